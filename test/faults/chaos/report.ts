import { isWrong, runSeries, type Result, type Series } from './chaos';

/** The most failed runs to print; further ones are only counted. */
const MOST_PRINTED = 200;

function describe({ plan, verdict }: Result): string {
	const { seed, index, operation, path, onError, settings } = plan;
	const found = Object.entries(verdict).flatMap(([kind, words]: [string, string[]]) =>
		words.map((word) => `    ${kind}: ${word}`),
	);
	const how = [operation, `${path} path`, onError, JSON.stringify(settings)].join(', ');
	return [`  --chaos --seed ${seed} --run ${index}: ${how}`, ...found].join('\n');
}

function counted(counts: Record<string, number>): string {
	return Object.entries(counts)
		.map(([name, count]) => `${name} ${count}`)
		.join(', ');
}

/** Runs a series, prints what went wrong, how to repeat it, and the totals. Returns whether nothing went wrong. */
export async function reportSeries(series: Series): Promise<boolean> {
	const start = Date.now();
	const reported: Record<string, number> = {};
	const found: Record<string, number> = {};
	let [rows, requests, wrong] = [0, 0, 0];
	const outside = await runSeries(series, (result) => {
		rows += result.plan.rows.length;
		requests += result.requests;
		for (const said of result.told) reported[said] = (reported[said] ?? 0) + 1;
		for (const [kind, words] of Object.entries(result.verdict))
			found[kind] = (found[kind] ?? 0) + words.length;
		if (!isWrong(result)) return;
		wrong += 1;
		if (wrong <= MOST_PRINTED) console.log(describe(result));
	});
	for (const what of outside) console.log(`  outside: ${what}`);
	const seconds = (Date.now() - start) / 1000;
	console.log(`
Chaos, seed ${series.seed}, first run ${series.first}: ${series.runs} runs, ${rows} rows, ${requests} requests
  reported: ${counted(reported)}
  problems: ${counted(found)}, outside ${outside.length}; ${wrong} runs failed
  ${Math.round(seconds)} s, ${(series.runs / seconds).toFixed(0)} runs per second
`);
	return wrong === 0 && outside.length === 0;
}
