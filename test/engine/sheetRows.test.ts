/** Rows of sheets as they come: what holds no data of its own is refused by name, never sent. */
import type { IDataObject } from 'n8n-workflow';

import { credentialFor, useSandbox } from '../support/everyWay';
import { individual, onboardIndividuals } from '../support/people';
import { runNode } from '../support/runNode';

const used = useSandbox();
beforeEach(async () => await onboardIndividuals(used.sandbox, [0]));

/** Loads a sheet, its first row the headings; tells the ids that arrived, and why rows were refused, by item. */
async function load(operation: 'loadStock' | 'loadOrders', [headings = [], ...rows]: unknown[][]) {
	const items = rows.map((row) => ({
		json: Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])) as IDataObject,
	}));
	const { failed } = await runNode({
		parameters: { operation, customer: { email: String(individual(0).email) }, rowsFrom: 'inputItems' },
		items,
		credential: credentialFor(used.sandbox),
		onError: 'continueErrorOutput',
	});
	const { stock, orders } = used.sandbox;
	const sent = [...stock, ...orders].flatMap(({ rows: arrived }) => arrived as IDataObject[]);
	const said = failed.map(({ json, pairedItem }) => [
		(pairedItem as { item: number }).item,
		String(json.error).replace('Refused before sending: ', ''),
	]);
	return { ids: sent.map(({ product_id, order_id }) => product_id ?? order_id), refused: said };
}

const TOTAL = 'The row looks like a total, so it is not sent; remove it from the sheet';
const STOCK = ['SKU', 'Total Quantity', 'Unit Price'];
const ORDER = ['Order ID', 'Product ID', 'Quantity'];

test.each([
	...[
		'Total Units',
		'TOTAL STOCK',
		'Total stock value:',
		'Totaux',
		'Totais',
		'Totale',
		'Gesamt',
		'Jumla',
		'Average',
	],
	...['A Total', 'A Count', 'Total A', 'Somme A'],
])('%s is no product', async (text) => {
	expect(await load('loadStock', [STOCK, ['A', 1, 1], [text, 1, 1]])).toEqual({
		ids: ['A'],
		refused: [[1, TOTAL]],
	});
});

test.each(['Total Quartz 5W-30', 'B Total', 'Suma Oil', 'Averages'])('%s is one', async (text) => {
	expect(await load('loadStock', [STOCK, ['A', 1, 1], [text, 1, 1]])).toEqual({
		ids: ['A', text],
		refused: [],
	});
});

test('a balance carried over is no product', async () => {
	const [opening, carried] = ['Opening Balance', 'c/f'];
	const said = (text: string) => `The row holds a balance: it says '${text}'`;
	expect(await load('loadStock', [STOCK, [opening, 5], ['A', 1, 1], [carried, 6]])).toEqual({
		ids: ['A'],
		refused: [
			[0, said(opening)],
			[2, said(carried)],
		],
	});
});

test('the subtotals that a sheet writes below each order are no orders', async () => {
	const lines = [
		['S1', 'p', 1],
		['S1', 'q', 1],
		['S1 Total', '', 2],
		['S2', 'p', 1],
		['S2 Total', '', 1],
	];
	expect(await load('loadOrders', [ORDER, ...lines])).toEqual({
		ids: ['S1', 'S2'],
		refused: [
			[2, TOTAL],
			[4, TOTAL],
		],
	});
});

const silent = (text: string) => `The row holds nothing but '${text}'`;

test('a row of stock with nothing but its id says nothing, unless the sheet has no more', async () => {
	expect(await load('loadStock', [STOCK, ['Drinks'], ['A', 1, 1]])).toEqual({
		ids: ['A'],
		refused: [[0, silent('Drinks')]],
	});
	expect(await load('loadStock', [['SKU'], ['B']])).toMatchObject({ refused: [] });
});

test('an order with nothing but its id says nothing, unless rows below it are its lines', async () => {
	expect(await load('loadOrders', [ORDER, ['Ada Stores'], ['S1'], ['', 'p', 1]])).toEqual({
		ids: ['S1'],
		refused: [[0, silent('Ada Stores')]],
	});
});

test('a row without an id is no line where no column names products', async () => {
	expect(
		await load('loadOrders', [
			['Order ID', 'Quantity'],
			['S1', 1],
			['', 1],
		]),
	).toEqual({
		ids: ['S1'],
		refused: [[1, 'Order ID (order_id) is blank, and no column holds product_id: the row may be a total']],
	});
});

test('a table below the first one is not read by the headings of the first', async () => {
	const other = (item: number) =>
		`The row belongs to another table, whose headings are in item ${item}; move that table to a sheet of its own`;
	const rows = [
		['A', 1, 10],
		['SKU', 'Reorder', 'Cost'],
		['A', 5, 99],
		['SKU', 'Total Quantity', 'Unit Price'],
		['B', 2, 20],
	];
	expect(await load('loadStock', [STOCK, ...rows])).toEqual({
		ids: ['A', 'B'],
		refused: [
			[1, other(1)],
			[2, other(1)],
			[3, 'The row repeats the headings'],
		],
	});
});

test('headings in another row are guessed from the names of columns without one', async () => {
	const { refused } = await load('loadStock', [['Acme Ltd', '__EMPTY', '__EMPTY_1'], STOCK, ['A', 1, 1]]);
	expect(refused).toHaveLength(2);
	expect(refused[0]![1]).toContain(
		"the input has: 'Acme Ltd', '__EMPTY', '__EMPTY_1'; the headings may stand in another row.",
	);
});
