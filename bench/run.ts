/**
 * The benchmark: runs this repository's node and other ways of sending the same rows side by side in a real n8n, with a
 * local server that only counts. `npm run bench -- --help` lists the options. A full run takes about half an hour and
 * draws `docs/bench.svg`. Only ratios within one run mean anything.
 *
 * The contenders take turns (A B A B), so that other load on the machine affects all of them equally. The median of the
 * runs counts. Every run is checked against what should have arrived.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { measureMemory, memoryRuns } from './memory';
import { prepareN8n } from './n8n';
import { readOptions, USAGE, type Options } from './options';
import { aimsOf } from './report/aims';
import { chartOf } from './report/chart';
import type { Figure } from './report/figures';
import { aimsTable, memoryTable, timesTable } from './report/table';
import { entriesOf, nameOf, scenarios, workflowId, type Entry } from './scenario';
import { CountingServer } from './server';
import { measureTimes } from './times';
import { workflowOf, type Workflow } from './workflow';

const CHART = join(__dirname, '../docs/bench.svg');

function chosenEntries({ quick, only = '' }: Options): Entry[] {
	const entries = scenarios(quick).flatMap(entriesOf);
	return entries.filter(({ scenario, contender }) => `${nameOf(scenario)}/${contender.id}`.includes(only));
}

function workflowsFor(runs: Pick<Entry, 'contender' | 'measured'>[], baseUrl: string): Workflow[] {
	const workflows = new Map<string, Workflow>();
	for (const run of runs) {
		const nodes = run.contender.nodes?.(run.measured, baseUrl);
		const id = workflowId(run);
		if (nodes !== undefined) workflows.set(id, workflowOf(id, run.measured, nodes, run.contender.loops));
	}
	return [...workflows.values()];
}

async function drawChart(figures: Figure[]): Promise<void> {
	const chart = chartOf(figures);
	if (chart === undefined) return;
	await mkdir(join(CHART, '..'), { recursive: true });
	await writeFile(CHART, chart);
}

async function bench(options: Options): Promise<void> {
	const server = new CountingServer();
	await server.start();
	try {
		const entries = chosenEntries(options);
		const withMemory = !options.quick && 'memory'.includes(options.only ?? '');
		const runs = [...entries, ...(withMemory ? memoryRuns() : [])];
		const instance = await prepareN8n(server, workflowsFor(runs, server.url));
		const times = await measureTimes(instance, server, entries, options.repeats);
		const { figures } = times;
		await drawChart(figures);
		const memory = withMemory ? await measureMemory(instance, server) : { memories: [], failures: [] };
		const { memories } = memory;
		const failures = [...times.failures, ...memory.failures];
		const aims = aimsOf(figures, memories);
		const machine = `n8n ${instance.runtime.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'CPU'}, ${options.repeats} runs each`;
		process.stdout.write(
			options.json
				? `${JSON.stringify({ machine, figures, failures, memories, aims }, null, '\t')}\n`
				: `${[machine, timesTable(figures, failures), memoryTable(memories), aimsTable(aims)].filter(Boolean).join('\n\n')}\n`,
		);
	} finally {
		server.stop();
	}
}

const args = process.argv.slice(2);
if (args.includes('--help')) process.stdout.write(USAGE);
else void bench(readOptions(args));
