import { readNumber, type NumberRules } from './numbers/readNumber';
import { mayCount } from './numbers/units';
import { quote } from './quote';
import { problem, type Reading, type ReadingOptions } from './reading';

// A letter where the digit 1 is meant: l0 is no litre.
const LETTER_FOR_ONE = /^\s*l\d/i;

const RULES: NumberRules = {
	mayStandBy: mayCount,
	otherwise: 'is not a quantity; expected a number such as 12 or 2.5',
};

/**
 * A count or measure, as `readAmount` reads numbers, with a unit that does not multiply instead of a currency: 12 pcs,
 * 2.5 kg. Two dozen, a pack of 6 or 3 x 2 are refused: what is counted is open.
 */
export function readQuantity(value: unknown, options: ReadingOptions): Reading<number> {
	if (typeof value === 'string' && LETTER_FOR_ONE.test(value)) {
		return problem(`${quote(value)} ${RULES.otherwise}`);
	}
	return readNumber(value, options, RULES);
}
