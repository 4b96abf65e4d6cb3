import { deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { startSandbox } from '../../sandbox/server';
import type { Program } from '../../tools/n8n';
import { numbers } from '../support/people';
import { endOfExecutions, executionsOf } from './queueAccounts';
import type { QueueMode } from './queueMode';
import { deliver, delivery, onboardAndLoad } from './queueWorkflow';
import type { SuiteContext } from './suite';
import { formFor, saveCredential } from './support/stage';
import { waitFor } from './support/waitFor';
import { activate, readExecution, saveWorkflow } from './support/workflows';

const ROWS_PER_REQUEST = 10;
const ROWS = 200;
/** Requests that the sandbox has answered when the worker dies. */
const ANSWERED = 5;
const NUMBER = 900;
/** A dead worker's lock on an execution lasts a minute, and the others look for such locks twice a minute. */
const KNOWN_AFTER_MS = 5 * 60_000;

/** What n8n and the sandbox say after a worker died in the middle of a load. */
export interface AfterDeath {
	status: string;
	error: string | undefined;
	/** Nodes of which n8n still shows what they did. */
	nodesShown: string[];
	secondsUntilKnown: number;
	rowsLoaded: number;
	requests: number;
}

function runs({ logFile }: Program, executionId: string): boolean {
	return new RegExp(`started execution ${executionId}\\b`, 'i').test(readFileSync(logFile, 'utf8'));
}

/**
 * Kills the worker that executes a load of 200 rows after some of its 20 requests, and waits for what n8n makes of it.
 *
 * @param workers all that run; another must be left
 * @throws when a row was loaded twice, out of order, or more than one request after the last known one
 */
export async function killInTheMiddle(
	{ atEnd }: SuiteContext,
	{ main }: QueueMode,
	workers: Program[],
): Promise<AfterDeath> {
	const sandbox = await startSandbox({ delayMs: 300 });
	atEnd(sandbox.stop);
	const credentials = await saveCredential(main, 'advanclyApi', formFor(sandbox));
	const path = 'killed';
	const workflow = await saveWorkflow(
		main,
		onboardAndLoad(path, credentials, { rowsPerRequest: ROWS_PER_REQUEST }),
	);
	await activate(main, workflow);
	const rows = numbers(ROWS).map((row) => ({ product_id: `P-${row}`, total_quantity: row }));
	await deliver(`${main.url}/webhook/${path}`, { ...delivery(NUMBER), rows });

	const loads = () => sandbox.received.filter(({ path: to }) => to.endsWith('/data/stock'));
	await waitFor('the middle of the load', () => loads().length > ANSWERED);
	const [{ id } = { id: '' }] = await executionsOf(main, workflow.id);
	const worker = workers.find((one) => runs(one, id));
	ok(worker, `no worker says that it started execution ${id}`);
	await worker.kill();
	const death = Date.now();

	const [ended] = await endOfExecutions(main, workflow.id, 1, KNOWN_AFTER_MS);
	const secondsUntilKnown = Math.round((Date.now() - death) / 1000);
	await waitFor('the answers to what was sent', () => sandbox.inFlight === 0);
	const execution = await readExecution(main, id);
	const loaded = sandbox.stock[0]!.rows;
	deepStrictEqual(loaded, rows.slice(0, loaded.length));
	const sent = loads().length * ROWS_PER_REQUEST;
	// The request in flight broke off with the worker; the sandbox may have taken it before it saw that.
	ok(
		[sent, sent - ROWS_PER_REQUEST].includes(loaded.length),
		`${loaded.length} of ${sent} rows sent are loaded`,
	);
	ok(loaded.length < ROWS);
	return {
		status: ended!.status,
		error: execution.data.resultData.error?.message,
		nodesShown: Object.keys(execution.data.resultData.runData),
		secondsUntilKnown,
		rowsLoaded: loaded.length,
		requests: loads().length,
	};
}
