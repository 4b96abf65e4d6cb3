import { progress } from '../progress';
import { judge, type Verdict } from './judge';
import { planOf, type Plan } from './plan';
import { play, type Ground } from './play';
import { startChaosServer } from './server';

/** A run and what was wrong with it. */
export interface Result {
	plan: Plan;
	verdict: Verdict;
	requests: number;
}

/** The seed of the series that every change is held against. */
export const SEED = 'advancly';

const SIDE_BY_SIDE = 12;

/** Which runs of a series are made. */
export interface Series {
	seed: string;
	/** The number of the first. */
	first: number;
	runs: number;
	/** The loaded node on each engine path. */
	nodes: Ground['nodes'];
}

/** Whether anything was wrong with a run. */
export function isWrong({ verdict }: Result): boolean {
	return Object.values(verdict).some((found: string[]) => found.length > 0);
}

/**
 * Runs a series side by side in n8n's engine. Needs `startEngine`.
 *
 * @param onResult told of each run as it ends
 * @returns the client ids of requests that left when their run was long done with
 */
export async function runSeries(
	{ seed, first, runs, nodes }: Series,
	onResult: (result: Result) => void,
): Promise<readonly string[]> {
	const server = await startChaosServer();
	const tell = progress(runs);
	let next = first;
	let done = 0;
	const worker = async () => {
		while (next < first + runs) {
			const plan = planOf(seed, next);
			next += 1;
			const played = await play(plan, { server, nodes });
			onResult({ plan, verdict: judge(plan, played), requests: played.arrivals.length });
			done += 1;
			tell(done);
		}
	};
	await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
	await server.stop();
	return server.stragglers;
}
