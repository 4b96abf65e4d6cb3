import { mayPrice } from './numbers/currency';
import { readNumber, type NumberRules } from './numbers/readNumber';
import type { Reading, ReadingOptions } from './reading';

const RULES: NumberRules = {
	mayStandBy: mayPrice,
	otherwise: 'is not an amount; expected a number such as 1234.56',
};

/**
 * An amount of money, as the JSON number the contract wants: with thousands separators, a currency on either side, a
 * minus before or behind it, or accounting's brackets. Percentages, other words and units, exponent form, and more
 * digits than a JSON number keeps are refused.
 */
export function readAmount(value: unknown, options: ReadingOptions): Reading<number> {
	return readNumber(value, options, RULES);
}
