import type { Effect } from '../../nodes/Advancly/http/answer';
import { waitBeforeNextSending } from '../../nodes/Advancly/http/retry';
import { listed } from '../support/listed';

function wait(status: number | undefined, header: unknown, effect: Effect, sendings: number, timeOuts = 0) {
	return waitBeforeNextSending({ status, header, effect, sendings, timeOuts });
}

const NOW = Date.UTC(2024, 4, 31, 12, 0, 0);

beforeEach(() => {
	jest.useFakeTimers({ now: NOW });
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
	jest.useRealTimers();
	jest.restoreAllMocks();
});

describe('Retry-After', () => {
	test.each([
		['0', 0],
		['7', 7_000],
		[' 60 ', 60_000],
		['Fri, 31 May 2024 12:00:30 GMT', 30_000],
		['Fri, 31 May 2024 11:59:00 GMT', 0],
		[' Friday, 31-May-24 12:00:01 GMT ', 1_000],
	])('%j asks for %d ms', (header, milliseconds) => {
		expect(wait(429, header, 'write', 1)).toBe(milliseconds);
	});

	test.each([
		...[undefined, null, 5, ['5'], '', '  '],
		...listed`soon | 5 seconds | 1e3 | soon 5 | -5 | 1.5 | 2024-05-31 | not GMT`,
	])('%j asks for nothing', (header) => {
		expect(wait(429, header, 'write', 1)).toBe(500);
	});
});

describe('sent again', () => {
	test.each([undefined, 408, 429, 502, 503, 504])('a read after %p', (status) => {
		expect(wait(status, undefined, 'read', 1)).toBe(500);
	});

	test.each([200, 301, 400, 401, 403, 404, 409, 413, 422, 500, 501, 505])('no read after %d', (status) => {
		expect(wait(status, '1', 'read', 1)).toBeUndefined();
	});

	test('a write after 429, which means that it was not processed', () => {
		expect(wait(429, undefined, 'write', 1)).toBe(500);
	});

	test.each([undefined, 200, 301, 302, 400, 401, 404, 408, 409, 413, 422, 500, 502, 503, 504])(
		'no write after %p, whatever Retry-After says',
		(status) => {
			expect(wait(status, '1', 'write', 1)).toBeUndefined();
		},
	);

	test('a read after one time-out, not after two', () => {
		expect(wait(undefined, undefined, 'read', 1, 1)).toBe(500);
		expect(wait(undefined, undefined, 'read', 2, 2)).toBeUndefined();
		expect(wait(503, undefined, 'read', 3, 2)).toBeUndefined();
	});

	test('with growing waits, up to four times in all', () => {
		const waits = [1, 2, 3, 4, 5].map((sendings) => wait(503, undefined, 'read', sendings));
		expect(waits).toEqual([500, 1_000, 2_000, undefined, undefined]);
	});

	test.each([
		[0, 375],
		[0.999_999, 625],
	])('with jitter: %d makes 500 ms %d', (random, milliseconds) => {
		jest.spyOn(Math, 'random').mockReturnValue(random);
		expect(wait(429, undefined, 'write', 1)).toBeCloseTo(milliseconds, 2);
	});

	test('after the time in Retry-After, up to a minute', () => {
		expect(wait(429, '60', 'write', 3)).toBe(60_000);
		expect(wait(429, '61', 'write', 1)).toBeUndefined();
		expect(wait(503, 'Fri, 31 May 2024 12:00:30 GMT', 'read', 1)).toBe(30_000);
	});
});
