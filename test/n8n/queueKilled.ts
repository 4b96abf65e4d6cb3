import { deepStrictEqual, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Json } from '../../sandbox/json';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { itemsOf, type Execution, type Program } from '../../tools/n8n';
import { numbers, onboardIndividuals } from '../support/people';
import { endOfExecutions, executionsOf, rowsLeft } from './queueAccounts';
import { callLoad, publishLoad } from './queueLoad';
import type { QueueMode } from './queueMode';
import type { SuiteContext } from './suite';
import { credentialFor } from '../sandbox/client';
import { errorOf } from './support/rowsRun';
import { saveCredential } from './support/stage';
import { waitFor } from './support/waitFor';
import { readExecution } from './support/workflows';

const ORDERS = 10_000;
const ROWS_PER_REQUEST = 200;
/** Requests that the sandbox has got when the worker dies. */
const SENT = 15;
const PATH = 'killed';
/** A dead worker's lock on an execution lasts a minute, and the others look for such locks twice a minute. */
const KNOWN_AFTER_MS = 5 * 60_000;
const GIVEN_UP = /failed to be processed too many times and will no longer retry/;
const UNKNOWN = /^Fate unknown: An earlier run may have sent it/;

function runs({ logFile }: Program, executionId: string): boolean {
	return new RegExp(`started execution ${executionId}\\b`, 'i').test(readFileSync(logFile, 'utf8'));
}

function ordersIn({ orders }: Sandbox): Json[] {
	return orders.flatMap(({ rows }) => rows.map(({ order_id: id }) => id!));
}

/** The rows that a run told as under way in the one before; every other row left as accepted. */
function toldAsUnknown(execution: Execution): number[] {
	deepStrictEqual(errorOf(execution), undefined);
	for (const { json } of itemsOf(execution, 'Load', 1)) match(String(json.error), UNKNOWN);
	const unknown = rowsLeft(execution, 1);
	const told = [...rowsLeft(execution, 0), ...unknown].sort((one, other) => one - other);
	deepStrictEqual(told, numbers(ORDERS));
	return unknown;
}

/** Kills a worker amid a load with Skip and loads again: each order is there once, or told unknown and at most once. */
export async function killInTheMiddle(
	{ atEnd }: SuiteContext,
	{ main }: QueueMode,
	workers: Program[],
): Promise<string> {
	const sandbox = await startSandbox({ delayMs: 300 });
	atEnd(sandbox.stop);
	await onboardIndividuals(sandbox, [0]);
	const credentials = await saveCredential(main, 'advanclyApi', credentialFor(sandbox));
	const workflow = await publishLoad(main, PATH, credentials, {
		operation: 'loadOrders',
		row: "{ order_id: 'SO-' + row, order_amount: row + 1 }",
		options: { rowsPerRequest: ROWS_PER_REQUEST, rowsLoadedBefore: 'skip' },
	});
	await callLoad(main, PATH, { count: ORDERS });
	const loads = () => sandbox.received.filter(({ path }) => path.endsWith('/data/orders')).length;
	await waitFor('the middle of the load', () => loads() > SENT);
	const [{ id } = { id: '' }] = await executionsOf(main, workflow.id);
	const worker = workers.find((one) => runs(one, id));
	ok(worker, `no worker says that it started execution ${id}`);
	await worker.kill();
	const death = Date.now();

	const [ended] = await endOfExecutions(main, workflow.id, 1, KNOWN_AFTER_MS);
	const secondsUntilKnown = Math.round((Date.now() - death) / 1000);
	const killed = await readExecution(main, id);
	deepStrictEqual(ended!.status, 'error');
	match(errorOf(killed) ?? '', GIVEN_UP);
	await waitFor('the answers to what was sent', () => sandbox.inFlight === 0);
	const before = ordersIn(sandbox);
	const sent = numbers(before.length).map((row) => `SO-${row}`);
	deepStrictEqual(before, sent);
	ok(before.length < ORDERS);

	await callLoad(main, PATH, { count: ORDERS });
	const [again] = await endOfExecutions(main, workflow.id, 2, KNOWN_AFTER_MS);
	const unknown = toldAsUnknown(await readExecution(main, again!.id));
	const after = ordersIn(sandbox);
	const held = new Set(after);
	deepStrictEqual(after.length, held.size, 'an order was loaded twice');
	const absent = numbers(ORDERS).filter((row) => !held.has(`SO-${row}`));
	ok(absent.every((row) => unknown.includes(row)));
	const shown = Object.keys(killed.data.resultData.runData).join() || 'no node';
	return (
		`n8n knew after ${secondsUntilKnown} s and shows ${shown}; ${before.length} orders until then; of the run after it ` +
		`${unknown.length} told as unknown, of which ${unknown.length - absent.length} were loaded; ${loads()} requests`
	);
}
