import { toSheetLine } from './line';
import { quotePersonal } from './quote';
import { problem, type Reading, type ReadingOptions } from './reading';

const EXPECTED = 'expected a phone number such as 08012345678 or +2348012345678';
const AS_TEXT = 'format the column as text and enter it again';
const LONGEST = 50;
const PUNCTUATION = /[\s\-.()/\u2010-\u2015\u2212]/g;
const NUMBER = /^(?:\+[1-9]\d{6,14}|\d{7,15})$/;
const EXPONENT = /^\d+(?:[.,]\d+)?E[-+]?\d+$/i;
const NEGATIVE_OR_DECIMAL = /^(?:[-\u2212].*|\d+\.(?:\d{1,2}|0+))$/;
const TRUNK_ZERO = /^\+.*\(0\)/;
// Whole numbers on both sides of a slash, or behind it the one to three last digits of another: 08012345678/9.
const TWO_NUMBERS = /\d{7}.*\/.*\d{7}|(?:\d[^/\d]*){7}\/\D*(?:\d\D*){1,3}$/;
// Nigeria's numbers have 11 digits, Ghana's and Kenya's 10, their leading zero included.
const LOST_ZERO = /^[1-9]\d{8,9}$/;

/**
 * A phone number of 7 to 15 digits: its leading plus and zero stay, spaces, dashes, dots, brackets and slashes go.
 * Refused: letters and extensions, two numbers in one cell, `(0)` behind a plus, exponent form, a minus, a decimal part,
 * and bare digits (no plus, no punctuation) of 9 or 10 that do not begin with 0: a sheet has dropped their zero, unless
 * the option Accept Short Numbers says otherwise.
 */
export function readPhone(value: unknown, { leadingZeros }: ReadingOptions): Reading<string> {
	const refusal = (why: string) => problem(`${quotePersonal(value)} ${why}`);
	if (typeof value !== 'string' && typeof value !== 'number')
		return refusal(`is not a phone number; ${EXPECTED}`);
	const line = toSheetLine(String(value));
	if (line.length > LONGEST) return refusal(`is not a phone number; ${EXPECTED}`);
	if (EXPONENT.test(line) || NEGATIVE_OR_DECIMAL.test(line))
		return refusal(`is a number that has lost its form; ${AS_TEXT}`);
	if (TRUNK_ZERO.test(line)) return refusal(`has (0) behind the country code; leave the (0) out`);
	if (TWO_NUMBERS.test(line)) return refusal(`holds two phone numbers; keep one`);
	if (LOST_ZERO.test(line) && leadingZeros !== 'keep') {
		return refusal(`may have lost its leading zero; ${AS_TEXT}, or switch on Accept Short Numbers`);
	}
	const number = line.replace(PUNCTUATION, '');
	return NUMBER.test(number) ? { value: number } : refusal(`is not a phone number; ${EXPECTED}`);
}
