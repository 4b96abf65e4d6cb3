import { toLine } from './line';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const SHORT = new Map([
	['m', 'male'],
	['f', 'female'],
]);
const ONE_WORD = /^\p{L}+$/u;
const LONGEST = 30;

/**
 * A gender in lower case, as the contract's samples write it: M, F, male and female in any case. The contract lists no
 * values, so any other single word goes out in lower case; a number, a sentence or a lone other letter is refused.
 */
export function readGender(value: unknown): Reading<string> {
	const text = typeof value === 'string' ? toLine(value).normalize('NFC').toLowerCase() : '';
	const gender = SHORT.get(text) ?? text;
	if (gender.length > 1 && gender.length <= LONGEST && ONE_WORD.test(gender)) return { value: gender };
	return problem(`${quote(value)} is not a gender; expected male or female`);
}
