import { toSheetLine } from './line';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const WORDS = new Map([
	['true', true],
	['yes', true],
	['y', true],
	['1', true],
	['false', false],
	['no', false],
	['n', false],
	['0', false],
]);

/** A boolean, from true/false, yes/no, y/n or 1/0, in any case, as text, number or boolean; anything else is refused. */
export function readBoolean(value: unknown): Reading<boolean> {
	if (typeof value === 'boolean') return { value };
	const text = typeof value === 'string' || typeof value === 'number' ? toSheetLine(String(value)) : '';
	const answer = WORDS.get(text.toLowerCase());
	if (answer === undefined)
		return problem(`${quote(value)} is neither yes nor no; expected true, false, yes or no`);
	return { value: answer };
}
