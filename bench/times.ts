import { step, type N8nInstance } from '../tools/n8n';
import { runOnce, type Bench, type Run } from './measure';
import { startN8n } from './n8n';
import { compared, figureOf, type Failure, type Figure } from './report/figures';
import { nameOf, workflowId, type Entry } from './scenario';
import type { CountingServer } from './server';

/** What was measured, and which runs failed. */
export interface Times {
	figures: Figure[];
	failures: Failure[];
}

/**
 * Groups the entries for running. Entries that measure the same work are run only once. Scenarios that differ only in
 * the number of rows are run together, because their times per row are compared.
 */
function groupsOf(entries: Entry[]): Map<string, Map<string, Entry>> {
	const groups = new Map<string, Map<string, Entry>>();
	for (const entry of entries) {
		const { work, delayMs } = entry.scenario;
		const name = `${work.kind}, ${work.customers === 1 ? 'one customer' : `${work.customers} customers`}, ${delayMs} ms`;
		groups.set(name, (groups.get(name) ?? new Map<string, Entry>()).set(keyOf(entry), entry));
	}
	return groups;
}

function keyOf(entry: Entry): string {
	return `${workflowId(entry)} ${entry.scenario.delayMs}`;
}

/** Runs the entries in turn, several times. An entry that fails is not run again. */
async function runInTurn(
	bench: Bench,
	entries: Map<string, Entry>,
	repeats: number,
): Promise<Map<string, Run[] | string>> {
	const runs = new Map<string, Run[] | string>();
	for (let repeat = 0; repeat < repeats; repeat += 1) {
		for (const [key, entry] of entries) {
			const earlier = runs.get(key) ?? [];
			if (typeof earlier === 'string') continue;
			const run = await runOnce(bench, entry).catch((error: unknown) => String(error));
			runs.set(key, typeof run === 'string' ? run : [...earlier, run]);
		}
	}
	return runs;
}

async function measureAll(bench: Bench, entries: Entry[], repeats: number): Promise<Times> {
	const runs = new Map<string, Run[] | string>();
	for (const [name, group] of groupsOf(entries)) {
		const own = await step(name, async () => await runInTurn(bench, group, repeats));
		for (const [key, value] of own) runs.set(key, value);
	}
	const times: Times = { figures: [], failures: [] };
	for (const entry of entries) {
		const own = runs.get(keyOf(entry)) ?? 'not run';
		if (typeof own !== 'string') times.figures.push(figureOf(entry, own));
		else
			times.failures.push({
				scenario: nameOf(entry.scenario),
				contender: entry.contender.id,
				reason: own,
			});
	}
	return { ...times, figures: compared(times.figures) };
}

/**
 * Measures the times of all entries in one n8n.
 *
 * @param entries may be of any scenarios
 * @param repeats how often each entry is run
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
