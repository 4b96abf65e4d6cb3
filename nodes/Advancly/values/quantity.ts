import { readNumber, type NumberRules } from './numbers/readNumber';
import { mayCount } from './numbers/units';
import type { Reading, ReadingOptions } from './reading';

const RULES: NumberRules = {
	mayStandBy: mayCount,
	otherwise: 'is not a quantity; expected a number such as 12 or 2.5',
};

/**
 * A count or measure, as `readAmount` reads numbers, with a unit that does not multiply instead of a currency: 12 pcs,
 * 2.5 kg. Two dozen, a pack of 6 or 3 x 2 are refused: what is counted is open.
 */
export function readQuantity(value: unknown, options: ReadingOptions): Reading<number> {
	return readNumber(value, options, RULES);
}
