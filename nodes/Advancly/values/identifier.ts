import type { IdentifierRule } from './identifierRules';
import { toSheetLine } from './line';
import { quote, quotePersonal } from './quote';
import { problem, type Reader } from './reading';

const AS_TEXT = 'format the column as text and enter it again';
const MOST_DIGITS = 15;
// A leading zero that is still there says that no sheet has taken any.
const DIGITS_WITHOUT_ZERO = /^[1-9]\d*$/;
// What spreadsheets and programs write for a long number; 12E5 and 12E-5 are somebody's product ids.
const EXPONENT = /^[-+]?(?:\d+E\+|\d*[.,]\d+E[-+]?)\d+$/i;
const CALCULATED = /^[-+]?(?:\d+\.\d*|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/;
const HALF_CHARACTER = /\p{Cs}/u;

/**
 * The reader of one kind of identifier (see `IdentifierRule`): text, trimmed, invisible characters gone, digits exactly
 * as they stand, leading zeros included. A number becomes its digits if it is whole and has at most 15. Refused, with
 * what to do in the sheet: numbers in exponent form, longer ones (a sheet has rounded them), fractions, booleans, lists
 * and objects; digits fewer than this kind has, which stand for a number that lost its leading zeros.
 */
export function identifierReader(rule: IdentifierRule): Reader<string> {
	const show = rule.personal ? quotePersonal : quote;
	return (value, { leadingZeros }) => {
		const refusal = (why: string) => problem(`${show(value)} ${why}`);
		if (typeof value === 'number' && !isWholeNumber(value)) {
			return refusal(`is a number that has lost digits or is not whole; ${AS_TEXT}`);
		}
		if (typeof value !== 'string' && typeof value !== 'number')
			return refusal(`is not ${rule.name}; expected text`);
		const line = toSheetLine(String(value));
		const id = rule.drop ? line.replace(rule.drop, '') : line;
		if (id === '' || HALF_CHARACTER.test(id))
			return refusal(`is not ${rule.name}; expected text that can be read`);
		if (EXPONENT.test(id) || (rule.numeric && CALCULATED.test(id))) {
			return refusal(`is how a sheet shows a calculated number, not ${rule.name}; ${AS_TEXT}`);
		}
		if (leadingZeros !== 'keep' && DIGITS_WITHOUT_ZERO.test(id) && rule.isShort?.(id.length)) {
			const lost = `has ${id.length} digits, fewer than ${rule.name} has, and may have lost leading zeros`;
			return refusal(`${lost}; ${AS_TEXT}, or switch on Accept Short Numbers`);
		}
		return { value: id };
	};
}

function isWholeNumber(value: number): boolean {
	return Number.isInteger(value) && value >= 0 && value < 10 ** MOST_DIGITS;
}
