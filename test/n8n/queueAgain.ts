import { deepStrictEqual } from 'node:assert/strict';

import { startSandbox, type Sandbox } from '../../sandbox/server';
import { onboardIndividuals } from '../support/people';
import { callLoad, publishLoad } from './queueLoad';
import type { QueueMode } from './queueMode';
import type { SuiteContext } from './suite';
import type { Postgres } from './support/postgres';
import { formFor, saveCredential } from './support/stage';

const NIGHTLY = 10_000;
const MANY = 100_000;
const SKIP = { rowsLoadedBefore: 'skip' };
const MEGABYTE = 1_000_000;

/** What n8n keeps of what a node has processed. */
const SIZE = 'SELECT coalesce(sum(pg_column_size(value)), 0) FROM processed_data';

async function sandboxWithCustomer({ atEnd }: SuiteContext): Promise<Sandbox> {
	const sandbox = await startSandbox();
	atEnd(sandbox.stop);
	await onboardIndividuals(sandbox, [0]);
	return sandbox;
}

function rowsHeld({ stock }: Sandbox): number {
	return stock.reduce((sum, { rows }) => sum + rows.length, 0);
}

/**
 * Loads the same stock sheet on three nights, of which 1 % of the rows change each night: only they are sent again.
 *
 * @returns requests and rows of each night in words
 */
export async function loadsNightly(context: SuiteContext, { main }: QueueMode): Promise<string> {
	const sandbox = await sandboxWithCustomer(context);
	const credentials = await saveCredential(main, 'advanclyApi', formFor(sandbox));
	const path = 'nightly';
	await publishLoad(main, path, credentials, {
		operation: 'loadStock',
		// A row that changed stays as it is then: what was loaded once is not sent again.
		row: "{ product_id: 'P-' + row, total_quantity: row % 100 < body.night ? row + 1 : row }",
		options: SKIP,
		answersAtEnd: true,
	});
	const nights: { requests: number; rows: number; seconds: number }[] = [];
	for (const night of [0, 1, 2]) {
		const [requests, rows] = [sandbox.received.length, rowsHeld(sandbox)];
		const seconds = await callLoad(main, path, { count: NIGHTLY, night });
		nights.push({ requests: sandbox.received.length - requests, rows: rowsHeld(sandbox) - rows, seconds });
	}
	deepStrictEqual(
		nights.map(({ rows }) => rows),
		[NIGHTLY, NIGHTLY / 100, NIGHTLY / 100],
	);
	return nights
		.map(({ requests, rows, seconds }) => `${rows} rows in ${requests} requests, ${seconds.toFixed(1)} s`)
		.join('; ');
}

/**
 * Loads 100,000 rows without Skip, with it, and with it again.
 *
 * @returns what remembering costs in time and in the database, in words
 */
export async function remembersMany(
	context: SuiteContext,
	{ main, database }: QueueMode,
	postgres: Postgres,
): Promise<string> {
	const sandbox = await sandboxWithCustomer(context);
	const credentials = await saveCredential(main, 'advanclyApi', formFor(sandbox));
	const load = async (path: string, times: number, options: { rowsLoadedBefore?: string }) => {
		await publishLoad(main, path, credentials, {
			operation: 'loadStock',
			row: "{ product_id: 'P-' + row, total_quantity: row }",
			options,
			answersAtEnd: true,
		});
		const seconds: string[] = [];
		for (let time = 0; time < times; time += 1) {
			seconds.push(`${(await callLoad(main, path, { count: MANY })).toFixed(1)} s`);
		}
		return seconds;
	};
	const [, plain] = await load('forgets', 2, {});
	const before = Number(postgres.query(database, SIZE));
	const held = rowsHeld(sandbox);
	const [first, again] = await load('remembers', 2, SKIP);
	deepStrictEqual(rowsHeld(sandbox) - held, MANY);
	const megabytes = (Number(postgres.query(database, SIZE)) - before) / MEGABYTE;
	return `${MANY} rows: ${plain} without Skip; ${first} with it and all new, ${again} with all of them known; ${megabytes.toFixed(1)} MB in the database`;
}
