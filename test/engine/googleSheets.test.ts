/**
 * Rows as n8n's Google Sheets node hands them over, 4.7 in n8n 2.40.7: the row's number first, '' for a blank cell, numbers
 * as numbers, and of a range that a person gave the blank rows too.
 */
import type { IDataObject } from 'n8n-workflow';

import { credentialFor } from '../sandbox/client';
import { useSandbox } from '../support/everyWay';
import { individual, onboardIndividuals } from '../support/people';
import { runNode } from '../support/runNode';

const used = useSandbox();
const WRONG: IDataObject = { row_number: 4, SKU: 'B-1', 'Total Quantity': 'many', Category: '' };
const ROWS: IDataObject[] = [
	{ row_number: 2, SKU: '00412', 'Total Quantity': 120, Category: 'Drinks' },
	{ row_number: 3, SKU: 'A-1', 'Total Quantity': '', Category: 'Food' },
	WRONG,
	{ row_number: 5 },
	{ row_number: 6, SKU: 'SKU', 'Total Quantity': 'Reorder', Category: 'Cost' },
];

test('what is sent, what is refused and how, and no word on the number', async () => {
	await onboardIndividuals(used.sandbox, [0]);
	const { failed, hints } = await runNode({
		parameters: { operation: 'loadStock', customer: { email: String(individual(0).email) } },
		items: ROWS.map((json) => ({ json })),
		credential: credentialFor(used.sandbox),
		onError: 'continueErrorOutput',
	});
	expect(used.sandbox.stock.flatMap(({ rows }) => rows)).toEqual([
		{ product_id: '00412', total_quantity: 120, product_category: 'Drinks' },
		{ product_id: 'A-1', product_category: 'Food' },
	]);
	const refusedFor = (reason: string) =>
		expect.stringContaining(`Refused before sending: ${reason}`) as string;
	expect(failed.map(({ json }) => json)).toEqual([
		{ ...WRONG, error: refusedFor('Total Quantity (total_quantity): ') },
		{ ...ROWS[3], error: refusedFor('The row is blank') },
		{ ...ROWS[4], error: refusedFor('The row belongs to another table') },
	]);
	expect(hints).toEqual([]);
});
