import { deepStrictEqual, match } from 'node:assert/strict';

import type { IDataObject } from 'n8n-workflow';

import { asObject, type Json } from '../../sandbox/json';
import type { ReceivedRequest } from '../../sandbox/server';
import { individual, numbers } from '../support/people';
import { REFUSED, stopsAtARefusal, withCustomers } from './support/oneRefused';
import { errorOf, refusedOf, runRows, successOf, type Emitted } from './support/rowsRun';
import type { Stage } from './support/stage';

/** A check of what becomes of many rows, the same for every version of n8n. */
export interface RowsCheck {
	title: string;
	work: (stage: Stage) => Promise<void>;
}

const CUSTOMER = { email: String(individual(0).email) };

function loadsOf(received: readonly ReceivedRequest[]): Json[][] {
	return received
		.filter(({ path }) => path.includes('/data/'))
		.map(({ body }) => (asObject(body)?.data ?? []) as Json[]);
}

function rowNumbers(emitted: Emitted[]): number[] {
	return emitted.flatMap(({ rows }) => rows).sort((one, other) => one - other);
}

/** What stock row number n is sent as; the 7 in its id keeps it from being taken for a number. */
function stockRow(row: number): IDataObject {
	return { product_id: `P-${row}`, total_quantity: row };
}

async function oneOfTwentyRefused(stage: Stage): Promise<void> {
	await withCustomers(stage, [REFUSED]);
	const rows = numbers(20).map((row) => ({ ...individual(row), row }));
	const execution = await runRows(stage, {
		parameters: { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' },
		rows,
		onError: 'continueErrorOutput',
	});
	deepStrictEqual(errorOf(execution), undefined);
	deepStrictEqual(
		rowNumbers(successOf(execution)),
		numbers(20).filter((row) => row !== REFUSED),
	);
	const [refused, ...others] = refusedOf(execution);
	deepStrictEqual(others, []);
	deepStrictEqual(refused!.rows, [REFUSED]);
	const { error, ...input } = refused!.json;
	deepStrictEqual(input, rows[REFUSED]);
	match(
		String(error),
		/^Refused by the API \(HTTP 409\): A customer with this customer_unique_identifier already exists/,
	);
}

async function stockInBatches(stage: Stage): Promise<void> {
	await withCustomers(stage, [0]);
	const execution = await runRows(stage, {
		parameters: { operation: 'loadStock', customer: CUSTOMER, options: { rowsPerRequest: 500 } },
		rows: numbers(1201).map((row) => ({ 'Product ID': `P-${row}`, totalQuantity: String(row) })),
	});
	deepStrictEqual(errorOf(execution), undefined);
	const batches = loadsOf(stage.sandbox.received);
	deepStrictEqual(
		batches.map((rows) => rows.length),
		[500, 500, 201],
	);
	deepStrictEqual(batches.flat(), numbers(1201).map(stockRow));
	deepStrictEqual(
		successOf(execution).map(({ rows }) => rows),
		[numbers(1201).slice(0, 500), numbers(1201).slice(500, 1000), numbers(1201).slice(1000)],
	);
}

/** Error modes and bulk loads; rows refused in a load, and lines that become orders, stand in the examples. */
export const ROWS_CHECKS: RowsCheck[] = [
	{
		title: '20 rows, one refused: it leaves by the error output, merged with its row',
		work: oneOfTwentyRefused,
	},
	{ title: '20 rows, one refused, stop mode: what was not yet sent stays unsent', work: stopsAtARefusal },
	{ title: '1,201 stock rows leave in three requests, in order and paired', work: stockInBatches },
];
