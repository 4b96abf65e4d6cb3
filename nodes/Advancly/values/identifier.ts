import { withLeadingZeros, type DigitsRule } from './leadingZeros';
import { LINE_BREAK, toSheetLine } from './oneLine';
import { withoutPointZero } from './pointZero';
import { quote, quotePersonal } from './quote';
import { problem, type Reader } from './reading';
import { whyChanged, whyLost, withoutExponent } from './sheetNumber';

/** An identifier that somebody chose freely: any text. */
interface IdentifierRule extends DigitsRule {
	/** Whether it is made of digits wherever it looks like a number, so that 801.5 or 8,012 cannot be one. */
	numeric?: boolean;
	/** Whether it always has a digit, so that words are none. */
	hasDigits?: boolean;
	/** Whether a cell may hold two of them by mistake, as in RC 123456 & BN 654321. */
	single?: boolean;
	/** Whether 1001.0 is always 1001 and not only where the whole column says so. */
	digitsOnly?: boolean;
}

// What is left of a CSV file's quotes; those of 12" pipe and "A" grade belong to the id.
const QUOTED = /^["“]([^"“”]*)["”]$/;
const HALF_CHARACTER = /\p{Cs}/u;
const DIGIT = /\p{Nd}/u;
const TWO_NUMBERS =
	/\d{3}\s{0,3}(?:[,;&|+]|\b(?:and|or)\b)\s{0,3}(?:[A-Z]{1,9}[\s:.-]{0,3})?\d{3}|[A-Z]{1,9}[\s:.-]{0,3}\d{4,15}[\s/(]{1,3}[A-Z]{1,9}[\s:.-]{0,3}\d{4}/i;
const HIDDEN = /\*{2}|•{2}|…/;

const POSTAL_THREE = 'GN LS MG';
const POSTAL_FOUR = 'AT AU BD BE CH DK ET LR MZ NE NO NZ PH TN ZA';
/** How many digits the postal codes of a country have, where all have as many. */
const POSTAL_LENGTHS: Record<string, number> = {
	...Object.fromEntries(POSTAL_THREE.split(' ').map((country) => [country, 3])),
	...Object.fromEntries(POSTAL_FOUR.split(' ').map((country) => [country, 4])),
	KE: 5,
	US: 5,
	NG: 6,
};
const POSTAL_WITHOUT_ZEROS = 'AT BD BE CH ET LR LS MG MZ NE NG TN'.split(' ');

/** Identifiers that somebody chose: the customer's, a product's, an order's; and postal codes. */
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
 * The reader of one kind of identifier that is any text: trimmed, without invisible characters, its digits exactly as
 * they stand; 1001.0 is 1001 where the whole column ends so. What a sheet made of a number, and digits fewer than this
 * kind has, are refused with what to do in the sheet.
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
		if (LINE_BREAK.test(text)) return refusal('holds a line break; keep one value per cell');
		const line = withoutExponent(toSheetLine(text).replace(QUOTED, '$1'));
		const id = rule.digitsOnly || options.endsInPointZero ? withoutPointZero(line) : line;
		if (id === '' || HALF_CHARACTER.test(id)) return refusal(`is not ${rule.name}; expected readable text`);
		if (rule.hasDigits && !DIGIT.test(id)) return refusal(`is not ${rule.name}; expected one with digits`);
		if (rule.single && TWO_NUMBERS.test(id)) return refusal('holds two numbers; keep one');
		if (rule.single && HIDDEN.test(id)) return refusal('has hidden digits; enter the whole number');
		const why = whyChanged(id, rule.name, rule.numeric === true);
		if (why !== undefined) return refusal(why);
		return withLeadingZeros(id, rule, options, refusal);
	};
}
