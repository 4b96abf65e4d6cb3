import type { Said } from '../said';
import { numbers } from '../../support/people';
import { sideBySide } from '../../support/sideBySide';
import { findingsIn } from '../table';
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

export const SEED = 'advancly';

const SIDE_BY_SIDE = 12;

export interface Series {
	seed: string;
	first: number;
	runs: number;
	nodes: Ground['nodes'];
}

export function isWrong({ verdict }: Result): boolean {
	return findingsIn(verdict).length > 0;
}

/** Runs a series side by side in n8n's engine, and returns what happened outside of all runs. Needs `startEngine`. */
export async function runSeries(
	{ seed, first, runs, nodes }: Series,
	onResult: (result: Result) => void,
): Promise<readonly string[]> {
	const server = await startChaosServer();
	const unhandled = recordUnhandled();
	await sideBySide(SIDE_BY_SIDE, numbers(runs), async (next) => {
		for (let run = next(); run !== undefined; run = next()) {
			const plan = planOf(seed, first + run);
			const played = await play(plan, { server, nodes });
			const told = [...(toldBy(plan, played)?.byRow.values() ?? [])].flat().map(({ said }) => said);
			onResult({ plan, verdict: judge(plan, played), requests: played.arrivals.length, told });
		}
	});
	await server.stop();
	const left = server.stragglers.map((clientId) => `a request left after the run of ${clientId}`);
	return [...left, ...unhandled];
}

/** Further runs that went wrong are only counted. */
const MOST_PRINTED = 200;

function describe({ plan, verdict }: Result): string {
	const { seed, index, operation, path, onError, settings } = plan;
	const how = [operation, `${path} path`, onError, JSON.stringify(settings)].join(', ');
	return [`  --chaos --seed ${seed} --run ${index}: ${how}`, ...findingsIn(verdict)].join('\n');
}

/** Runs a series, prints what went wrong, how to repeat it, and the sums; tells whether nothing did. */
export async function reportSeries(series: Series): Promise<boolean> {
	const start = Date.now();
	const told: Record<string, number> = {};
	const found: Record<string, number> = {};
	let [rows, requests, wrong] = [0, 0, 0];
	const outside = await runSeries(series, (result) => {
		rows += result.plan.rows.length;
		requests += result.requests;
		for (const said of result.told) told[said] = (told[said] ?? 0) + 1;
		for (const [kind, words] of Object.entries(result.verdict))
			found[kind] = (found[kind] ?? 0) + words.length;
		if (!isWrong(result)) return;
		wrong += 1;
		if (wrong <= MOST_PRINTED) console.log(describe(result));
	});
	for (const what of outside) console.log(`  outside: ${what}`);
	const seconds = (Date.now() - start) / 1000;
	console.log(`
Chaos, seed ${series.seed}, from run ${series.first}: ${series.runs} runs, ${rows} rows, ${requests} requests
  told: ${JSON.stringify(told)}
  found: ${JSON.stringify(found)}, outside ${outside.length}; ${wrong} runs wrong
  ${Math.round(seconds)} s, ${(series.runs / seconds).toFixed(0)} runs a second
`);
	return wrong === 0 && outside.length === 0;
}
