import { deepStrictEqual } from 'node:assert/strict';

import { startSandbox } from '../../sandbox/server';
import { onboardIndividuals } from '../support/people';
import { callLoad, publishLoad } from './queueLoad';
import type { QueueMode } from './queueMode';
import type { SuiteContext } from './suite';
import type { Postgres } from './support/postgres';
import { credentialFor } from '../sandbox/client';
import { saveCredential } from './support/stage';

const ROWS = 100_000;
const MEGABYTE = 1_000_000;

/** What n8n keeps of what a node has processed. */
const SIZE = 'SELECT coalesce(sum(pg_column_size(value)), 0) FROM processed_data';

/** Loads without Skip, with it, and again when 1 % have changed: only those are sent. Returns what it costs, in words. */
export async function remembersMany(
	{ atEnd }: SuiteContext,
	{ main, database }: QueueMode,
	postgres: Postgres,
): Promise<string> {
	const sandbox = await startSandbox();
	atEnd(sandbox.stop);
	await onboardIndividuals(sandbox, [0]);
	const credentials = await saveCredential(main, 'advanclyApi', credentialFor(sandbox));
	const publish = async (path: string, rowsLoadedBefore: string) =>
		await publishLoad(main, path, credentials, {
			operation: 'loadStock',
			// A row that changed stays as it is then: what was loaded once is not sent again.
			row: "{ product_id: 'P-' + row, total_quantity: row % 100 < body.night ? row + 1 : row }",
			options: { rowsLoadedBefore },
			answersAtEnd: true,
		});
	const held = () => sandbox.stock.reduce((sum, { rows }) => sum + rows.length, 0);
	const load = async (path: string, night: number) => {
		const before = held();
		const seconds = await callLoad(main, path, { count: ROWS, night });
		return { rows: held() - before, seconds: `${seconds.toFixed(1)} s` };
	};
	await publish('forgets', 'send');
	const plain = await load('forgets', 0);
	const before = Number(postgres.query(database, SIZE));
	await publish('remembers', 'skip');
	const [first, again] = [await load('remembers', 0), await load('remembers', 1)];
	deepStrictEqual([plain.rows, first.rows, again.rows], [ROWS, ROWS, ROWS / 100]);
	const megabytes = (Number(postgres.query(database, SIZE)) - before) / MEGABYTE;
	return `${plain.seconds} without Skip; ${first.seconds} with it and all new, ${again.seconds} with most of them known; ${megabytes.toFixed(1)} MB in the database`;
}
