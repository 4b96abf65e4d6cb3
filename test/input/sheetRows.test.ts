/** Rows as they occur in sheets. Those without data are refused with a reason, never sent. */
import type { IDataObject } from 'n8n-workflow';

import { listed } from '../support/listed';
import { ran, rowsIn, told } from '../support/ran';

/** Loads a sheet whose first row has the headings. Returns the ids that are sent, and why rows are refused, by item. */
async function load(
	operation: 'loadStock' | 'loadOrders',
	[headings = [], ...rows]: unknown[][],
	{
		fieldValues,
		resolve,
	}: { fieldValues?: IDataObject; resolve?: (text: string, item: number) => unknown } = {},
) {
	const { reports, n8n } = await ran(operation, {
		jsons: rows.map(
			(row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])) as IDataObject,
		),
		parameters: { customer: { email: 'shop@example.com' }, rowsFrom: 'inputItems', fieldValues },
		resolve,
		continues: true,
	});
	const sent = n8n.requests.flatMap(rowsIn);
	const refused = Object.entries(told(reports)).flatMap(([item, text]) =>
		text === 'accepted' ? [] : [[Number(item), text.replace('Refused before sending: ', '')] as const],
	);
	return { ids: sent.map(({ product_id, order_id }) => product_id ?? order_id), refused };
}

const TOTAL = 'The row looks like a total, so it is not sent; remove it from the sheet';
const STOCK = ['SKU', 'Total Quantity', 'Unit Price'];
const ORDER = ['Order ID', 'Product ID', 'Quantity'];

test.each(listed`
	Total Units | TOTAL STOCK | Total stock value: | Totaux | Totais | Totale | Gesamt | Jumla
	Average | A Total | A Count | Total A | Somme A | Stock Total | Total for drinks | Sum of quantity | TOTALES
	No. of items | Number of products: | Total value (NGN) | Grand Total (₦): | Total items: 83
`)('%s is not a product', async (text) => {
	expect(await load('loadStock', [STOCK, ['A', 1, 1], [text, 1, 1]])).toEqual({
		ids: ['A'],
		refused: [[1, TOTAL]],
	});
});

test.each(['Total Quartz 5W-30', 'Total 20W50 4L', 'B Total', 'Suma Oil', 'Averages', 'Stock A', 'No. 5'])(
	'%s is a product',
	async (text) => {
		expect(await load('loadStock', [STOCK, ['A', 1, 1], [text, 1, 1]])).toEqual({
			ids: ['A', text],
			refused: [],
		});
	},
);

const onlyCell = (text: string) => `The row contains only '${text}'`;
const other = (item: number) =>
	`The row belongs to another table, whose headings are in item ${item}; move that table to its own sheet`;

