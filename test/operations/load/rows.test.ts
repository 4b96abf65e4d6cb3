import { rowsFromItems, rowsFromList, type InputItems } from '../../../nodes/Advancly/operations/load/rows';
import { BLANK_ROW } from '../../../nodes/Advancly/input/readFields';
import { field, READING } from '../../support/reading';

const FIELDS = [field('product_id'), field('unit_price')];

function items(...jsons: InputItems['jsons']): InputItems {
	return { first: 3, jsons };
}

describe('input items as rows', () => {
	test('their columns are matched once for all, so that a column may be absent from some', () => {
		const { rows, failed, ignored } = rowsFromItems(
			items({ 'Product ID': '007', Note: 'x' }, { Price: '1,250', Note: 'y', Other: 1 }),
			FIELDS,
			[{ column: 'Price', field: 'unit_price' }],
		);
		expect([...rows].map(({ ref }) => ref)).toEqual([{ item: 3 }, { item: 4 }]);
		expect([...rows].map((row) => row.cell('product_id'))).toEqual(['007', undefined]);
		expect([...rows].map((row) => row.cell('Product ID'))).toEqual([undefined, undefined]);
		expect([...rows].map((row) => row.read(FIELDS, READING))).toEqual([
			{ values: { product_id: '007' }, refusals: [] },
			{ values: { unit_price: 1250 }, refusals: [] },
		]);
		expect(failed).toEqual([]);
		expect(ignored).toEqual(['Note', 'Other']);
	});

	test.each([
		[
			'a listed column that none has',
			[{ column: 'Price', field: 'unit_price' }],
			{
				reason: "'Column Names' names the column 'Price', which no input item has",
				advice: 'Rename the columns or change the list; nothing was sent',
			},
		],
		[
			'no column that is a field',
			[],
			{
				reason: 'No column of the input items is a field of the API',
				advice: "Name the columns in 'Column Names', or set 'Rows From' to 'JSON' or 'Fields Below'",
			},
		],
	])('%s fails every item', (_what, named, texts) => {
		const { rows, failed } = rowsFromItems(items({ Note: 1 }, { Note: 2 }), FIELDS, named);
		expect([...rows]).toEqual([]);
		expect(failed).toEqual([3, 4].map((item) => ({ item, failed: { fate: 'refused', ...texts } })));
	});

	test('the columns that are no field are told, also when all are', () => {
		expect(rowsFromItems(items({ Note: 1 }), FIELDS, []).ignored).toEqual(['Note']);
	});
});

describe('the rows of a list', () => {
	const list = [{ product_id: 7 }, { productId: '8' }];

	test.each([
		['a list', list],
		['JSON of a list', JSON.stringify(list)],
		['a fixedCollection', { item: list }],
		['an object with data', { data: list }],
		['JSON of an object with data', JSON.stringify({ data: list, other: 1 })],
		['an object with a fixedCollection as data', { data: { item: list } }],
	])('come from %s', (_from, held) => {
		const { rows, failed, ignored } = rowsFromList(held, 'Rows', 4);
		expect([failed, ignored]).toEqual([[], []]);
		expect([...rows].map(({ ref }) => ref)).toEqual([
			{ item: 4, row: 1 },
			{ item: 4, row: 2 },
		]);
		expect([...rows].map((row) => row.read(FIELDS, READING).values)).toEqual([
			{ product_id: '7' },
			{ product_id: '8' },
		]);
		expect([...rows].map((row) => row.cell('product_id'))).toEqual([7, undefined]);
	});

	test.each([
		[undefined, 'holds no rows'],
		['', 'holds no rows'],
		['[]', 'holds no rows'],
		[[], 'holds no rows'],
		[{ data: [] }, 'holds no rows'],
		[{ item: [] }, 'holds no rows'],
		[7, "expected a list of rows, or an object whose 'data' is that list"],
		['"text"', "expected a list of rows, or an object whose 'data' is that list"],
		['null', "expected a list of rows, or an object whose 'data' is that list"],
		[{ product_id: 7 }, "expected a list of rows, or an object whose 'data' is that list"],
		[{ data: { a: 1 } }, "expected a list of rows, or an object whose 'data' is that list"],
		[{ data: null }, "expected a list of rows, or an object whose 'data' is that list"],
		['[{"a":1}', 'the JSON is broken at its end, near \'[{"a":1}\'; expected a comma or ]'],
	])('cannot be read from %j: the item fails', (held, refusal) => {
		const { rows, ...rest } = rowsFromList(held, 'Rows', 4);
		expect([...rows]).toEqual([]);
		expect(rest).toEqual({
			failed: [
				{
					item: 4,
					failed: {
						fate: 'refused',
						reason: `'Rows': ${refusal}`,
						advice: 'Correct it and run the item again',
					},
				},
			],
			ignored: [],
		});
	});

	test('are refused one by one when they are no rows', () => {
		const { rows } = rowsFromList([null, 'text', {}, { sku: 1 }], 'Rows', 0);
		expect([...rows].map((row) => row.cell('product_id'))).toEqual([
			undefined,
			undefined,
			undefined,
			undefined,
		]);
		expect([...rows].map((row) => row.read(FIELDS, READING).refusals)).toEqual([
			['expected an object with the fields of the row'],
			['expected an object with the fields of the row'],
			[BLANK_ROW],
			["'sku' is no field of the API here; it knows product_id, unit_price"],
		]);
	});
});
