// The slashes of fractions and formulas, and the Arabic separators for thousands and decimals.
const LOOKALIKES: Record<string, string> = { '⁄': '/', '∕': '/', '٬': ',', '٫': '.' };
const LOOKALIKE = /[⁄∕٬٫]/g;
// Tested first, for speed: '₦' is not ASCII but needs no change, and 100,000 cells may contain it.
const FOREIGN = /[⁄∕٬٫\u2010-\u2015\u2212\ufe58\ufe63\uff01-\uff5e]|(?![0-9])\p{Nd}/u;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const HYPHEN = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const DIGIT = /\p{Nd}/u;
const DIGITS = /\p{Nd}/gu;

/**
 * Converts the digits of any script, the separators between them, full-width characters, and typographic hyphens, minus
 * signs and slashes to ASCII.
 */
export function asciiSigns(line: string): string {
	if (!FOREIGN.test(line)) return line;
	return line
		.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
		.replace(HYPHEN, '-')
		.replace(LOOKALIKE, (sign) => LOOKALIKES[sign]!)
		.replace(DIGITS, asciiDigit);
}

/** A script's digits are ten consecutive code points from 0 to 9. The mathematical digits are five such runs. */
function asciiDigit(digit: string): string {
	const at = digit.codePointAt(0) ?? 0;
	let zero = at;
	while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
	return String((at - zero) % 10);
}
