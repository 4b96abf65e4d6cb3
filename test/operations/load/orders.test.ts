import type { IDataObject } from 'n8n-workflow';

import { foldOrders } from '../../../nodes/Advancly/operations/load/orders';
import { rowsFromItems } from '../../../nodes/Advancly/operations/load/rows';
import { BLANK_ROW } from '../../../nodes/Advancly/input/readFields';
import { field, READING } from '../../support/reading';

const LINE = [field('product_id'), field('quantity')];
const LINES = field('order_items', LINE);
const ORDER = ['order_id', 'store_name', 'order_amount'].map((name) => field(name));

/** The orders into which items are folded: their items, and what is read of them. */
function folded(...jsons: IDataObject[]) {
	const { rows } = rowsFromItems({ first: 0, jsons }, [...ORDER, LINES, ...LINE], []);
	const units = [...foldOrders(rows, { identifier: 'order_id', order: ORDER, lines: LINES }, READING)];
	return units.map(({ rows: refs, read }) => {
		const order = read();
		return [
			refs.map(({ item }) => item),
			'json' in order ? (JSON.parse(order.json) as unknown) : order.refusals,
		];
	});
}

describe('rows with the same order_id are lines of one order', () => {
	test('wherever they stand, in the order of the first', () => {
		expect(
			folded(
				{ order_id: 'A', product_id: '1' },
				{ order_id: 'B', product_id: '2' },
				{ order_id: 'A', product_id: '3', quantity: 4 },
			),
		).toEqual([
			[[0, 2], { order_id: 'A', order_items: [{ product_id: '1' }, { product_id: '3', quantity: 4 }] }],
			[[1], { order_id: 'B', order_items: [{ product_id: '2' }] }],
		]);
	});

	test.each(['10248', 10248, " '10248", '="10248"', '\u200b10248\u00a0'])(
		'however it is written: %j',
		(order_id) => {
			expect(folded({ order_id: '10248', product_id: '1' }, { order_id, product_id: '2' })).toEqual([
				[[0, 1], { order_id: '10248', order_items: [{ product_id: '1' }, { product_id: '2' }] }],
			]);
		},
	);

	test('rows that differ in anything are no duplicates: equal lines are kept', () => {
		const row = { order_id: 'A', product_id: '1', quantity: 1 };
		expect(folded(row, { ...row })).toEqual([
			[
				[0, 1],
				{
					order_id: 'A',
					order_items: [
						{ product_id: '1', quantity: 1 },
						{ product_id: '1', quantity: 1 },
					],
				},
			],
		]);
	});
});

describe("the order's own columns", () => {
	test('that agree, or are blank on some rows, are taken once', () => {
		expect(
			folded(
				{ order_id: 'A', store_name: '', order_amount: '1,000', product_id: '1' },
				{ order_id: 'A', store_name: 'Marina', order_amount: null, product_id: '2' },
				{ order_id: 'A', store_name: ' Marina ', order_amount: 1000, product_id: '3' },
			),
		).toEqual([
			[
				[0, 1, 2],
				{
					order_id: 'A',
					store_name: 'Marina',
					order_amount: 1000,
					order_items: [{ product_id: '1' }, { product_id: '2' }, { product_id: '3' }],
				},
			],
		]);
	});

	test('that do not agree refuse the order and are named, once', () => {
		expect(
			folded(
				{ order_id: 'A', store_name: 'Marina', order_amount: 0 },
				{ order_id: 'A', store_name: 'Lekki', order_amount: 1 },
				{ order_id: 'A', store_name: 'Ikeja' },
				{ order_id: 'B', store_name: 'Yaba' },
			),
		).toEqual([
			[
				[0, 1, 2],
				[
					'store_name: the rows of this order do not agree; give all of them the same value',
					'order_amount: the rows of this order do not agree; give all of them the same value',
				],
			],
			[[3], { order_id: 'B', store_name: 'Yaba' }],
		]);
	});

	test('that are wrong on any row are named, with the wrong columns of lines', () => {
		expect(
			folded(
				{ order_id: 'A', order_amount: 'much', quantity: 'few' },
				{ order_id: 'A', order_amount: 'lots', quantity: 'few' },
			),
		).toEqual([
			[
				[0, 1],
				[
					"order_amount: 'much' is not an amount; expected a number such as 1234.56",
					"order_amount: 'lots' is not an amount; expected a number such as 1234.56",
					"quantity: 'few' is not an amount; expected a number such as 1234.56",
				],
			],
		]);
	});
});

describe('lines', () => {
	test('that are blank are left out; an order may have none', () => {
		expect(
			folded(
				{ order_id: 'A', product_id: '' },
				{ order_id: 'A', product_id: '2' },
				{ order_id: 'B', quantity: null },
			),
		).toEqual([
			[[0, 1], { order_id: 'A', order_items: [{ product_id: '2' }] }],
			[[2], { order_id: 'B' }],
		]);
	});

	test('that a row holds already are sent as they are, and the row is an order by itself', () => {
		const order_items = [{ productId: 1 }, { product_id: 2, quantity: '3' }];
		const lines = [{ product_id: '1' }, { product_id: '2', quantity: 3 }];
		expect(
			folded(
				{ order_id: 'A', order_items },
				{ order_id: 'A', order_items: JSON.stringify(order_items) },
				{ order_id: 'A', order_items: '', product_id: '4' },
			),
		).toEqual([
			[[0], { order_id: 'A', order_items: lines }],
			[[1], { order_id: 'A', order_items: lines }],
			[[2], { order_id: 'A', order_items: [{ product_id: '4' }] }],
		]);
	});

	test('that a row holds and that are wrong refuse it', () => {
		expect(
			folded({ order_id: 'A', order_items: [{ sku: 1 }, {}] }, { order_id: 'B', order_items: '[{' }),
		).toEqual([
			[
				[0],
				[
					"order_items, row 1: 'sku' is no field of the API here; it knows product_id, quantity",
					`order_items, row 2: ${BLANK_ROW}`,
				],
			],
			[[1], ["order_items: the JSON is broken at its end, near '[{'; expected a name in double quotes"]],
		]);
	});
});

describe('a row without order_id', () => {
	test.each([undefined, null, '', ' ', 'NULL', '#REF!'])('(%j) is an order by itself', (order_id) => {
		const row = { order_id, product_id: '1' } as IDataObject;
		const order = { order_items: [{ product_id: '1' }] };
		expect(folded(row, row)).toEqual([
			[[0], order],
			[[1], order],
		]);
	});

	test('and without anything else is blank', () => {
		expect(folded({ order_id: '', product_id: ' ' })).toEqual([[[0], [BLANK_ROW]]]);
	});

	test.each([JSON.parse('{"toString":1}'), [['A']], true, 1.5e21])(
		'that can be read (%j) is refused by itself',
		(order_id) => {
			const orders = folded({ order_id } as IDataObject, { order_id } as IDataObject, { order_id: 'A' });
			expect(orders.map(([rows]) => rows)).toEqual([[0], [1], [2]]);
			expect(orders[0]![1]).toEqual([expect.stringMatching(/^order_id: /)]);
			expect(orders[2]![1]).toEqual({ order_id: 'A' });
		},
	);
});

test('keys of a prototype as identifiers are ordinary orders', () => {
	expect(
		folded({ order_id: '__proto__', product_id: '1' }, { order_id: 'constructor', product_id: '2' }),
	).toEqual([
		[[0], { order_id: '__proto__', order_items: [{ product_id: '1' }] }],
		[[1], { order_id: 'constructor', order_items: [{ product_id: '2' }] }],
	]);
});
