import { requestsInFlight, settingsOf } from '../../nodes/Advancly/input/options';
import { FakeApi } from '../support/fakeItem';

function item(options?: unknown, timezone = 'UTC') {
	return new FakeApi().item({ parameters: { options }, timezone });
}

const DEFAULTS = {
	documentSizeLimit: 10,
	skipExisting: false,
	lookUpBy: 'email',
	rowsPerRequest: 500,
	bytesPerRequest: 1_048_576,
	splitRefused: true,
};
const DEFAULT_READING = { timezone: 'UTC', dateOrder: 'dayFirst', acceptShortNumbers: false };

test.each([[undefined], [null], ['text'], [['a list']], [{}]])(
	'options that are %j are the defaults',
	(options) => {
		const { reading, ...others } = settingsOf(item(options));
		expect(others).toEqual(DEFAULTS);
		expect(reading).toEqual({ ...DEFAULT_READING, today: expect.any(String) as string });
		expect(requestsInFlight(item(options))).toBe(5);
	},
);

test('every option is read', () => {
	const { reading, ...others } = settingsOf(
		item({
			dateOrder: 'monthFirst',
			acceptShortNumbers: true,
			documentSizeLimit: 2.5,
			ifCustomerExists: 'skip',
			lookUpBy: 'phone_number',
			rowsPerRequest: '20',
			megabytesPerRequest: 0.5,
			splitRefused: false,
		}),
	);
	expect(others).toEqual({
		documentSizeLimit: 2.5,
		skipExisting: true,
		lookUpBy: 'phone_number',
		rowsPerRequest: 20,
		bytesPerRequest: 524_288,
		splitRefused: false,
	});
	expect(reading).toMatchObject({ dateOrder: 'monthFirst', acceptShortNumbers: true });
	expect(requestsInFlight(item({ maxRequestsInFlight: 7 }))).toBe(7);
});

test.each([
	['abc', 10],
	[0, 10],
	[-1, 10],
	[Infinity, 10],
	[null, 10],
	[0.1, 0.1],
])('a size limit of %j is %d MB', (documentSizeLimit, limit) => {
	expect(settingsOf(item({ documentSizeLimit })).documentSizeLimit).toBe(limit);
});

test.each([
	[2.9, 2],
	[0.5, 1],
	[1, 1],
	[-3, 5],
	['x', 5],
])('%j requests in flight are %d', (maxRequestsInFlight, places) => {
	expect(requestsInFlight(item({ maxRequestsInFlight }))).toBe(places);
});

test.each([
	[2.9, 2],
	[0.5, 1],
	[-3, 500],
])('%j rows per request are %d', (rowsPerRequest, rows) => {
	expect(settingsOf(item({ rowsPerRequest })).rowsPerRequest).toBe(rows);
});

describe('today', () => {
	beforeEach(() => jest.useFakeTimers({ now: new Date('2024-05-31T23:30:00Z') }));
	afterEach(() => jest.useRealTimers());

	test.each([
		['UTC', '2024-05-31'],
		['Africa/Lagos', '2024-06-01'],
		['America/New_York', '2024-05-31'],
		['Pacific/Auckland', '2024-06-01'],
	])('in %s is %s', (timezone, today) => {
		expect(settingsOf(item({}, timezone)).reading.today).toBe(today);
	});
});
