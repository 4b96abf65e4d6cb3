import { readNumber, type NumberRules } from './numbers/readNumber';
import { countsPieces, mayCount } from './numbers/units';
import { takeApart } from './numbers/writtenNumber';
import { quote } from './quote';
import { problem, type Reading, type ReadingOptions } from './reading';

// l0 is a mistyped 10, not litres.
const LETTER_FOR_ONE = /^\s*l\d/i;
const AROUND =
	/^\s*(?:qty|quantity)\b\.?\s*[:=-]?\s*|\(s\)\.?$|\s(?:in stock|available|left|on hand)\s{0,3}$/gi;
const THOUSANDTHS = /[.,]\d{3}$/;

const RULES: NumberRules = {
	allowsWords: mayCount,
	otherwise: 'is not a quantity; expected a number such as 12 or 2.5',
};

/**
 * Reads a count or measure like `readAmount`, but with a unit that does not multiply instead of a currency: 12 pcs, 2.5
 * kg. Refuses thousandths of pieces, two dozen, a pack of 6 and 3 x 2, because it is unclear what is counted.
 */
export function readQuantity(value: unknown, options: ReadingOptions): Reading<number> {
	if (typeof value === 'string' && LETTER_FOR_ONE.test(value)) {
		return problem(`${quote(value)} ${RULES.otherwise}`);
	}
	const cell = typeof value === 'string' ? value.replace(AROUND, '') : value;
	const count = readNumber(cell, options, RULES);
	if ('problems' in count || Number.isInteger(count.value) || typeof cell !== 'string') return count;
	const written = takeApart(cell);
	if (!written?.words.some(countsPieces) || !THOUSANDTHS.test(written.digits)) return count;
	return problem(
		`${quote(value)} can be read as ${count.value} or as thousands; write it without the separator`,
	);
}
