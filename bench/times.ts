import { step, type N8nInstance } from '../tools/n8n';
import { runOnce, type Bench, type Run } from './measure';
import { startN8n } from './n8n';
import { compared, figureOf, type Failure, type Figure } from './report/figures';
import { nameOf, type Entry } from './scenario';
import type { CountingServer } from './server';

/** What was measured, and what did not do its work. */
export interface Times {
	figures: Figure[];
	failures: Failure[];
}

/** Runs all entries of a scenario in turn, several times; what fails is not tried again. */
async function measure(bench: Bench, entries: Entry[], repeats: number): Promise<Times> {
	const runs = new Map<Entry, Run[]>(entries.map((entry) => [entry, []]));
	const failures: Failure[] = [];
	for (let repeat = 0; repeat < repeats; repeat += 1) {
		for (const [entry, own] of runs) {
			try {
				own.push(await runOnce(bench, entry));
			} catch (error) {
				runs.delete(entry);
				const reason = error instanceof Error ? error.message : String(error);
				failures.push({ scenario: nameOf(entry.scenario), contender: entry.contender.id, reason });
			}
		}
	}
	return { figures: [...runs].map(([entry, own]) => figureOf(entry, own)), failures };
}

/** The scenarios one after the other, each with all its contenders. */
async function measureAll(bench: Bench, entries: Entry[], repeats: number): Promise<Times> {
	const figures: Figure[] = [];
	const failures: Failure[] = [];
	for (const name of new Set(entries.map(({ scenario }) => nameOf(scenario)))) {
		const own = entries.filter(({ scenario }) => nameOf(scenario) === name);
		const measured = await step(name, async () => await measure(bench, own, repeats));
		figures.push(...measured.figures);
		failures.push(...measured.failures);
	}
	return { figures: compared(figures), failures };
}

/**
 * Measures the times of all entries in one n8n.
 *
 * @param entries of any scenarios
 * @param repeats how often each is run
 */
export async function measureTimes(
	instance: N8nInstance,
	server: CountingServer,
	entries: Entry[],
	repeats: number,
): Promise<Times> {
	if (entries.length === 0) return { figures: [], failures: [] };
	const n8n = await startN8n(instance);
	try {
		return await measureAll({ n8n, server, node: instance.runtime.node }, entries, repeats);
	} finally {
		await n8n.stop();
	}
}
