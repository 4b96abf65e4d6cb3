const INVISIBLE = /\p{Cf}+/gu;
const SPACING = /[\p{Cc}\u2028\u2029]+|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** What begins a new line in a cell. */
export const LINE_BREAK = /[\n\r\v\f\u2028\u2029]/;

/**
 * The text as one line of what a person sees: invisible format characters (zero-width, bidi marks, BOM) are gone,
 * control characters and the rarer spaces are plain spaces, both ends are trimmed.
 */
export function toLine(text: string): string {
	return text.replace(INVISIBLE, '').replace(SPACING, ' ').trim();
}

/** `toLine`, without the apostrophe with which a sheet marks text. */
export function toSheetLine(text: string): string {
	const line = toLine(text);
	return (line.startsWith("'") ? line.slice(1) : line).trim();
}
