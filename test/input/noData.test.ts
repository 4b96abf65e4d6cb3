/** Rows without data, and rows that only look like it. */
import type { IDataObject } from 'n8n-workflow';

import { columnFields } from '../../nodes/Advancly/input/columns';
import { columnSource } from '../../nodes/Advancly/input/columnSource';
import { noDataIn } from '../../nodes/Advancly/input/noData';
import { contextOf, scalar } from '../support/fields';
import { listed } from '../support/listed';

const FIELDS = columnFields([
	scalar('product_id', 'identifier'),
	scalar('quantity', 'quantity'),
	scalar('city'),
]);
const FIRST: IDataObject = { 'Product ID': 'A', Qty: 1, quantity: 2, City: 'Lagos', Note: '' };

function noDataOf(json: IDataObject, id?: string) {
	const found = columnSource(FIELDS, contextOf({ jsons: [FIRST, json] }).context);
	if ('problems' in found) throw new Error(found.problems.join());
	return noDataIn(found.value, id)(1);
}

const TOTAL = 'The row looks like a total, so it is not sent; remove it from the sheet';
const HEADINGS = 'The row repeats the headings';

test.each<[IDataObject, string | undefined]>([
	[{}, 'The row is blank'],
	[{ 'Product ID': ' ', quantity: 'n/a', City: null }, 'The row is blank'],
	[{ row_number: 3, 'Product ID': '', error: 'Refused' }, 'The row is blank'],
	[
		{ 'Product ID': '', Note: 'x', Qty: 1 },
		"No matched column has a value in this row; not matched: 'Qty', 'Note'",
	],
	[{ 'Product ID': 'Product ID', quantity: 'Quantity', City: 'city' }, HEADINGS],
	[{ 'Product ID': 'product_id', quantity: 'quantity', City: '' }, HEADINGS],
	[{ 'Product ID': ' Product ID', quantity: ' Quantity' }, HEADINGS],
	[{ 'Product ID': 'Product ID', quantity: 3 }, undefined],
	[{ 'Product ID': 'Product ID', Note: 'since 2024' }, undefined],
	[{ 'Product ID': 'Product ID', Note: true }, undefined],
	[{ City: 'City' }, undefined],
	[{ 'Product ID': 'Total', quantity: 9 }, TOTAL],
	[{ 'Product ID': '', quantity: 9, Note: 'Grand Total' }, TOTAL],
	[{ 'Product ID': 'A', Note: 'Total' }, undefined],
	[
		{ 'Product ID': '83 record(s) downloaded' },
		"The row contains only '83 record(s) downloaded' and looks like a footer, so it is not sent; remove it from the sheet",
	],
	[
		{ 'Product ID': 'Printed on Monday by Ada' },
		"The row contains only 'Printed on Monday by Ada' and looks like a footer, so it is not sent; remove it from the sheet",
	],
	[
		{ 'Product ID': 'As at 31/12/2024' },
		"The row contains only 'As at 31/12/2024' and looks like a footer, so it is not sent; remove it from the sheet",
	],
	[
		{ 'Product ID': '(83 row(s) affected)' },
		"The row contains only '(83 row(s) affected)' and looks like a footer, so it is not sent; remove it from the sheet",
	],
	[
		{ 'Product ID': ' Thank you for shopping' },
		"The row contains only 'Thank you for shopping' and looks like a footer, so it is not sent; remove it from the sheet",
	],
	[{ 'Product ID': 'row 83' }, undefined],
	[{ 'Product ID': ' results ' }, undefined],
	[{ 'Product ID': 'results' }, undefined],
	[{ 'Product ID': 'SKU-0042' }, undefined],
	[{ 'Product ID': '83 record(s) downloaded', quantity: 1 }, undefined],
])('%j: %s', (json, reason) => {
	expect(noDataOf(json, 'product_id')?.reason).toBe(reason);
});

test("a repeated heading starts another table only in the id's column", () => {
	expect(noDataOf({ 'Product ID': 'Product ID', City: 'Lagos' }, 'city')).toBeUndefined();
});

test('only an entirely blank row is marked as blank', () => {
	expect(
		[{}, { Note: 'x' }, { 'Product ID': 'Total' }].map((json) => noDataOf(json, 'product_id')?.blank),
	).toEqual([true, undefined, undefined]);
});

test("without an id, only a row's single cell can be a total or a footer", () => {
	expect(noDataOf({ City: 'Total' })?.reason).toBe(TOTAL);
	expect(noDataOf({ City: '3 records in this report' })?.reason).toMatch(/looks like a footer/);
	expect(
		[
			{ City: 'Total', quantity: 2 },
			{ 'Product ID': 'Total', City: 'Lagos' },
			{ City: 'Maria José da Silva Santos' },
			{ City: 'Lagos' },
			{ City: 5 },
		].map((json) => noDataOf(json)),
	).toEqual(Array(5).fill(undefined));
	expect(noDataOf({})).toEqual({ reason: 'The row is blank', blank: true });
});

test('a constant in Field Values does not fill a blank row', () => {
	const fieldValues = { item: [{ field: 'city', value: 'Lagos' }] };
	const found = columnSource(
		FIELDS,
		contextOf({ jsons: [{ quantity: '' }], parameters: { fieldValues } }).context,
	);
	expect('value' in found && noDataIn(found.value)(0)).toEqual({ reason: 'The row is blank', blank: true });
});

test.each(listed`
	Total | Sous-total | Total TTC | TOTAL: | Grand Total | grand-total | Sub total | Subtotal | Sum | Sum (12 items)
	Totals 1,234.50 | Total général | Somme | Total sales | Net total | *** Total *** | Report Total
`)('%j is a total', (text) => {
	expect(noDataOf({ 'Product ID': text, quantity: 9 }, 'product_id')?.reason).toBe(TOTAL);
});

test.each([
	...['Total Quartz 5W-30 Oil', 'Totaliser', 'Summer Dress', 'Sum Lee', 'Totally', 'SKU Total', '', 'A'],
	...['Total '.repeat(20), `Total ${'0'.repeat(60)}`, 12, null, undefined, ['Total']],
])('%j is not a total', (text) => {
	expect(noDataOf({ 'Product ID': text, quantity: 9 } as IDataObject, 'product_id')).toBeUndefined();
});
