const LABEL =
	/^(?:tel(?:ephone)?|phone|mobile|mob|cell(?:phone)?|gsm|whats ?app|contact|[pmtc](?=[.:]))\b\.?\s*(?:(?:number|no|nbr)\b)?\.?\s*[:=#]?\s*(?=[+(\d])/i;
const NETWORKS =
	'mtn|airtel|glo|9mobile|etisalat|safaricom|telkom|vodafone|vodacom|telecel|tigo|airteltigo|orange|moov';
const PLACES = 'mobile|cell|whatsapp|home|work|office|main|personal|private|primary';
const NOTE = new RegExp(`(?:\\s*[([]|\\s+-?\\s*)(?:${NETWORKS}|${PLACES})[)\\]]?$`, 'i');
const AROUND = /^["“”‘’«»'\s]+|["“”‘’«»'\s,;.]+$/g;
const POINT_ZERO = /^(\+?\d{7,15})\.0{1,2}$/;

/** The text of a phone number without what people write around it: a label, a network in brackets, quotes, a comma. */
export function phoneIn(line: string): string {
	return line
		.replace(AROUND, '')
		.replace(LABEL, '')
		.replace(NOTE, '')
		.replace(AROUND, '')
		.replace(POINT_ZERO, '$1');
}

const EXPONENT = /^\d+(?:[.,]\d+)?E[-+]?\d+$/i;
const CALCULATED = /^(?:[-\u2212].*|\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+)$/;
const EXTENSION = /\d\W*(?:ext(?:n|ension)?|x|#|poste|ramal)\W*\d{1,6}$/i;
const HIDDEN = /[*•●…]|x{2}/i;
// Whole numbers on both sides of a slash, or behind it the one to three last digits of another: 08012345678/9.
const SLASH = /\d{7}.*\/.*\d{7}|(?:\d[^/\d]*){7}\/\D*(?:\d\D*){1,3}$/;
const JOINED = /\d\D*(?:[,;|&\\]|\b(?:or|and|ou|et|e)\b)\D*\d/i;
const SIDE_BY_SIDE = /\d{7}\D+\d{7}|\d{6}.*\+/;
const MOST_DIGITS = 15;
const RANGE = /\d{7}\s*[-\u2010-\u2015\s]\s*\d{1,3}$|[-\u2010-\u2015]\s*\d$/;
const SEPARATED = /\d\D+\d/;

/** Why text cannot be one phone number whatever its country, as a phrase that follows the quoted cell. */
export function whyNoPhone(text: string): string | undefined {
	if (EXPONENT.test(text) || CALCULATED.test(text)) {
		return 'is a number that has lost its form; format the column as text and enter it again';
	}
	if (HIDDEN.test(text)) return 'has hidden digits; enter the whole number';
	if (EXTENSION.test(text)) return 'has an extension; leave it out';
	const digits = text.replace(/\D/g, '').length;
	const tooMany = digits > MOST_DIGITS + 1 && SEPARATED.test(text);
	return SLASH.test(text) || JOINED.test(text) || SIDE_BY_SIDE.test(text) || tooMany ? TWO_PHONES : undefined;
}

/** What is said of two numbers in a cell, as a phrase that follows the quoted cell. */
export const TWO_PHONES = 'holds two phone numbers; keep one';

/** Whether the last digits may be those of a second number, as in 2712345-9: not where the whole is a number. */
export function mayBeRange(text: string): boolean {
	return RANGE.test(text);
}
