import { asciiSigns } from './asciiSigns';
import type { IssuedNumberRule } from './issuedNumberRules';
import { withLeadingZeros } from './leadingZeros';
import { LINE_BREAK, toSheetLine } from './oneLine';
import { quote, quotePersonal } from './quote';
import { problem, type Reader } from './reading';
import { withoutQuotes } from './withoutQuotes';
import { whyChanged, whyLost, withoutExponent } from './sheetNumber';

const LONGEST = 100;
// Most cells are only digits.
const PLAIN = /^\d+$/;
const LABEL = /^\p{L}[\p{L} ./#&'()-]{0,40}:\s*(.+)$/u;
const BRACKETED = /^[([{](.*)[)\]}]$/;
const POINT_ZERO = /^(\d{1,15})[.,]0{1,2}$/;
const HIDDEN = /[*•●…]|#{2}|(?<![a-z])x{2}/i;
const TWO_NUMBERS = /\d{7}\D+\d{7}/;
// 0123456789, 098 and 0123456789 0
const JOINED = /\d\s*(?:[,;&|]|and|or)\s*\d|\d{10}\s+\d{1,2}$/;
const LETTER = /\p{L}/u;
const ZEROS = /^0+$/;

/**
 * Returns the reader for one kind of number issued by an authority or a bank. It keeps the digits (or the kind's own
 * format) with leading zeros, and removes a label ('BVN: …'), the bank's name, spaces, and the .0 of 22212345678.0.
 * Refuses anything else, with a specific text for each mistake.
 */
export function issuedNumberReader(rule: IssuedNumberRule): Reader<string> {
	const show = rule.personal ? quotePersonal : quote;
	const isNumber = (text: string) => rule.shape(text) && !ZEROS.test(text);
	return (value, options) => {
		const refusal = (why: string) => problem(`${show(value)} ${why}`);
		const other = rule.otherNumbers?.[options.country ?? ''];
		const accept = (number: string) =>
			other?.digits.test(number) ? refusal(other.why) : withLeadingZeros(number, rule, options, refusal);
		const lost = whyLost(value);
		if (lost !== undefined) return refusal(lost);
		const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
		if (text.length > LONGEST) return refusal(`is not ${rule.name}; expected ${rule.expected}`);
		if (PLAIN.test(text) && isNumber(text)) return accept(text);
		if (rule.otherLabels?.test(text) === true) {
			return refusal('is labelled as another kind of number; check the column');
		}
		if (LINE_BREAK.test(text)) return refusal('contains a line break; keep one number per cell');
		const line = (rule.around ?? []).reduce(
			innerOf,
			innerOf(innerOf(withoutQuotes(asciiSigns(toSheetLine(text))), BRACKETED), LABEL),
		);
		if (HIDDEN.test(line)) return refusal('has hidden digits; enter the full number');
		if (TWO_NUMBERS.test(line)) return refusal('contains two numbers; keep one');
		const whole = withoutExponent(innerOf(line, POINT_ZERO));
		const changed = whyChanged(whole, rule.name, true);
		if (changed !== undefined) return refusal(changed);
		if (JOINED.test(whole)) return refusal('contains two numbers; keep one');
		const number = rule.bare(whole);
		if (isNumber(number)) return accept(number);
		const why = LETTER.test(number) ? 'has letters that do not belong in' : 'is not';
		return refusal(`${why} ${rule.name}; expected ${rule.expected}`);
	};
}

function innerOf(line: string, around: RegExp): string {
	return around.exec(line)?.[1] ?? line;
}
