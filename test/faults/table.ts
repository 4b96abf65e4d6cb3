import { FAULTS } from '../../sandbox/faults/faults';
import type { Verdict } from './judge';
import type { Result } from './runAll';

const COUNTED: [keyof Verdict, heading: string][] = [
	['resent', 'resent'],
	['leaks', 'leaks'],
	['crashes', 'crashes'],
	['untrue', 'untrue'],
	['strays', 'strays'],
];

const LABEL = 34;
const NUMBER = 10;

function line(label: string, results: Result[]): string {
	const balanced = results.filter(({ verdict }) => verdict.unbalanced.length === 0).length;
	const sums = COUNTED.map(([key]) => results.reduce((sum, { verdict }) => sum + verdict[key].length, 0));
	const cells = [results.length, balanced, ...sums].map((number) => String(number).padStart(NUMBER));
	return label.padEnd(LABEL) + cells.join('');
}

function grouped(results: Result[], keyOf: (result: Result) => string): Map<string, Result[]> {
	const groups = new Map<string, Result[]>();
	for (const result of results) groups.set(keyOf(result), [...(groups.get(keyOf(result)) ?? []), result]);
	return groups;
}

/** Prints the cases of each engine path: by group of faults, by operation, by error mode, and all of them. */
export function printTable(results: Result[]): void {
	const headings = ['cases', 'balanced', ...COUNTED.map(([, heading]) => heading)];
	const cells = headings.map((heading) => heading.padStart(NUMBER)).join('');
	for (const [title, own] of grouped(results, ({ one }) => `${one.path} path`)) {
		console.log(`\n${title.padEnd(LABEL)}${cells}`);
		for (const [group, some] of grouped(own, ({ one }) => FAULTS[one.fault].group))
			console.log(line(`  fault: ${group}`, some));
		for (const [operation, some] of grouped(own, ({ one }) => one.scene.operation))
			console.log(line(`  operation: ${operation}`, some));
		for (const [mode, some] of grouped(own, ({ one }) => one.onError))
			console.log(line(`  mode: ${mode}`, some));
		console.log(line('  all', own));
	}
	console.log('');
}

/** Prints what was wrong with a case; nothing when nothing was. */
export function printDetails({ one, verdict }: Result): void {
	const found = Object.entries(verdict).flatMap(([kind, words]: [string, string[]]) =>
		words.map((word) => `    ${kind}: ${word}`),
	);
	if (found.length === 0) return;
	const { fault, scene, onError, path } = one;
	console.log(`  ${fault}, ${scene.operation}, ${onError}, ${path} path\n${found.join('\n')}`);
}
