import { mayPrice } from './numbers/currency';
import { readNumber, type NumberRules } from './numbers/readNumber';
import type { Reading, ReadingOptions } from './reading';

const RULES: NumberRules = {
	allowsWords: mayPrice,
	otherwise: 'is not an amount; expected a number such as 1234.56',
};

/**
 * Reads an amount of money as the JSON number the contract requires. Accepts thousands separators, a currency on either
 * side, a leading or trailing minus, and accounting brackets. Refuses percentages, other words and units, exponent
 * form, and more digits than a JSON number can represent.
 */
export function readAmount(value: unknown, options: ReadingOptions): Reading<number> {
	return readNumber(value, options, RULES);
}
