import { deepStrictEqual } from 'node:assert/strict';

import { startSandbox, type Sandbox } from '../../sandbox/server';
import { numbers } from '../support/people';
import { sideBySide } from '../support/sideBySide';
import { checkReceived, checkRows, endOfExecutions } from './queueAccounts';
import { remembersMany } from './queueAgain';
import { killInTheMiddle } from './queueKilled';
import { openQueueMode, type BinaryStore, type QueueMode } from './queueMode';
import { deliver, delivery, onboardAndLoad } from './queueWorkflow';
import type { Suite } from './suite';
import { startPostgres } from './support/postgres';
import { startRedis } from './support/redis';
import { credentialFor } from '../sandbox/client';
import { saveCredential } from './support/stage';
import { activate, readExecution, saveWorkflow } from './support/workflows';

const EXECUTIONS = 100;
const CALLS_AT_ONCE = 10;
const TIMEOUT_MS = 10 * 60_000;

async function callAll(url: string): Promise<void> {
	await sideBySide(CALLS_AT_ONCE, numbers(EXECUTIONS), async (next) => {
		for (let number = next(); number !== undefined; number = next()) await deliver(url, delivery(number));
	});
}

/** Executes a new workflow 100 times by its webhook and checks the accounts; returns the rate in words. */
async function runHundred({ main }: QueueMode, sandbox: Sandbox, path: string): Promise<string> {
	sandbox.reset();
	const credentials = await saveCredential(main, 'advanclyApi', credentialFor(sandbox));
	const workflow = await saveWorkflow(main, onboardAndLoad(path, credentials));
	await activate(main, workflow);
	const start = Date.now();
	await callAll(`${main.url}/webhook/${path}`);
	const executions = await endOfExecutions(main, workflow.id, EXECUTIONS, TIMEOUT_MS);
	const seconds = (Date.now() - start) / 1000;
	deepStrictEqual(new Set(executions.map(({ status }) => status)), new Set(['success']));
	checkReceived(sandbox, EXECUTIONS);
	for (const { id } of executions) checkRows(await readExecution(main, id));
	return `${(EXECUTIONS / seconds).toFixed(1)} executions a second`;
}

/** n8n in queue mode: a main, two workers, PostgreSQL and Redis, with files in each of the two stores. */
export const queue: Suite = {
	name: 'queue',
	title: 'queue mode with two workers: 100 executions, the death of a worker, and a load that is run again',
	run: async (context) => {
		const { check } = context;
		const postgres = await startPostgres(context);
		const redis = await startRedis(context);
		const sandbox = await startSandbox({ keepDocuments: false });
		context.atEnd(sandbox.stop);
		const open = async (store: BinaryStore) => {
			const queueMode = await openQueueMode(context, postgres, redis, store);
			const workers = [await queueMode.startWorker('worker-1'), await queueMode.startWorker('worker-2')];
			const title = `${EXECUTIONS} executions, files in ${store}: all accounts balanced`;
			await check(title, async () => await runHundred(queueMode, sandbox, store), TIMEOUT_MS);
			return { queueMode, workers };
		};

		const { queueMode, workers } = await open('database');
		await check(
			'a worker killed in the middle of 10,000 orders, and run again with Skip: no order is lost or loaded twice',
			async () => await killInTheMiddle(context, queueMode, workers),
			TIMEOUT_MS,
		);
		await check(
			'100,000 rows are remembered: with Skip only the 1 % that changed are sent again',
			async () => await remembersMany(context, queueMode, postgres),
			TIMEOUT_MS,
		);
		await queueMode.stop();
		await open('filesystem');
	},
};
