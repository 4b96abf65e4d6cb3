import { withoutExponent } from './sheetNumber';
import { withoutQuotes } from './withoutQuotes';

const NETWORKS =
	'mtn|airtel|glo|9mobile|etisalat|safaricom|telkom|vodafone|vodacom|telecel|tigo|airteltigo|orange|moov|wave|momo|m-?pesa';
const LABEL = new RegExp(
	`^(?:t[eé]l(?:ephone|éphone|efone)?|telem[oó]vel|phone|ph|mobile|mob|cell?(?:phone)?|gsm|whats ?app|contacto?|portable|simu|call|line|${NETWORKS}|\\(?[pmtc](?=[.:)-]))(?![\\p{L}])\\)?(?:\\d(?!\\d))?\\.?\\s*(?:(?:number|no|nbr)\\b)?\\.?\\s*[:=#-]?\\s*(?=[+(\\d])`,
	'iu',
);
const WHICH_PHONE =
	'mobile|cell|whatsapp|home|work|office|main|personal|private|primary|self|calls? only|[mw]';
const SUFFIX = new RegExp(`(?:\\s*[([]|\\s+-?\\s*)(?:${NETWORKS}|${WHICH_PHONE})[)\\]]?$`, 'i');
// Symbols such as a telephone receiver, and braces.
const SYMBOLS = /^(?:[\p{So}\ufe0f]\s*)+|^\{|\}$/gu;
const POINT_ZERO = /^(\+?\d{7,15})\.0{1,2}$/;

/** Removes what people write around a phone number: a label, a network in brackets, quotes, a comma. */
export function phoneIn(line: string): string {
	const bare = withoutQuotes(line.replace(SYMBOLS, '')).replace(LABEL, '').replace(SUFFIX, '');
	return withoutExponent(withoutQuotes(bare).replace(POINT_ZERO, '$1'));
}

const EXPONENT = /^\d+(?:[.,]\d+)?E[-+]?\d+$/i;
const CALCULATED = /^(?:-.*|\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+)$/;
const EXTENSION = /\d\W*(?:ext(?:n|ension)?|x|#|poste|ramal)\W*\d{1,6}$/i;
// 0000000000, 08000000000, and the first of a numbered list: 1) 08012345678.
const NO_NUMBER = /^\+?(\d)\1+$|^0\d0{8,}$|^\d{1,2}[.)]\s/;
const HIDDEN = /[*•●…]|x{2}/i;
// Whole numbers on both sides of a slash, or after it the last one to three digits of a second number: 08012345678/9.
const SLASH = /\d{7}.*\/.*\d{7}|(?:\d[^/\d]*){7}\/\D*(?:\d\D*){1,3}$/;
const JOINED = /\d\D*(?:[,;|&\\]|\b(?:or|and|ou|et|e)\b)\D*\d/i;
const SIDE_BY_SIDE = /\d{7}\D+\d{7}|\d{6}.*\+/;
const MOST_DIGITS = 15;
const RANGE = /\d{7}\s*[-\s]\s*\d{1,3}$|-\s*\d$/;
const SEPARATED = /\d\D+\d/;

/** Explains why text cannot be one phone number in any country, as a phrase that follows the quoted cell. */
export function whyNoPhone(text: string): string | undefined {
	if (EXPONENT.test(text) || CALCULATED.test(text)) {
		return 'is a number that a sheet has changed; format the column as text and enter it again';
	}
	if (NO_NUMBER.test(text)) return 'is not a phone number; enter only the number';
	if (HIDDEN.test(text)) return 'has hidden digits; enter the full number';
	if (EXTENSION.test(text)) return 'has an extension; leave it out';
	const digits = text.replace(/\D/g, '').length;
	const tooMany = digits > MOST_DIGITS + 1 && SEPARATED.test(text);
	return SLASH.test(text) || JOINED.test(text) || SIDE_BY_SIDE.test(text) || tooMany ? TWO_PHONES : undefined;
}

/** The refusal of two numbers in a cell, as a phrase that follows the quoted cell. */
export const TWO_PHONES = 'contains two phone numbers; keep one';

/**
 * Whether the last digits may belong to a second number, as in 2712345-9. Only call it if the whole is not a number.
 */
export function mayBeRange(text: string): boolean {
	return RANGE.test(text);
}
