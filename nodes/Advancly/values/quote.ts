import { toLine } from './oneLine';
import { maskNumbersIn, maskPersonal } from './mask';

const LONGEST = 60;
const ACCOUNT_DIGITS = 10;
const HEADING_DIGITS = 6;
// Three numbers as a date has them, and a time of day with its zone.
const WRITTEN_DATE =
	/^\s*(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,4}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{2}|\d{4}))(?:[T ,]\s*\d{1,2}(?:[:h]\d{0,2}){0,2}(?:\.\d{1,9})?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:[-+]\d{1,2}(?::?\d{2})?|[A-Z]{1,5})){0,2}\s*$/i;
// Half a surrogate pair, as a cut in the middle of an emoji leaves it, cannot be sent or stored.
const HALF_CHARACTER = /\p{Cs}/gu;

/**
 * A value as a refusal quotes it: on one line, cut at 60 characters, objects by what they are. Numbers of 10 digits and
 * more are masked even here: a column out of place may hold an account or identity number.
 */
export function quote(value: unknown): string {
	const text = textOf(value);
	return text === undefined ? describe(value) : quoted(maskNumbersIn(oneLine(text), ACCOUNT_DIGITS));
}

/**
 * A heading as a hint names it, which n8n shows as HTML. A sheet without headings has the cells of its first row there:
 * numbers of 6 digits and more and the names of email addresses are masked.
 */
export function quoteHeading(heading: string): string {
	const masked = maskNumbersIn(oneLine(heading), HEADING_DIGITS).replace(/[^\s@]{1,240}(?=@)/g, '****');
	return quoted(masked.replace(/[<>&]/g, ' '));
}

/** A date as a refusal quotes it, also one that the calendar does not hold; other numbers are masked as by `quote`. */
export function quoteDate(value: unknown): string {
	const text = textOf(value);
	return text !== undefined && WRITTEN_DATE.test(text.slice(0, 2 * LONGEST))
		? quoted(oneLine(text))
		: quote(value);
}

/** A personal number as a refusal quotes it: its last four characters. */
export function quotePersonal(value: unknown): string {
	const text = textOf(value);
	return text === undefined ? describe(value) : wellFormed(`'${maskPersonal(toLine(text))}'`);
}

function oneLine(text: string): string {
	return toLine(text.slice(0, 4 * LONGEST));
}

function quoted(line: string): string {
	return wellFormed(line.length > LONGEST ? `'${line.slice(0, LONGEST)}…'` : `'${line}'`);
}

function wellFormed(text: string): string {
	return text.replace(HALF_CHARACTER, '\ufffd');
}

function textOf(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return undefined;
}

function describe(value: unknown): string {
	if (value === undefined || value === null) return 'an empty value';
	if (typeof value !== 'object') return `a ${typeof value}`;
	return Array.isArray(value) ? 'a list' : 'an object';
}
