import { asciiSigns } from './asciiSigns';
import { toSheetLine } from './oneLine';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const YES = 'true yes y t 1 1.0 on checked oui vrai sim verdadeiro ✓ ✔ ☑ ✅';
const NO = 'false no n f 0 0.0 off unchecked non faux não nao falso ✗ ✘ ❌ ☐';
const WORDS = new Map([
	...YES.split(' ').map((word): [string, boolean] => [word, true]),
	...NO.split(' ').map((word): [string, boolean] => [word, false]),
]);
const VARIATION = /[\ufe0e\ufe0f]/g;
const ENDING = /[.!]$/;
const LONGEST = 20;

/**
 * A boolean, from the words and signs for yes and no in English, French and Portuguese, in any case. Anything else is
 * refused.
 */
export function readBoolean(value: unknown): Reading<boolean> {
	if (typeof value === 'boolean') return { value };
	const line =
		typeof value === 'string' || typeof value === 'number' ? asciiSigns(toSheetLine(String(value))) : '';
	const word = line.slice(0, LONGEST).normalize('NFC').replace(VARIATION, '').toLowerCase();
	const answer = WORDS.get(word) ?? WORDS.get(word.replace(ENDING, ''));
	if (answer === undefined)
		return problem(`${quote(value)} is neither yes nor no; expected true, false, yes or no`);
	return { value: answer };
}
