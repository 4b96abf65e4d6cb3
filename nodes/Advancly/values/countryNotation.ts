import { isBlank } from './blank';
import { toLine } from './oneLine';

const TWO_LETTERS = /^[a-z]{2}$/i;

/**
 * How a cell names its country: by a code of two letters, or in words; undefined when it does not, and for 'NA', which
 * is Namibia among codes and nothing among words.
 */
export function countryNotationIn(cell: unknown): 'code' | 'name' | undefined {
	if (typeof cell !== 'string' || isBlank(cell, 'text')) return undefined;
	return TWO_LETTERS.test(toLine(cell)) ? 'code' : 'name';
}