test.each<[string, 'loadStock' | 'loadOrders', unknown[][], string[], [number, string][]]>([
	[
		'a balance carried over is not a product',
		'loadStock',
		[STOCK, ['Opening Balance', 5], ['A', 1, 1], ['c/f', 6]],
		['A'],
		[
			[0, "The row is a balance: it says 'Opening Balance'"],
			[2, "The row is a balance: it says 'c/f'"],
		],
	],
	[
		'the subtotals that a sheet writes below each order are not orders',
		'loadOrders',
		[ORDER, ['S1', 'p', 1], ['S1', 'q', 1], [' S1 Total ', '', 2], ['S2', 'p', 1], ['S2 Total', '', 1]],
		['S1', 'S2'],
		[
			[2, TOTAL],
			[4, TOTAL],
		],
	],
	[
		'a row of stock with only an id is refused',
		'loadStock',
		[STOCK, ['Drinks'], ['SKU'], ['A', 1, 1]],
		['A'],
		[
			[0, onlyCell('Drinks')],
			[1, onlyCell('SKU')],
		],
	],
	[
		'the totals and footers below an order are not its items',
		'loadOrders',
		[
			[...ORDER, 'Item'],
			['S1', 'p', 1, 'Rice'],
			['S1', 'Sub Total', 1],
			['S1', '', 1, 'Total:'],
			['', 'Printed on Monday by Ada'],
			['S2', '', 1, 'Total Body Lotion'],
		],
		['S1', 'S2'],
		[
			[1, TOTAL],
			[2, TOTAL],
			[
				3,
				"The row contains only 'Printed on Monday by Ada' and looks like a footer, so it is not sent; remove it from the sheet",
			],
		],
	],
	[
		'a row of stock with only an id is sent if the sheet has no other columns',
		'loadStock',
		[['SKU'], ['Peak Milk Powder Tin'], ['SKU']],
		['Peak Milk Powder Tin'],
		[[1, 'The row repeats the headings']],
	],
	[
		'a total that names the group above it, as accounting programs write, is refused',
		'loadOrders',
		[
			ORDER,
			['Ada Stores'],
			['S1', 'p', 1],
			['S2', 'p', 1],
			['Total Ada Stores', '', 2],
			['Obi Total', '', 2],
		],
		['S1', 'S2', 'Obi Total'],
		[
			[0, onlyCell('Ada Stores')],
			[3, TOTAL],
		],
	],
	[
		'an order with only an id is refused, unless the rows below it are its items',
		'loadOrders',
		[ORDER, ['Ada Stores'], ['05/03/2024'], ['S1'], ['', 'p', 1], ['20240305']],
		['S1', '20240305'],
		[
			[0, onlyCell('Ada Stores')],
			[1, onlyCell('05/03/2024')],
		],
	],
	[
		'a row without an id is not an order item when there is no column for products',
		'loadOrders',
		[
			['Order ID', 'Quantity'],
			['S1', 1],
			['', 1],
		],
		['S1'],
		[[1, 'Order ID (order_id) is blank, and there is no column for product_id: the row may be a total']],
	],
	[
		'a table below the first one is not read by the headings of the first',
		'loadStock',
		[STOCK, ['A', 1, 10], ['SKU', 'Reorder', 'Cost'], ['A', 5, 99], STOCK, ['B', 2, 20]],
		['A', 'B'],
		[
			[1, other(1)],
			[2, other(1)],
			[3, 'The row repeats the headings'],
		],
	],
	[
		'a table below a blank row is recognised by words in columns of numbers',
		'loadStock',
		[STOCK, ['A', 1, 10], [], ['Location', 'Total', 'Value'], ['Lagos', 5, 99]],
		['A'],
		[
			[1, 'The row is blank'],
			[2, other(2)],
			[3, other(2)],
		],
	],
	[
		'words in columns of words do not start another table',
		'loadStock',
		[[...STOCK, 'Category'], ['A', 1, 10, 'x'], [], ['B', '', '', 'y'], ['C', 5, 9]],
		['A', 'B', 'C'],
		[[1, 'The row is blank']],
	],
])('%s', async (_what, operation, sheet, ids, refused) => {
	expect(await load(operation, sheet)).toEqual({ ids, refused });
});

test.each<[string, string, unknown[]]>([
	['the id', 'product_id', ['Drinks', 'A']],
	['another field', 'unit_price', [5, 5]],
])('a row with only an id is a product when %s is computed', async (_which, field, computed) => {
	const fieldValues = { item: [{ field, value: '={{ f() }}' }] };
	const resolve = (_text: string, item: number) => computed[item];
	expect(await load('loadStock', [STOCK, ['Drinks'], ['A', 1, 1]], { fieldValues, resolve })).toEqual({
		ids: ['Drinks', 'A'],
		refused: [],
	});
});

test('unnamed columns suggest that the headings are in another row', async () => {
	const { refused } = await load('loadStock', [['Acme Ltd', '__EMPTY', '__EMPTY_1'], STOCK, ['A', 1, 1]]);
	expect(refused).toHaveLength(2);
	expect(refused[0]![1]).toContain(
		"the input has: 'Acme Ltd', '__EMPTY', '__EMPTY_1'; the headings may be in another row or sheet: set Range or Sheet Name in Extract From File.",
	);
});
