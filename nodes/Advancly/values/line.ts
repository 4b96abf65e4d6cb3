const INVISIBLE = /\p{Cf}+/gu;
const SPACING = /[\p{Cc}\u2028\u2029]+|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const FORMULA_TEXT = /^="(.*)"$/;

/**
 * The text as one line of what a person sees: invisible format characters (zero-width, bidi marks, BOM) are gone,
 * control characters and the rarer spaces are plain spaces, both ends are trimmed.
 */
export function toLine(text: string): string {
	return text.replace(INVISIBLE, '').replace(SPACING, ' ').trim();
}

/**
 * `toLine`, without the two wrappings with which a sheet keeps a number as text: a leading apostrophe (Excel, Google
 * Sheets) and ="0801" (CSV made for Excel).
 */
export function toSheetLine(text: string): string {
	const line = toLine(text).replace(FORMULA_TEXT, '$1');
	return (line.startsWith("'") ? line.slice(1) : line).trim();
}
