import type { IDataObject } from 'n8n-workflow';

import { optionsOf, positive } from '../../nodes/Advancly/input/options';
import { contextOf } from '../support/fields';

function read(options?: unknown, timezone = 'UTC') {
	return optionsOf(contextOf({ jsons: [{}], parameters: { options } as IDataObject, timezone }).context);
}

const DEFAULTS = {
	choices: { dateOrder: 'automatic', decimalMark: 'automatic' },
	reading: {
		timezone: 'UTC',
		today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
		dateOrder: 'dayFirst',
		decimalMark: 'point',
		endsInPointZero: false,
		leadingZeros: 'refuse',
		acceptUnknownPhoneNumbers: false,
		country: undefined,
	},
	documentSizeLimit: 10,
	checkOnly: false,
	outputItems: 'request',
	rowsLoadedBefore: 'send',
	splitRefused: true,
	maxRequestsInFlight: undefined,
	rowsPerRequest: undefined,
	bytesPerRequest: undefined,
};

test.each([
	[undefined],
	[null],
	['text'],
	[['a list']],
	[{}],
	[{ dateOrder: 'x', leadingZeros: 1, checkOnly: 'yes', splitRefused: 0 }],
])('options that are %j are the defaults', (options) => {
	expect(read(options)).toEqual(DEFAULTS);
});

test('every option is read', () => {
	const options = {
		dateOrder: 'monthFirst',
		decimalMark: 'comma',
		leadingZeros: 'keep',
		acceptUnknownPhoneNumbers: true,
		documentSizeLimit: 2.5,
		checkOnly: true,
		outputItems: 'row',
		rowsLoadedBefore: 'skip',
		splitRefused: false,
		maxRequestsInFlight: 7,
		rowsPerRequest: '20',
	};
	const { dateOrder, decimalMark, leadingZeros, acceptUnknownPhoneNumbers, ...others } = options;
	expect(read({ ...options, megabytesPerRequest: 0.5 })).toEqual({
		...others,
		choices: { dateOrder, decimalMark },
		reading: { ...DEFAULTS.reading, leadingZeros, acceptUnknownPhoneNumbers },
		rowsPerRequest: 20,
		bytesPerRequest: 524_288,
	});
});

test('so is each choice of reading', () => {
	expect(read({ decimalMark: 'point', leadingZeros: 'restore' })).toMatchObject({
		choices: { decimalMark: 'point' },
		reading: { leadingZeros: 'restore' },
	});
});

test.each([
	[2.9, 2],
	[0.5, 1],
	['3', 3],
	[0, undefined],
	[-3, undefined],
	['x', undefined],
	[Infinity, undefined],
	[null, undefined],
])('%j requests in flight and rows are %j', (given, limit) => {
	expect(read({ maxRequestsInFlight: given, rowsPerRequest: given })).toMatchObject({
		maxRequestsInFlight: limit,
		rowsPerRequest: limit,
	});
	if (limit === undefined) expect(positive(given)).toBeUndefined();
});

test.each([
	['UTC', '2024-05-31'],
	['Africa/Lagos', '2024-06-01'],
	['America/New_York', '2024-05-31'],
	['Pacific/Auckland', '2024-06-01'],
	['Not/AZone', '2024-05-31'],
])('today in %s is %s', (timezone, today) => {
	jest.useFakeTimers({ now: new Date('2024-05-31T23:30:00Z') });
	expect(read({}, timezone).reading).toMatchObject({ today, timezone });
	jest.useRealTimers();
});
