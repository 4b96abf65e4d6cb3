import { batchesOf } from '../../../nodes/Advancly/operations/load/batches';
import { rowsFromItems } from '../../../nodes/Advancly/operations/load/rows';
import { singleRows, type Unit } from '../../../nodes/Advancly/operations/load/unit';
import { BLANK_ROW } from '../../../nodes/Advancly/input/readFields';
import { field, READING } from '../../support/reading';

/** A unit of some rows whose JSON has so many bytes; without, it is refused. */
function unit(first: number, rows: number, bytes?: number, read: number[] = []): Unit {
	return {
		rows: Array.from({ length: rows }, (_none, index) => ({ item: first + index })),
		read() {
			read.push(first);
			return bytes === undefined ? { refusals: [`${first} is wrong`] } : { json: 'x'.repeat(bytes) };
		},
	};
}

/** The first items of the units of each batch, or the item that is refused. */
function steps(units: Unit[], maxRows: number, maxBytes: number): unknown[] {
	return [...batchesOf(units, maxRows, maxBytes)].map((step) =>
		'send' in step ? step.send.map(({ unit: { rows } }) => rows[0]!.item) : step,
	);
}

/** What a batch of units of so many bytes is as a request body. */
function bodyOf(...bytes: number[]): number {
	return Buffer.byteLength(`{"data":[${bytes.map((size) => 'x'.repeat(size)).join(',')}]}`);
}

const ample = 1_000_000;

describe('rows', () => {
	test('fill a batch to the limit and not beyond', () => {
		const units = [0, 1, 2, 3, 4].map((first) => unit(first, 1, 5));
		expect(steps(units, 2, ample)).toEqual([[0, 1], [2, 3], [4]]);
		expect(steps(units, 5, ample)).toEqual([[0, 1, 2, 3, 4]]);
		expect(steps(units, 1, ample)).toEqual([[0], [1], [2], [3], [4]]);
	});

	test('of one order are never split: an order that does not fit begins a batch', () => {
		expect(steps([unit(0, 2, 5), unit(2, 2, 5), unit(4, 1, 5)], 3, ample)).toEqual([[0], [2, 4]]);
	});

	test('of an order larger than the limit go alone', () => {
		expect(steps([unit(0, 1, 5), unit(1, 7, 5), unit(8, 1, 5)], 3, ample)).toEqual([[0], [1], [8]]);
	});
});

describe('bytes', () => {
	test('of the whole body fill a batch to the limit and not beyond', () => {
		const units = [unit(0, 1, 50), unit(1, 1, 60), unit(2, 1, 70)];
		expect(steps(units, 9, bodyOf(50, 60, 70))).toEqual([[0, 1, 2]]);
		expect(steps(units, 9, bodyOf(50, 60, 70) - 1)).toEqual([[0, 1], [2]]);
		expect(steps(units, 9, bodyOf(50, 60))).toEqual([[0, 1], [2]]);
		expect(steps(units, 9, bodyOf(50, 60) - 1)).toEqual([[0], [1], [2]]);
		expect(steps(units, 9, bodyOf(60, 70))).toEqual([[0, 1], [2]]);
	});

	test('count anew in every batch', () => {
		const units = [0, 1, 2, 3, 4, 5].map((first) => unit(first, 1, 10));
		expect(steps(units, 9, bodyOf(10, 10))).toEqual([
			[0, 1],
			[2, 3],
			[4, 5],
		]);
	});

	test('beyond the limit go alone', () => {
		expect(steps([unit(0, 1, 5), unit(1, 1, 500), unit(2, 1, 5)], 9, 100)).toEqual([[0], [1], [2]]);
	});

	test('are those of UTF-8', () => {
		const wide = (first: number): Unit => ({ rows: [{ item: first }], read: () => ({ json: '"₦"' }) });
		const limit = bodyOf(5, 5);
		expect(steps([wide(0), wide(1)], 9, limit)).toEqual([[0, 1]]);
		expect(steps([wide(0), wide(1)], 9, limit - 1)).toEqual([[0], [1]]);
	});
});

test('a unit that is refused is told at once and takes no room', () => {
	const wrong = unit(2, 3);
	expect(steps([unit(0, 1, 5), wrong, unit(5, 1, 5), unit(6, 1)], 2, ample)).toEqual([
		{ refused: wrong, refusals: ['2 is wrong'] },
		{ refused: expect.objectContaining({ rows: [{ item: 6 }] }) as Unit, refusals: ['6 is wrong'] },
		[0, 5],
	]);
});

test('a batch is never empty, also when the first unit is beyond both limits', () => {
	expect(steps([unit(0, 7, 500), unit(7, 7, 500)], 3, 100)).toEqual([[0], [7]]);
});

test('a batch that was handed over is forgotten: the next one holds none of it', () => {
	const batches = batchesOf([unit(0, 1, 5), unit(1, 1, 5)], 1, ample);
	const first = batches.next().value as { send: unknown[] };
	batches.next();
	expect(first.send).toHaveLength(1);
});

test('no units, no batches', () => {
	expect(steps([], 5, ample)).toEqual([]);
});

test('a unit is read when its batch is due, and once', () => {
	const read: number[] = [];
	const batches = batchesOf(
		[0, 1, 2, 3, 4].map((first) => unit(first, 1, 5, read)),
		2,
		ample,
	);
	expect(read).toEqual([]);
	batches.next();
	expect(read).toEqual([0, 1, 2]);
	expect([...batches]).toHaveLength(2);
	expect(read).toEqual([0, 1, 2, 3, 4]);
});

describe('single rows', () => {
	const fields = [field('product_id'), field('quantity')];
	const items = [
		{ product_id: 7, quantity: '1,000' },
		{ product_id: '' },
		{ quantity: 'few' },
		{ quantity: 0 },
	];

	test('are units of one row each, read as the contract wants them', () => {
		const { rows } = rowsFromItems({ first: 0, jsons: items }, fields, []);
		expect([...singleRows(rows, fields, READING)].map(({ rows: refs, read }) => [refs, read()])).toEqual([
			[[{ item: 0 }], { json: '{"product_id":"7","quantity":1000}' }],
			[[{ item: 1 }], { refusals: [BLANK_ROW] }],
			[[{ item: 2 }], { refusals: ["quantity: 'few' is not an amount; expected a number such as 1234.56"] }],
			[[{ item: 3 }], { json: '{"quantity":0}' }],
		]);
	});
});
