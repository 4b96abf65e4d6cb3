import { isCurrency } from './numbers/currency';
import { readNumber, type NumberRules } from './numbers/readNumber';
import type { Reading, ReadingOptions } from './reading';

const RULES: NumberRules = {
	mayStandBy: (words) => words.every(isCurrency),
	otherwise: 'is not an amount; expected a number such as 1234.56',
};

/**
 * An amount of money, as the JSON number the contract wants. Understood: thousands separators (see `readDecimals`),
 * currencies by sign, ISO code or word on either side, a minus before or behind it, and accounting's brackets for a
 * negative. Refused: percentages, other words and units, exponent form, numbers with more digits than a JSON number
 * keeps, and whatever is no text or number.
 */
export function readAmount(value: unknown, options: ReadingOptions): Reading<number> {
	return readNumber(value, options, RULES);
}
