import { toLine } from './oneLine';
import { plainCell } from './plainCell';
import type { ValueType } from './readers';

const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;
const LONGEST = 40;
// How all words below begin, after what cannot be seen: most cells are ruled out by their first letters.
const MAYBE = /^\s*(?:[-_./?\\#([<{0]|n[aiou\-. /\\]|undefined|false|err|s\/o)|[^ -~]/i;
const WORDS = new Set([
	...['null', 'nil', 'none', 'nan', 'na', 'undefined', 'false', '\\n'],
	...['n/a', 'n /a', 'n / a', 'n\\a', 'n-a', 'n.a', 'n.a.', 'n. a.', 'n/a.', 'n.d.', 's/o'],
	...['blank', 'empty', 'none', 'null', 'nil', 'n/a', 'na'].flatMap((word) => [
		`(${word})`,
		`[${word}]`,
		`<${word}>`,
		`{${word}}`,
	]),
]);
const FILLER = /^(?:[-\u2010-\u2015\u2212_]+|\.+|…|\?+|\/+)$/;
// What spreadsheets show in place of a result, in English, French, Portuguese, Spanish, German, Italian and Dutch.
const ERROR = new RegExp(
	`^(?:#(?:n/[abd]|na|nv|error|getting_data)[!?]?|#[¡¿]?(?:${[
		'ref|bezug|rif|verw|div/0|value|valeur|valore?|wert|waarde|name|nome?|nombre|naam|n[uú]m|zahl|getal|null?|nul[ol]o?|leeg',
		'spill|epars|propagation|despejar|desbordamiento|überlauf|calc|field|champ|campo|blocked|connect|unknown|busy|python',
		'external|timeout|error',
	].join('|')})[!?]|err ?:\\d{3})$`,
);
const NO_DATE = /^(?:nat|0+([-/.])0+\1(?:0+)(?:[t ][0:.]+z?)?)$/;
/** Surnames and first names that look like words for nothing. */
const NAMES = new Set(['Null', 'Nil', 'None', 'Nan', 'Na']);
const DATES = new Set<ValueType | undefined>(['day', 'pastDay', 'birthday', 'moment']);

/**
 * Whether a cell holds nothing for its field: nothing visible, an empty list, a word for nothing (nil, n/a, -, (blank)
 * …), or a spreadsheet's error value. Odoo writes `false` for nothing, so it is a value in yes/no fields only; NA is
 * Namibia in a country code; Nan, Nil, Null, None and Na are names of people.
 *
 * @param type how the field is read; left out for whole rows and lists, where `false` and an empty list are values
 */
export function isBlank(cell: unknown, type?: ValueType): boolean {
	// Without a type, a list of one row stays a list.
	const value = type === undefined && Array.isArray(cell) ? cell : plainCell(cell);
	if (value === undefined || value === null) return true;
	if (type !== undefined && Array.isArray(value) && value.length === 0) return true;
	if (value === false) return type !== undefined && type !== 'boolean';
	return (
		typeof value === 'string' && (!VISIBLE.test(value) || (MAYBE.test(value) && saysNothing(value, type)))
	);
}

function saysNothing(text: string, type: ValueType | undefined): boolean {
	if (text.length > LONGEST && text.trim().length > LONGEST) return false;
	const line = toLine(text);
	const word = line.toLowerCase();
	if (word === 'false') return type !== undefined && type !== 'boolean';
	if (word === 'na' && type === 'countryCode') return false;
	if (type === 'personName' && NAMES.has(line)) return false;
	if (DATES.has(type) && NO_DATE.test(word)) return true;
	return (
		WORDS.has(word) ||
		FILLER.test(word) ||
		(word.includes('#') || word.startsWith('err') ? ERROR.test(word) : false)
	);
}
