import { toLine } from './line';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const TWO_LETTERS = /^[A-Za-z]{2}$/;

/** A country code of two letters, in upper case. There is no list to check against: Advancly's own differs from ISO's. */
export function readCountryCode(value: unknown): Reading<string> {
	const text = typeof value === 'string' ? toLine(value) : '';
	if (TWO_LETTERS.test(text)) return { value: text.toUpperCase() };
	return problem(`${quote(value)} is not a country code; expected two letters such as NG`);
}
