const INVISIBLE = /\p{Cf}+/gu;
const SPACING = /[\p{Cc}\u2028\u2029]+|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const OTHER_SCRIPT = /[^\P{Nd}0-9]/gu;
const DIGIT = /\p{Nd}/u;

/**
 * The text as one line of what a person sees: invisible format characters (zero-width, bidi marks, BOM) are gone,
 * control characters and the rarer spaces are plain spaces, both ends are trimmed.
 */
export function toLine(text: string): string {
	return text.replace(INVISIBLE, '').replace(SPACING, ' ').trim();
}

/** `toLine`, without the apostrophe with which a sheet marks text, and with the digits of any script as 0 to 9. */
export function toSheetLine(text: string): string {
	const line = toLine(text).replace(OTHER_SCRIPT, toAsciiDigit);
	return (line.startsWith("'") ? line.slice(1) : line).trim();
}

/** Every script has its ten digits in a row, from its zero on. */
function toAsciiDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return String((code - zero) % 10);
}
