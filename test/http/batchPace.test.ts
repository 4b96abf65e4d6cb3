import fc from 'fast-check';

import { BatchPace, type BatchResult, type BatchSize } from '../../nodes/Advancly/http/batchPace';

/** How a server answers a batch. */
type Server = (batch: BatchSize) => { milliseconds: number; result: BatchResult };

const KB = 1000;
const MB = 1024 * 1024;

/** Sends rows one batch after another, halving batches that are too large, as `sendBatch` does. */
function load(pace: BatchPace, server: Server, rows: number, rowBytes = 200) {
	const figures = { milliseconds: 0, requests: 0, tooLarge: 0, timedOut: 0, accepted: 0 };
	const send = (count: number) => {
		const batch = { rows: count, bytes: count * rowBytes };
		const { milliseconds, result } = server(batch);
		pace.sent({ ...batch, milliseconds, result });
		figures.milliseconds += milliseconds;
		figures.requests += 1;
		if (result === 'tooLarge') {
			figures.tooLarge += 1;
			if (count > 1) [Math.ceil(count / 2), Math.floor(count / 2)].forEach(send);
		} else if (result === 'timedOut') figures.timedOut += count;
		else figures.accepted += count;
	};
	for (let left = rows; left > 0;) {
		const size = pace.size(left);
		const count = Math.min(left, size.rows, Math.max(1, Math.floor(size.bytes / rowBytes)));
		left -= count;
		send(count);
	}
	return figures;
}

/** Accepts everything, taking so many milliseconds per request and so many per row. */
function accepting(each: number, row = 0.001): Server {
	return ({ rows }) => ({ milliseconds: each + rows * row, result: 'accepted' });
}

/** Accepts batches of up to so many bytes. */
function proxied(bytes: number): Server {
	return (batch) => (batch.bytes > bytes ? { milliseconds: 5, result: 'tooLarge' } : accepting(100)(batch));
}

test.each([
	// Rows, milliseconds per request and per row, and the number of requests: 500 rows, 2000, and then 5000 each.
	[1000, 100, 0.001, 1],
	[1001, 100, 0.001, 2],
	[10_000, 5, 0.001, 4],
	[10_000, 100, 0.001, 4],
	[100_000, 5, 0.001, 22],
	[100_000, 100, 0.001, 22],
	[100_000, 2000, 0.001, 22],
	// A larger batch does not pay off when the time is spent per row, and at 10 ms per row it would take too long.
	[10_000, 100, 1, 6],
	[10_000, 100, 10, 20],
])('%d rows at %d ms per request and %d ms per row: %d requests', (rows, each, row, requests) => {
	expect(load(new BatchPace({}), accepting(each, row), rows)).toMatchObject({ requests, accepted: rows });
});

test('100,000 rows take at most 1.1 times as long as with 5000 rows per request from the start', () => {
	const took = (pace: BatchPace) => load(pace, accepting(100), 100_000).milliseconds;
	expect(took(new BatchPace({}))).toBeLessThanOrEqual(1.1 * took(new BatchPace({ rows: 5000 })));
});

test.each([
	[150 * KB, 3],
	[40 * KB, 3],
	[MB, 0],
])('a proxy that answers 413 above %d bytes: %d refusals, and every row accepted', (bytes, tooLarge) => {
	expect(load(new BatchPace({}), proxied(bytes), 10_000)).toMatchObject({ tooLarge, accepted: 10_000 });
});

test('one row that is too large reduces the bytes per batch, not the rows', () => {
	const pace = new BatchPace({});
	pace.sent({ rows: 1, bytes: 600 * KB, milliseconds: 5, result: 'tooLarge' });
	expect(pace.size()).toStrictEqual({ rows: 500, bytes: 300 * KB });
});

test('a gateway that gives up after two seconds: one batch of unknown fate, and none larger than half of it afterwards', () => {
	const gateway: Server = ({ rows }) =>
		rows > 1900 ? { milliseconds: 2000, result: 'timedOut' } : accepting(100, 1)({ rows, bytes: 0 });
	expect(load(new BatchPace({}), gateway, 50_000)).toMatchObject({ timedOut: 2000, accepted: 48_000 });
});

test('a time-out with another cause is forgotten', () => {
	const pace = new BatchPace({});
	load(pace, accepting(100), 10_000);
	pace.sent({ rows: 5000, bytes: MB, milliseconds: 30_000, result: 'timedOut' });
	expect(pace.size()).toStrictEqual({ rows: 2500, bytes: 4 * MB });
	load(pace, accepting(100), 2500);
	expect(pace.size()).toStrictEqual({ rows: 5000, bytes: 4 * MB });
});

test.each<[string, BatchSize & { result: BatchResult }, BatchSize]>([
	[
		'of few large rows makes the next ones larger when it is accepted',
		{ rows: 10, bytes: 0.6 * MB, result: 'accepted' },
		{ rows: 2000, bytes: 4 * MB },
	],
	[
		'whose fate is unknown for a reason other than a time-out changes nothing',
		{ rows: 500, bytes: MB, result: 'other' },
		{ rows: 500, bytes: MB },
	],
])('a batch %s', (_what, batch, size) => {
	const pace = new BatchPace({});
	pace.sent({ ...batch, milliseconds: 100 });
	expect(pace.size()).toStrictEqual(size);
});

test('a small batch says nothing about larger ones', () => {
	const pace = new BatchPace({});
	for (let sent = 0; sent < 200; sent += 1)
		for (const result of ['accepted', 'timedOut', 'other'] as const)
			pace.sent({ rows: 50, bytes: 10 * KB, milliseconds: 100, result });
	expect(pace.size()).toStrictEqual({ rows: 500, bytes: MB });
});

test('options are hard limits; a size is at least one row and one byte, and grows only after an accepted batch', () => {
	const max = fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined });
	const sent = fc.record({
		rows: fc.integer({ min: 1, max: 20_000 }),
		bytes: fc.integer({ min: 2, max: 10 * MB }),
		milliseconds: fc.oneof(fc.nat(500), fc.nat(60_000)),
		result: fc.constantFrom<BatchResult>('accepted', 'accepted', 'tooLarge', 'timedOut', 'other'),
	});
	fc.assert(
		fc.property(max, max, fc.array(sent), (rows, bytes, all) => {
			const pace = new BatchPace({ rows, bytes });
			for (const one of all) {
				const before = pace.size();
				pace.sent(one);
				const after = pace.size();
				expect(Math.min(after.rows, after.bytes)).toBeGreaterThanOrEqual(1);
				expect(after.rows).toBeLessThanOrEqual(one.result === 'accepted' ? (rows ?? 5000) : before.rows);
				expect(after.bytes).toBeLessThanOrEqual(one.result === 'accepted' ? (bytes ?? 4 * MB) : before.bytes);
			}
		}),
	);
});
