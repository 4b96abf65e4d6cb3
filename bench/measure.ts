import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { N8nServer } from '../tools/n8n';
import { wrongWith } from './arrived';
import { execute } from './n8n';
import { workflowId, type Entry } from './scenario';
import type { CountingServer } from './server';
import { ROWS, START } from './workflow';

/** The time that a run took. */
export interface Timed {
	/** Execution time of the contender's nodes as n8n notes it, or of the script. */
	milliseconds: number;
	/** CPU time of n8n's process meanwhile, or of the script's; less moved by what else the machine does. */
	cpuMilliseconds: number;
}

/** One run of a contender. */
export interface Run extends Timed {
	requests: number;
	mostInFlight: number;
	bytes: number;
}

/** Where the runs take place. */
export interface Bench {
	n8n: N8nServer;
	server: CountingServer;
	/** The Node that n8n runs with, for the script to be compared with. */
	node: string;
}

async function runScript({ server, node }: Bench, { measured, scenario }: Entry): Promise<Timed> {
	server.begin({ delayMs: scenario.delayMs, probe: false });
	const script = join(__dirname, 'postBatches.ts');
	const args = ['--import', require.resolve('tsx'), script, server.url, JSON.stringify(measured)];
	const { stdout } = await promisify(execFile)(node, args);
	return JSON.parse(stdout) as Timed;
}

async function runInN8n({ server, n8n }: Bench, entry: Entry): Promise<Timed> {
	const { delayMs } = entry.scenario;
	const { nodes, cpuMilliseconds } = await execute(n8n, server, workflowId(entry), { delayMs, probe: false });
	const milliseconds = Object.entries(nodes)
		.filter(([name]) => name !== START && name !== ROWS)
		.reduce((sum, [, node]) => sum + node.milliseconds, 0);
	return { milliseconds, cpuMilliseconds };
}

/**
 * Runs a contender once and looks at what arrived.
 *
 * @throws when something else arrived than should
 */
export async function runOnce(bench: Bench, entry: Entry): Promise<Run> {
	const { contender, measured } = entry;
	const timed = await (contender.nodes === undefined ? runScript(bench, entry) : runInN8n(bench, entry));
	const arrived = bench.server.received;
	const wrong = wrongWith(arrived, contender, measured);
	if (wrong !== undefined) throw new Error(`${workflowId(entry)}: ${wrong}`);
	const { requests, mostInFlight, bytes } = arrived;
	return { ...timed, requests: requests.length, mostInFlight, bytes };
}
