import { isWrong, runSeries, type Result, type Series } from './chaos';

/** Beyond that many, runs that went wrong are only counted. */
const MOST_PRINTED = 200;

function describe({ plan, verdict }: Result): string {
	const { seed, index, operation, path, onError, settings } = plan;
	const found = Object.entries(verdict).flatMap(([kind, words]: [string, string[]]) =>
		words.map((word) => `    ${kind}: ${word}`),
	);
	const how = [operation, `${path} path`, onError, JSON.stringify(settings)].join(', ');
	return [`  --chaos --seed ${seed} --run ${index}: ${how}`, ...found].join('\n');
}

/** Counts by name. */
class Counts {
	private readonly counts = new Map<string, number>();

	add(name: string, count = 1): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + count);
	}

	toString(): string {
		return [...this.counts].map(([name, count]) => `${name} ${count}`).join(', ');
	}
}

/** Runs a series, prints what went wrong, how to repeat it, and the sums; tells whether nothing did. */
export async function reportSeries(series: Series): Promise<boolean> {
	const start = Date.now();
	const [told, found] = [new Counts(), new Counts()];
	let [rows, requests, wrong] = [0, 0, 0];
	const outside = await runSeries(series, (result) => {
		rows += result.plan.rows.length;
		requests += result.requests;
		for (const said of result.told) told.add(said);
		for (const [kind, words] of Object.entries(result.verdict)) found.add(kind, words.length);
		if (!isWrong(result)) return;
		wrong += 1;
		if (wrong <= MOST_PRINTED) console.log(describe(result));
	});
	for (const what of outside) console.log(`  outside: ${what}`);
	const seconds = (Date.now() - start) / 1000;
	console.log(`
Chaos, seed ${series.seed}, from run ${series.first}: ${series.runs} runs, ${rows} rows, ${requests} requests
  told: ${told}
  found: ${found}, outside ${outside.length}; ${wrong} runs wrong
  ${Math.round(seconds)} s, ${(series.runs / seconds).toFixed(0)} runs a second
`);
	return wrong === 0 && outside.length === 0;
}
