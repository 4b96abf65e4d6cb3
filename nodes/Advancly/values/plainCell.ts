import { decodeEntities } from './entities';

// Most cells contain none of these.
const MAYBE_WRAPPED = /[&[_=]/;
// CSV made for Excel keeps a number as text by making it the result of a formula.
const FORMULA_TEXT = /^\s*="((?:[^"]|"")*)"\s*$/;
// How a workbook escapes a carriage return; programs that do not know the escape return it as text.
const CARRIAGE_RETURN = /_x000d_/gi;
// A list of one text, as in CSV files from Airtable, Python and others.
const LIST_OF_ONE = /^\s*\[(["'])([^"'\\]*)\1\]\s*$/;

/**
 * Unwraps what programs put around a value: a list of one becomes that value, ="00123" becomes 00123, and HTML entities
 * and the carriage returns that a workbook escaped become characters.
 */
export function plainCell(cell: unknown): unknown {
	let value = cell;
	while (Array.isArray(value) && value.length === 1) value = value[0] as unknown;
	if (typeof value !== 'string' || !MAYBE_WRAPPED.test(value)) return value;
	const text = value.replace(LIST_OF_ONE, '$2').replace(FORMULA_TEXT, unquoted);
	return decodeEntities(text).replace(CARRIAGE_RETURN, '\r');
}

function unquoted(_formula: string, content: string): string {
	return content.replace(/""/g, '"');
}
