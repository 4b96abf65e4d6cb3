import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { N8nServer } from '../tools/n8n';
import { wrongWith } from './arrived';
import { execute } from './n8n';
import { workflowId, type Entry } from './scenario';
import type { CountingServer } from './server';
import { ROWS, START } from './workflow';

/** How long a run took. */
export interface Timed {
	/** Execution time of the contender's nodes as n8n records it, or of the script. */
	milliseconds: number;
	/** CPU time of n8n's process or of the script; less affected by other load on the machine. */
	cpuMilliseconds: number;
}

/** One run of a contender. */
export interface Run extends Timed {
	requests: number;
	mostInFlight: number;
	bytes: number;
}

/** The environment of the runs. */
export interface Bench {
	n8n: N8nServer;
	server: CountingServer;
	/** The Node that n8n runs with; the script uses the same one. */
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
 * Runs a contender once and checks what arrived.
 *
 * @throws if something wrong arrived
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
