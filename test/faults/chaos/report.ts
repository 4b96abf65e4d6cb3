import { isWrong, runSeries, type Result, type Series } from './chaos';
import type { Verdict } from './judge';

const MOST_PRINTED = 200;

function describe({ plan, verdict }: Result): string {
	const { seed, index, operation, path, onError, settings } = plan;
	const found = Object.entries(verdict).flatMap(([kind, words]: [string, string[]]) =>
		words.map((word) => `    ${kind}: ${word}`),
	);
	const how = [operation, `${path} path`, onError, JSON.stringify(settings)].join(', ');
	return [`  --chaos --seed ${seed} --run ${index}: ${how}`, ...found].join('\n');
}

/**
 * Runs a series, prints what went wrong and how each run can be repeated alone, and then the sums.
 *
 * @returns whether nothing went wrong
 */
export async function reportSeries(series: Series): Promise<boolean> {
	const start = Date.now();
	const sums: Partial<Record<keyof Verdict, number>> = {};
	let [rows, requests, wrong] = [0, 0, 0];
	const stragglers = await runSeries(series, (result) => {
		rows += result.plan.rows.length;
		requests += result.requests;
		for (const [kind, words] of Object.entries(result.verdict) as [keyof Verdict, string[]][])
			sums[kind] = (sums[kind] ?? 0) + words.length;
		if (!isWrong(result)) return;
		wrong += 1;
		if (wrong <= MOST_PRINTED) console.log(describe(result));
	});
	const seconds = (Date.now() - start) / 1000;
	const told = Object.entries(sums).map(([kind, sum]) => `${kind} ${sum}`);
	console.log(
		`\nChaos, seed ${series.seed}: ${series.runs} runs, ${rows} rows, ${requests} requests, ${wrong} runs wrong (${told.join(', ')}), ${Math.round(seconds)} s, ${(series.runs / seconds).toFixed(0)} runs a second\n`,
	);
	if (stragglers.length > 0) console.log(`Requests that left after their run: ${stragglers.join(', ')}`);
	return wrong === 0 && stragglers.length === 0;
}
