import { withLeadingZeros, type DigitsRule } from './leadingZeros';
import { LINE_BREAK, toSheetLine } from './oneLine';
import { withoutPointZero } from './pointZero';
import { quote, quotePersonal } from './quote';
import { problem, type Reader } from './reading';
import { whyChanged, whyLost, withoutExponent } from './sheetNumber';

/** A freely chosen identifier: any text. */
interface IdentifierRule extends DigitsRule {
	/** Whether anything that looks like a number must be digits only, so that 801.5 and 8,012 are refused. */
	numeric?: boolean;
	/** Whether it always has a digit, so that words are refused. */
	hasDigits?: boolean;
	/** Whether to refuse hidden digits, and two of them in a cell, as in RC 123456 & BN 654321. */
	single?: boolean;
	/** Whether 1001.0 is always 1001, not only when the whole column ends in .0. */
	digitsOnly?: boolean;
}

// Leftover CSV quotes; the quotes in 12" pipe and "A" grade belong to the id.
const QUOTED = /^["“]([^"“”]*)["”]$/;
const HALF_CHARACTER = /\p{Cs}/u;
const DIGIT = /\p{Nd}/u;
const TWO_NUMBERS =
	/\d{3}\s{0,3}(?:[,;&|+]|\b(?:and|or)\b)\s{0,3}(?:[A-Z]{1,9}[\s:.-]{0,3})?\d{3}|[A-Z]{1,9}[\s:.-]{0,3}\d{4,15}[\s/(]{1,3}[A-Z]{1,9}[\s:.-]{0,3}\d{4}/i;
const HIDDEN = /\*{2}|•{2}|…/;

const POSTAL_THREE = 'GN LS MG';
const POSTAL_FOUR = 'AT AU BD BE CH DK ET LR MZ NE NO NZ PH TN ZA';
/** How many digits a country's postal codes have, if they all have the same number. */
const POSTAL_LENGTHS: Record<string, number> = {
	...Object.fromEntries(POSTAL_THREE.split(' ').map((country) => [country, 3])),
	...Object.fromEntries(POSTAL_FOUR.split(' ').map((country) => [country, 4])),
	KE: 5,
	US: 5,
	NG: 6,
};
const POSTAL_WITHOUT_ZEROS = 'AT BD BE CH ET LR LS MG MZ NE NG TN'.split(' ');

/** Freely chosen identifiers (of customers, products and orders) and postal codes. */
export const identifiers = {
	postalCode: {
		name: 'a postal code',
		numeric: true,
		digitsOnly: true,
		hasDigits: true,
		isShort: (n, length = 5) => n < length,
		lengths: POSTAL_LENGTHS,
		withoutZeros: POSTAL_WITHOUT_ZEROS,
	},
	customerIdentifier: { name: 'a customer identifier', personal: true, numeric: true },
	registrationNumber: { name: 'a registration number', numeric: true, hasDigits: true, single: true },
	identifier: { name: 'an identifier' },
} satisfies Record<string, IdentifierRule>;

/**
 * Returns the reader for one kind of free-text identifier. It trims, removes invisible characters and keeps the digits
 * exactly as written, except that 1001.0 is 1001 if the whole column ends in .0. Refuses numbers that a sheet has
 * changed and those with too few digits, and says what to do in the sheet.
 */
export function identifierReader(rule: IdentifierRule): Reader<string> {
	const show = rule.personal ? quotePersonal : quote;
	return (value, options) => {
		const refusal = (why: string) => problem(`${show(value)} ${why}`);
		const lost = whyLost(value);
		if (lost !== undefined) return refusal(lost);
		if (typeof value !== 'string' && typeof value !== 'number')
			return refusal(`is not ${rule.name}; expected text`);
		const text = String(value).trim();
		if (LINE_BREAK.test(text)) return refusal('contains a line break; keep one value per cell');
		const line = withoutExponent(toSheetLine(text).replace(QUOTED, '$1'));
		const id = rule.digitsOnly || options.endsInPointZero ? withoutPointZero(line) : line;
		if (id === '' || HALF_CHARACTER.test(id)) return refusal(`is not ${rule.name}; expected readable text`);
		if (rule.hasDigits && !DIGIT.test(id)) return refusal(`is not ${rule.name}; expected one with digits`);
		if (rule.single && TWO_NUMBERS.test(id)) return refusal('contains two numbers; keep one');
		if (rule.single && HIDDEN.test(id)) return refusal('has hidden digits; enter the full number');
		const why = whyChanged(id, rule.name, rule.numeric === true);
		if (why !== undefined) return refusal(why);
		return withLeadingZeros(id, rule, options, refusal);
	};
}
