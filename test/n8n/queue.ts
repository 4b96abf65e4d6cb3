import { deepStrictEqual } from 'node:assert/strict';

import type { Sandbox } from '../../sandbox/server';
import { startSandbox } from '../../sandbox/server';
import type { Program } from '../../tools/n8n';
import { numbers } from '../support/people';
import { checkExecutions, checkReceived, endOfExecutions } from './queueAccounts';
import { loadsNightly, remembersMany } from './queueAgain';
import { killInTheMiddle } from './queueKilled';
import { openQueueMode, type BinaryStore, type QueueMode } from './queueMode';
import { deliver, delivery, onboardAndLoad } from './queueWorkflow';
import type { Suite, SuiteContext } from './suite';
import { startPostgres, type Postgres } from './support/postgres';
import { startRedis } from './support/redis';
import { formFor, saveCredential } from './support/stage';
import { activate, saveWorkflow } from './support/workflows';

const EXECUTIONS = 100;
const CALLS_AT_ONCE = 10;
const TIMEOUT_MS = 10 * 60_000;

async function callAll(url: string): Promise<void> {
	const waiting = numbers(EXECUTIONS);
	const caller = async () => {
		for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
			await deliver(url, delivery(number));
		}
	};
	await Promise.all(numbers(CALLS_AT_ONCE).map(caller));
}

/**
 * Has a new workflow executed 100 times by its webhook and balances the accounts: what was delivered, what the executions
 * say, and what the sandbox has.
 *
 * @returns executions in a second
 */
async function runHundred({ main }: QueueMode, sandbox: Sandbox, path: string): Promise<number> {
	sandbox.reset();
	const credentials = await saveCredential(main, 'advanclyApi', formFor(sandbox));
	const workflow = await saveWorkflow(main, onboardAndLoad(path, credentials));
	await activate(main, workflow);
	const start = Date.now();
	await callAll(`${main.url}/webhook/${path}`);
	const executions = await endOfExecutions(main, workflow.id, EXECUTIONS, TIMEOUT_MS);
	const seconds = (Date.now() - start) / 1000;
	deepStrictEqual(new Set(executions.map(({ status }) => status)), new Set(['success']));
	checkReceived(sandbox, EXECUTIONS);
	await checkExecutions(main, executions);
	return EXECUTIONS / seconds;
}

async function checkHundred(
	{ check, note }: SuiteContext,
	queueMode: QueueMode,
	sandbox: Sandbox,
	workers: number,
	store: BinaryStore,
): Promise<void> {
	const named = workers === 1 ? '1 worker' : `${workers} workers`;
	await check(
		`${EXECUTIONS} executions, files in ${store}, ${named}: all accounts balanced`,
		async () => {
			const perSecond = await runHundred(queueMode, sandbox, `${store}-${workers}`);
			note(`${named}: ${perSecond.toFixed(1)} executions a second`);
		},
		TIMEOUT_MS,
	);
}

async function checkDeath(context: SuiteContext, queueMode: QueueMode, workers: Program[]): Promise<void> {
	const { check, note } = context;
	await check(
		'a worker killed in the middle of 10,000 orders, and run again with Skip: no order is lost or loaded twice',
		async () => {
			note(JSON.stringify(await killInTheMiddle(context, queueMode, workers)));
		},
		TIMEOUT_MS,
	);
}

async function checkAgain(context: SuiteContext, queueMode: QueueMode, postgres: Postgres): Promise<void> {
	const { check, note } = context;
	await check(
		'10,000 rows of stock on three nights, of which 1 % change: with Skip only they are sent again',
		async () => {
			note(await loadsNightly(context, queueMode));
		},
		TIMEOUT_MS,
	);
	await check(
		'100,000 rows are remembered, and none of them is sent again',
		async () => {
			note(await remembersMany(context, queueMode, postgres));
		},
		TIMEOUT_MS,
	);
}

/** n8n beyond one machine: a main, two workers, PostgreSQL and Redis, with files in either store that queue mode has. */
export const queue: Suite = {
	name: 'queue',
	title: 'queue mode with two workers: 100 executions, the death of a worker, and loads that are run again',
	run: async (context) => {
		const postgres = await startPostgres(context);
		const redis = await startRedis(context);
		const sandbox = await startSandbox({ keepDocuments: false });
		context.atEnd(sandbox.stop);

		const database = await openQueueMode(context, postgres, redis, 'database');
		const workers = [await database.startWorker('worker-1')];
		await checkHundred(context, database, sandbox, 1, 'database');
		workers.push(await database.startWorker('worker-2'));
		await checkHundred(context, database, sandbox, 2, 'database');
		await checkDeath(context, database, workers);
		await checkAgain(context, database, postgres);
		await database.stop();

		const filesystem = await openQueueMode(context, postgres, redis, 'filesystem');
		await filesystem.startWorker('worker-1');
		await filesystem.startWorker('worker-2');
		await checkHundred(context, filesystem, sandbox, 2, 'filesystem');
		return context.result();
	},
};
