import type { Said } from '../said';
import { progress } from '../progress';
import { recordUnhandled } from '../unhandled';
import { judge, type Verdict } from './judge';
import { planOf, type Plan } from './plan';
import { play, type Ground } from './play';
import { toldBy } from './told';
import { startChaosServer } from './server';

export interface Result {
	plan: Plan;
	verdict: Verdict;
	requests: number;
	told: Said[];
}

/** The seed of the series that every change is held against. */
export const SEED = 'advancly';

const SIDE_BY_SIDE = 12;

export interface Series {
	seed: string;
	first: number;
	runs: number;
	nodes: Ground['nodes'];
}

/** Whether anything was wrong with a run. */
export function isWrong({ verdict }: Result): boolean {
	return Object.values(verdict).some((found: string[]) => found.length > 0);
}

/** Runs a series side by side in n8n's engine, and returns what happened outside of all runs. Needs `startEngine`. */
export async function runSeries(
	{ seed, first, runs, nodes }: Series,
	onResult: (result: Result) => void,
): Promise<readonly string[]> {
	const server = await startChaosServer();
	const unhandled = recordUnhandled();
	const tell = progress(runs);
	let next = first;
	let done = 0;
	const worker = async () => {
		while (next < first + runs) {
			const plan = planOf(seed, next);
			next += 1;
			const played = await play(plan, { server, nodes });
			const told = [...(toldBy(plan, played)?.byRow.values() ?? [])].flat().map(({ said }) => said);
			onResult({ plan, verdict: judge(plan, played), requests: played.arrivals.length, told });
			done += 1;
			tell(done);
		}
	};
	await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
	await server.stop();
	const left = server.stragglers.map((clientId) => `a request left after the run of ${clientId}`);
	return [...left, ...unhandled];
}
