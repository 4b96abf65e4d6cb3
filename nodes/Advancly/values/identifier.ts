import type { IdentifierRule } from './identifierRules';
import { withLeadingZeros } from './leadingZeros';
import { LINE_BREAK, toSheetLine } from './line';
import { withoutPointZero } from './pointZero';
import { quote, quotePersonal } from './quote';
import { problem, type Reader } from './reading';
import { AS_TEXT, hasAllDigits, whyChanged } from './sheetNumber';

const HALF_CHARACTER = /\p{Cs}/u;
const DIGIT = /\p{Nd}/u;

/**
 * The reader of one kind of identifier that is any text: trimmed, without invisible characters, its digits exactly as
 * they stand; 1001.0 is 1001 where the whole column ends so. What a sheet made of a number, and digits fewer than this
 * kind has, are refused with what to do in the sheet.
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
		const text = String(value).trim();
		if (LINE_BREAK.test(text)) return refusal('holds a line break; keep one value in a cell');
		const line = toSheetLine(text);
		const id = rule.digitsOnly || options.endsInPointZero ? withoutPointZero(line) : line;
		if (id === '' || HALF_CHARACTER.test(id))
			return refusal(`is not ${rule.name}; expected text that can be read`);
		if (rule.hasDigits && !DIGIT.test(id)) return refusal(`has no digits, as ${rule.name} has`);
		const why = whyChanged(id, rule.name, rule.numeric === true);
		if (why !== undefined) return refusal(why);
		return withLeadingZeros(id, rule, options, refusal);
	};
}
