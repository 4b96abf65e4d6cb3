import { mayPrice } from './numbers/currency';
import { toLine } from './oneLine';
import { plainCell } from './plainCell';
import type { ValueType } from './readers';
import type { ReadingOptions } from './reading';

const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;
// A true bit, as MySQL writes it.
const BIT = '\u0001';
const LONGEST = 40;
// How all the words below begin, after any invisible characters. Rules out most cells by their first letters.
const MAYBE =
	/^\s*(?:[-_./?\\#([<{0"$]|n[aéiou\-. /\\]|un(?:defined|known|spec)|missing|aucun|nenhum|(?:please )?(?:select|choose)|false|err|s\/o|1\.#)|[^ -~]/i;
const WORDS = new Set([
	...['null', 'nil', 'none', 'nan', 'na', 'undefined', 'unknown', 'false', '\\n'],
	// NaN as C and Fortran print it, and other cells that pandas reads as missing.
	...['-nan', '1.#ind', '1.#qnan', '-1.#ind', '-1.#qnan', '#n/a n/a'],
	...['[]', '{}'],
	...['n/a', 'n /a', 'n / a', 'n\\a', 'n-a', 'n.a', 'n. a', 'n.d', 's/o'],
	...['blank', 'empty', 'none', 'null', 'nil', 'n/a', 'na'].flatMap((word) => [
		`(${word})`,
		`[${word}]`,
		`<${word}>`,
		`{${word}}`,
	]),
]);
const LAST_DOT = /\.$/;
const FILLER = /^(?:(?:\p{Sc}\s*)?[-\u2010-\u2015\u2212_]+|\.+|…|\?+|\/+|"")$/u;
// What accounting formats show for an empty amount: Ksh -, - FCFA
const MONEY_DASH =
	/^\s*(?:([\p{L}\p{Sc}]{1,5})\.?\s{0,9}[-\u2010-\u2015\u2212]|-\s{0,9}([\p{L}\p{Sc}]{1,5})\.?)\s*$/u;
// N/A in full, in English, French and Portuguese.
const PHRASE =
	/^(?:not (?:applicable|available|provided|specified|stated|given|known|recorded|collected|set)|unspecified|missing|non (?:applicable|disponible|renseign[ée])|néant|aucune?|nenhuma?|n[ãa]o (?:aplic[áa]vel|dispon[íi]vel|informado)|no (?:data|value))$/;
// What a form's list shows before anything is selected: -- Select State --
const UNCHOSEN =
	/^[-.<[(\s]*(?:please )?(?:select|choose)(?: (?:an? |your |the )?(?:one|option|value|item|state|city|country|bank|gender|sex|title|type|category))?[-.…>\])\s]*$/;
// Spreadsheet errors, first in English, French, Portuguese, Spanish, German, Italian and Dutch.
const ERROR = new RegExp(
	`^(?:#(?:n/[abd]|na|div/0|nv|i/t|н/д|yok|brak|hiányzik|error|getting_data)[!?]?|#[¡¿]?(?:${[
		'ref|bezug|rif|verw|div/0|value|valeur|valore?|wert|waarde|name|nome?|nombre|naam|n[uú]m|zahl|getal|null?|nul[ol]o?|leeg',
		'spill|epars|propagation|despejar|desbordamiento|überlauf|calc|field|champ|campo|blocked|connect|unknown|busy|python',
		'external|timeout|error',
		// Polish, Czech, Hungarian, Danish, Norwegian, Swedish, Finnish, Turkish and Russian.
		'arg|adr|nazwa|dziel/0|liczba|hodnota|odkaz|název|dělení_nulou|číslo|érték|név|zéróosztó|szám|værdi|verdi',
		'reference|navn|division/0|värdefel|referens|namn|ogiltigt|skärning|saknas|arvo|viittaus|nimi|jako/0|luku|tyhjä',
		'puuttuu|değer|başv|sayi|sayi/0|boş|знач|ссылка|имя|дел/0|число|пусто',
	].join('|')})[!?]|err ?:\\d{3})$`,
);
const NO_DATE = /^(?:nat|0+([-/.])0+\1(?:0+)(?:[t ][0:.]+z?)?)$/;
/** Surnames and first names that look like words for nothing. */
const NAMES = new Set(['Null', 'Nil', 'None', 'Nan', 'Na']);
const DATES = new Set<ValueType | undefined>(['day', 'pastDay', 'birthday', 'moment']);

/**
 * Whether a cell has no value for its field: nothing visible, an empty list, a word for nothing (nil, n/a, -, (blank)
 * …), or a spreadsheet error. Odoo writes `false` for an empty cell, so it is a value only in yes/no fields. NA is
 * Namibia in a country code and in a column of country codes. Nan, Nil, Null, None and Na can be names of people.
 *
 * @param type how the field is read; omitted for whole rows and lists, where `false` and an empty list are values
 * @param na what NA means in the cell's country column
 */
export function isBlank(cell: unknown, type?: ValueType, na?: ReadingOptions['na']): boolean {
	// Without a type, a list of one row stays a list.
	const value = type === undefined && Array.isArray(cell) ? cell : plainCell(cell);
	if (value === undefined || value === null) return true;
	if (type !== undefined && Array.isArray(value) && value.length === 0) return true;
	if (value === false) return type !== undefined && type !== 'boolean';
	return (
		typeof value === 'string' &&
		value !== BIT &&
		(!VISIBLE.test(value) ||
			(MAYBE.test(value) && saysNothing(value, type, na)) ||
			(type === 'amount' && isMoneyDash(value)))
	);
}

function isMoneyDash(text: string): boolean {
	const dash = MONEY_DASH.exec(text);
	const word = dash?.[1] ?? dash?.[2];
	return word !== undefined && mayPrice([word]);
}

function saysNothing(text: string, type: ValueType | undefined, na: ReadingOptions['na']): boolean {
	if (text.trim().length > LONGEST) return false;
	const whole = toLine(text);
	const line = whole.replace(LAST_DOT, '') || whole;
	const word = line.toLowerCase();
	if (word === 'false') return type !== undefined && type !== 'boolean';
	if (word === 'na' && type === 'countryCode') return na === 'nothing';
	if (word === 'na' && type === 'countryName') return na !== 'code';
	if (type === 'personName' && NAMES.has(line)) return false;
	if (DATES.has(type) && NO_DATE.test(word)) return true;
	return WORDS.has(word) || [FILLER, PHRASE, UNCHOSEN, ERROR].some((form) => form.test(word));
}
