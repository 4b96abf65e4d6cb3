/**
 * External hooks, loaded into the n8n that is measured. Every execution starts with a clean heap and, when it ends,
 * reports what n8n recorded about each node. So the data of an execution need not be stored or printed.
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

/** Garbage is collected several times, because finalizers and weak references keep some until the next time. */
const COLLECTIONS = 3;

/** Collects garbage between two turns of the event loop, when no running code refers to any. */
async function collectGarbage(): Promise<void> {
	for (let times = 0; times < COLLECTIONS; times += 1) await collect({ type: 'major', execution: 'async' });
}

/** Live memory, in bytes: what is in use after collecting garbage. */
async function liveBytes(): Promise<number> {
	await collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

async function report(path: string, body: unknown): Promise<void> {
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

const probe = createServer((_request, response) => {
	void liveBytes().then((bytes) => response.end(String(bytes)));
});
probe.listen(0, '127.0.0.1', () => {
	void report('/bench/probe', { port: (probe.address() as AddressInfo).port });
});

export const workflow = {
	preExecute: [collectGarbage],
	postExecute: [
		async (run: IRun) => {
			await report('/bench/finished', await finished(run));
		},
	],
};
