import { toLine } from './oneLine';
import { maskNumbersIn, maskPersonal } from './mask';

const LONGEST = 60;
const ACCOUNT_DIGITS = 10;
const HEADING_DIGITS = 6;
// Three numbers that look like a date, optionally with a time of day and a zone.
const WRITTEN_DATE =
	/^\s*(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,4}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{2}|\d{4}))(?:[T ,]\s*\d{1,2}(?:[:h]\d{0,2}){0,2}(?:\.\d{1,9})?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:[-+]\d{1,2}(?::?\d{2})?|[A-Z]{1,5})){0,2}\s*$/i;
// Half a surrogate pair, left by a cut in the middle of an emoji, cannot be sent or stored.
const HALF_CHARACTER = /\p{Cs}/gu;

/**
 * Quotes a value for a refusal: on one line, cut at 60 characters, objects by their type. Masks numbers of 10 or more
 * digits even here, because a misplaced column may contain an account or identity number.
 */
export function quote(value: unknown): string {
	const text = textOf(value);
	return text === undefined ? describe(value) : quoted(maskNumbersIn(oneLine(text), ACCOUNT_DIGITS));
}

/**
 * Quotes a heading for a hint, which n8n shows as HTML. If a sheet has no headings, these are the cells of its first
 * row, so numbers of 6 or more digits and the names in email addresses are masked.
 */
export function quoteHeading(heading: string): string {
	const masked = maskNumbersIn(oneLine(heading), HEADING_DIGITS).replace(/[^\s@]{1,240}(?=@)/g, '****');
	return quoted(masked.replace(/[<>&]/g, ' '));
}

/** Quotes a date for a refusal, even one that does not exist. Masks other numbers as `quote` does. */
export function quoteDate(value: unknown): string {
	const text = textOf(value);
	return text !== undefined && WRITTEN_DATE.test(text.slice(0, 2 * LONGEST))
		? quoted(oneLine(text))
		: quote(value);
}

/** Quotes only the last four characters of a personal number. */
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
