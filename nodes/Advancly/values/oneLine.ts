const INVISIBLE = /\p{Cf}+/gu;
const SPACING = /[\p{Cc}\u2028\u2029]+|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** The characters that begin a new line in a cell. */
export const LINE_BREAK = /[\n\r\v\f\u2028\u2029]/;

/**
 * Returns the visible text as one line: removes invisible format characters (zero-width, bidi marks, BOM), turns
 * control characters and unusual spaces into plain spaces, and trims.
 */
export function toLine(text: string): string {
	return text.replace(INVISIBLE, '').replace(SPACING, ' ').trim();
}

/** Like `toLine`, but without the leading apostrophe that marks text in a sheet. */
export function toSheetLine(text: string): string {
	const line = toLine(text);
	return (line.startsWith("'") ? line.slice(1) : line).trim();
}
