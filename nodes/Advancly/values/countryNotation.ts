import { isBlank } from './blank';
import { toLine } from './oneLine';

const TWO_LETTERS = /^[a-z]{2}$/i;

/**
 * Whether a cell names its country by a two-letter code or in words. Undefined when it does neither, and for 'NA',
 * which is Namibia in a column of codes and blank in a column of names.
 */
export function countryNotationIn(cell: unknown): 'code' | 'name' | undefined {
	if (typeof cell !== 'string' || isBlank(cell, 'text')) return undefined;
	return TWO_LETTERS.test(toLine(cell)) ? 'code' : 'name';
}
