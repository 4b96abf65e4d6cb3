// Tested first: a naira sign is not ASCII, needs no change, and may stand in 100,000 cells.
// The solidi of fractions and mathematics, and the separators between Arabic digits.
const LOOKALIKES: Record<string, string> = { '⁄': '/', '∕': '/', '٬': ',', '٫': '.' };
const LOOKALIKE = /[⁄∕٬٫]/g;
const FOREIGN = /[⁄∕٬٫\u2010-\u2015\u2212\ufe58\ufe63\uff01-\uff5e]|(?![0-9])\p{Nd}/u;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const HYPHEN = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const DIGIT = /\p{Nd}/u;
const DIGITS = /\p{Nd}/gu;

/**
 * A line with the digits of any script and the marks between them, full-width signs, and typographic hyphens, minus
 * signs and slashes turned into ASCII.
 */
export function asciiSigns(line: string): string {
	if (!FOREIGN.test(line)) return line;
	return line
		.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
		.replace(HYPHEN, '-')
		.replace(LOOKALIKE, (sign) => LOOKALIKES[sign]!)
		.replace(DIGITS, asciiDigit);
}

/** The digits of a script are ten code points in a row, from 0 to 9; the mathematical ones are five such rows. */
function asciiDigit(digit: string): string {
	const at = digit.codePointAt(0) ?? 0;
	let zero = at;
	while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
	return String((at - zero) % 10);
}
