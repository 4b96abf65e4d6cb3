import { decodeEntities } from './entities';

// Most cells hold none of what is looked for.
const MAYBE_WRAPPED = /[&[_=]/;
// CSV made for Excel keeps a number as text by making it the result of a formula.
const FORMULA_TEXT = /^\s*="((?:[^"]|"")*)"\s*$/;
// How a workbook keeps a carriage return, and how programs that do not know it read it.
const CARRIAGE_RETURN = /_x000d_/gi;
// A list of one text, as CSV files of Airtable, Python and others have it.
const LIST_OF_ONE = /^\s*\[(["'])([^"'\\]*)\1\]\s*$/;

/**
 * A cell without what programs wrap around it: a list of one value is that value, ="00123" is 00123, HTML entities are
 * characters, and so is a carriage return that a workbook escaped.
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
