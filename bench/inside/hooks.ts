/**
 * n8n's external hooks, loaded into the n8n under measurement: every execution starts on a clean heap and reports, when
 * it ends, what n8n noted about each node. So the data of an execution need neither be stored nor be printed.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { IRun } from 'n8n-workflow';

import type { Finished } from '../finished';
import { cpuMilliseconds } from './cpuTime';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'major'; execution: 'async' }) => Promise<void>;

/** How often garbage is collected: what only a finalizer or a weak reference held is gone after the next time. */
const COLLECTIONS = 3;

/** Collects garbage between two turns of the event loop, when no running code holds any. */
async function collectGarbage(): Promise<void> {
	for (let times = 0; times < COLLECTIONS; times += 1) await collect({ type: 'major', execution: 'async' });
}

/** Memory in use after garbage is collected, in bytes: what is alive. */
async function liveBytes(): Promise<number> {
	await collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

async function tell(path: string, body: unknown): Promise<void> {
	await fetch(`${process.env.BENCH_URL ?? ''}${path}`, { method: 'POST', body: JSON.stringify(body) });
}

async function finished({ data, status }: IRun): Promise<Finished> {
	const cpu = cpuMilliseconds();
	const { runData, error } = data.resultData;
	const nodes = Object.entries(runData).map(([name, runs]) => {
		const milliseconds = runs.reduce((sum, { executionTime }) => sum + executionTime, 0);
		return [name, { milliseconds }] as const;
	});
	return {
		status,
		error: error?.message,
		nodes: Object.fromEntries(nodes),
		cpuMilliseconds: cpu,
		liveBytes: await liveBytes(),
	};
}

const asked = createServer((_request, response) => {
	void liveBytes().then((bytes) => response.end(String(bytes)));
});
asked.listen(0, '127.0.0.1', () => {
	void tell('/bench/probe', { port: (asked.address() as AddressInfo).port });
});

export const workflow = {
	preExecute: [collectGarbage],
	postExecute: [
		async (run: IRun) => {
			await tell('/bench/finished', await finished(run));
		},
	],
};
