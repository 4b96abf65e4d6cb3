import { deepStrictEqual, ok } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import { individual, numbers } from '../support/people';
import { errorOf, refusedOf, startRows, successOf } from './support/rowsRun';
import type { Stage } from './support/stage';
import { waitFor } from './support/waitFor';
import { endOfExecution } from './support/workflows';

const ROWS = 2000;
const CANCEL_AFTER = 400;

/** What was in flight when the cancel came may still arrive. */
const GRACE_MS = 1000;

/** Long enough for many more requests, if there were any. */
const WATCHED_MS = 5000;

/**
 * Cancels a run of 2,000 onboardings midway, as n8n's stop button does, and watches what still arrives.
 *
 * @returns the figures in words
 */
export async function stopsSending(stage: Stage): Promise<string> {
	const { sandbox, server } = stage;
	sandbox.reset();
	const id = await startRows(stage, {
		parameters: { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' },
		rows: numbers(ROWS).map((row) => ({ ...individual(row), phone_number: `+23480${10_000_000 + row}` })),
		onError: 'continueErrorOutput',
	});
	await waitFor(`${CANCEL_AFTER} requests`, () => sandbox.received.length >= CANCEL_AFTER, 120_000);
	const before = sandbox.received.length;
	await server.rest('POST', `/executions/${id}/stop`, {});
	const atCancel = sandbox.received.length;
	await sleep(GRACE_MS);
	const afterGrace = sandbox.received.length;
	await sleep(WATCHED_MS);
	const execution = await endOfExecution(server, id);

	deepStrictEqual(sandbox.received.length, afterGrace, 'requests after the grace');
	ok(sandbox.received.length < ROWS / 2, `${sandbox.received.length} requests arrived`);
	deepStrictEqual(execution.status, 'canceled');
	const said = successOf(execution).length + refusedOf(execution).length;
	return (
		`cancelled after ${before} of ${ROWS} requests: ${atCancel - before} arrived until n8n had answered, ` +
		`${afterGrace - atCancel} within ${GRACE_MS / 1000} s after it, none later; ` +
		`n8n stored the execution as ${execution.status} with ${said} items of the node ` +
		`and the words '${errorOf(execution) ?? 'none'}'`
	);
}
