import type { IdentifierRule } from './identifierRules';
import { withLeadingZeros } from './leadingZeros';
import { toSheetLine } from './line';
import { withoutPointZero } from './pointZero';
import { quote, quotePersonal } from './quote';
import { problem, type Reader } from './reading';
import { hasAllDigits, isCalculated, isExponent } from './sheetNumber';

const AS_TEXT = 'format the column as text and enter it again';
const HALF_CHARACTER = /\p{Cs}/u;

/**
 * The reader of one kind of identifier that is any text: trimmed, invisible characters gone, digits exactly as they
 * stand, leading zeros included; 1001.0 is 1001 where the whole column ends so. A number becomes its digits if it is
 * whole and has at most 15. Refused, with what to do in the sheet: numbers in exponent form, longer ones (a sheet has
 * rounded them), fractions, booleans and objects; digits fewer than this kind has.
 */
export function identifierReader(rule: IdentifierRule): Reader<string> {
	const show = rule.personal ? quotePersonal : quote;
	return (value, options) => {
		const refusal = (why: string) => problem(`${show(value)} ${why}`);
		if (typeof value === 'number' && !hasAllDigits(value)) {
			return refusal(`is a number that has lost digits or is not whole; ${AS_TEXT}`);
		}
		if (typeof value !== 'string' && typeof value !== 'number')
			return refusal(`is not ${rule.name}; expected text`);
		const line = toSheetLine(String(value));
		const id = rule.digitsOnly || options.endsInPointZero ? withoutPointZero(line) : line;
		if (id === '' || HALF_CHARACTER.test(id))
			return refusal(`is not ${rule.name}; expected text that can be read`);
		if (isExponent(id) || (rule.numeric && isCalculated(id))) {
			return refusal(`is how a sheet shows a calculated number, not ${rule.name}; ${AS_TEXT}`);
		}
		return withLeadingZeros(id, rule, options, refusal);
	};
}
