import { FAULTS } from '../../sandbox/faults/faults';
import type { Result } from './runAll';

const COUNTED = ['resent', 'leaks', 'crashes', 'untrue', 'strays'] as const;

const LABEL = 34;
const NUMBER = 10;

function line(label: string, results: Result[]): string {
	const balanced = results.filter(({ verdict }) => verdict.unbalanced.length === 0).length;
	const sums = COUNTED.map((key) => results.reduce((sum, { verdict }) => sum + verdict[key].length, 0));
	const cells = [results.length, balanced, ...sums].map((number) => String(number).padStart(NUMBER));
	return label.padEnd(LABEL) + cells.join('');
}

function grouped(results: Result[], keyOf: (result: Result) => string): Map<string, Result[]> {
	const groups = new Map<string, Result[]>();
	for (const result of results) groups.set(keyOf(result), [...(groups.get(keyOf(result)) ?? []), result]);
	return groups;
}

/** Prints a table of the cases of each engine path: by fault group, operation and error mode, and in total. */
export function printTable(results: Result[]): void {
	const cells = ['cases', 'balanced', ...COUNTED].map((heading) => heading.padStart(NUMBER)).join('');
	const groups: [what: string, keyOf: (result: Result) => string][] = [
		['fault', ({ one }) => FAULTS[one.fault].group],
		['operation', ({ one }) => one.scene.operation],
		['mode', ({ one }) => one.onError],
	];
	for (const [title, own] of grouped(results, ({ one }) => `${one.path} path`)) {
		console.log(`\n${title.padEnd(LABEL)}${cells}`);
		for (const [what, keyOf] of groups)
			for (const [name, some] of grouped(own, keyOf)) console.log(line(`  ${what}: ${name}`, some));
		console.log(line('  total', own));
	}
	console.log('');
}

/** Prints what was wrong with a case, if anything was. */
export function printDetails({ one, verdict }: Result): void {
	const found = Object.entries(verdict).flatMap(([kind, words]: [string, string[]]) =>
		words.map((word) => `    ${kind}: ${word}`),
	);
	if (found.length === 0) return;
	const { fault, scene, onError, path } = one;
	console.log(`  ${fault}, ${scene.operation}, ${onError}, ${path} path\n${found.join('\n')}`);
}
