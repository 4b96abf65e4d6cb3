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
