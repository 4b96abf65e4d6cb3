import { toLine } from './line';

const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;
const MAYBE_BLANK_WORD = /null|n\/a|#|err:/i;
const BLANK_WORDS = new Set([
	'N/A',
	'#N/A',
	// Excel
	'#REF!',
	'#DIV/0!',
	'#VALUE!',
	'#NAME?',
	'#NUM!',
	'#NULL!',
	'#SPILL!',
	'#CALC!',
	'#FIELD!',
	'#BLOCKED!',
	'#CONNECT!',
	'#UNKNOWN!',
	'#BUSY!',
	'#PYTHON!',
	'#EXTERNAL!',
	'#TIMEOUT!',
	'#GETTING_DATA',
	// Google Sheets, Airtable
	'#ERROR!',
	'#ERROR',
]);
const LIBREOFFICE = /^ERR:\d{3}$/;

/**
 * Whether a cell says nothing: undefined, null, empty, white space (no-break and zero-width included), the text `NULL`
 * of a database export (upper case alone, because Null is a surname), `N/A`, or what a spreadsheet shows in place of a
 * result it could not work out. 0, false and an empty list are values.
 */
export function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value !== 'string') return false;
	if (!VISIBLE.test(value)) return true;
	if (!MAYBE_BLANK_WORD.test(value)) return false;
	const line = toLine(value);
	if (line === 'NULL') return true;
	const word = line.toUpperCase();
	return BLANK_WORDS.has(word) || LIBREOFFICE.test(word);
}

// Rows of the contract nest two levels: an order holds lines, a line holds values.
const DEEPEST = 4;

/**
 * Whether a row, or a list of rows, holds nothing at all: every value in it is blank, lists and objects inside included.
 * A row like that comes from an empty line of a sheet, or from a field group that n8n fills with one row per character
 * of an expression. Dates and other objects with a meaning of their own are values, and so is what cannot be read into.
 */
export function isBlankRow(row: unknown): boolean {
	return isBlankTo(DEEPEST, row);
}

function isBlankTo(depth: number, row: unknown): boolean {
	if (typeof row !== 'object' || row === null) return isBlank(row);
	if (depth === 0) return false;
	try {
		const plain = Array.isArray(row) || Object.prototype.toString.call(row) === '[object Object]';
		return plain && Object.values(row).every((value) => isBlankTo(depth - 1, value));
	} catch {
		return false;
	}
}
