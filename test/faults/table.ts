import { FAULTS } from '../../sandbox/faults/faults';
import { PATHS } from '../support/everyWay';
import type { Result } from './runAll';

const COUNTED = ['resent', 'leaks', 'crashes', 'untrue', 'strays'] as const;

/** What a verdict found wrong, each with its kind; nothing when nothing was. */
export function findingsIn(verdict: object): string[] {
	return Object.entries(verdict).flatMap(([kind, words]: [string, string[]]) =>
		words.map((word) => `    ${kind}: ${word}`),
	);
}

function sumsOf(results: Result[]): Record<string, number> {
	const balanced = results.filter(({ verdict }) => verdict.unbalanced.length === 0).length;
	const sums = COUNTED.map((key) => [
		key,
		results.reduce((sum, { verdict }) => sum + verdict[key].length, 0),
	]);
	return { cases: results.length, balanced, ...Object.fromEntries(sums) };
}

/** Prints a table of the cases of each engine path: by fault group, operation and error mode, and in total. */
export function printTable(results: Result[]): void {
	const labelsOf = ({ one: { fault, scene, onError } }: Result) => [
		`fault: ${FAULTS[fault].group}`,
		`operation: ${scene.operation}`,
		`mode: ${onError}`,
		'total',
	];
	for (const path of PATHS) {
		const own = results.filter(({ one }) => one.path === path);
		const labels = [...new Set(own.flatMap(labelsOf))].sort();
		const rows = labels.map((label) => [label, sumsOf(own.filter((one) => labelsOf(one).includes(label)))]);
		console.log(`\n${path} path`);
		console.table(Object.fromEntries(rows));
	}
}

/** Prints what was wrong with a case, if anything was. */
export function printDetails({ one, verdict }: Result): void {
	const found = findingsIn(verdict);
	const { fault, scene, onError, path } = one;
	if (found.length > 0)
		console.log(`  ${fault}, ${scene.operation}, ${onError}, ${path} path\n${found.join('\n')}`);
}
