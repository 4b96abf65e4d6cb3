import { quote, quoteHeading } from '../values/quote';

/** Longer headings are content in the wrong row. */
const LONGEST = 200;

const BYTE_ORDER_MARK = /^(?:\ufeff|ï»¿)/;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g;
// Unit Price (₦'000), Discount Amount (%), Total Quantity (dozens): the cells are in another unit than the field.
const SCALED =
	/%|(?<![\d.,])000(?!\d)|\b(?:percent|kobo|cents?|pesewas?|thousands?|millions?|dozens?|pairs?)\b/i;
// Phone Number (Next of Kin), Unit Price (old): the cells belong to another person, or are of another time or kind.
const OTHERS =
	/\b(?:kin|nok|guarantor|guardian|spouse|husband|wife|father|mother|parent|child|referee|witness|emergency|beneficiary|employer|old|previous|former|cost|buying|purchase|expiry|due)\b/i;
// Forms number their questions: 1. First Name, Q1: First Name; in Q1 Amount, Q1 is a quarter.
const NUMBERING = /^\s*q?\d{1,3}[.):]\s+(?=\p{L})/iu;
const GENITIVE = /(?<=\p{L})['’`´]s(?=\s)/giu;
const SEPARATORS = /[\s_\-.*:?"'`´‘’“”«»/\\#\p{Cf}]+/gu;
/** What Extract From File calls a column without a heading. */
const UNNAMED = /^__EMPTY(?:_\d+)?$/;
// (MM/DD/YYYY), mm-dd-yy, MMDDYYYY
const MONTH_FIRST = /(?<!\p{L})m{1,2}[^\p{L}]?d{1,2}[^\p{L}]?y{2,4}(?!\p{L})/iu;
const IN_UTC = /[([](?:utc|gmt)[)\]]/i;
/** All headings in one, when Extract From File has another delimiter than the file. */
const SEPARATED = /([;|\t]).*\1/;
const EMAIL = /\S@\S/;
const LONG_NUMBER = /\d(?:\D{0,2}\d){5,}/;

/** Removes the byte order mark of a file from its first heading. */
export function withoutMark(heading: string): string {
	return heading.replace(BYTE_ORDER_MARK, '');
}

/** Removes brackets, unless they say that the cells are something other than what the heading says before them. */
function unlessSignificant(bracketed: string, index: number, heading: string): string {
	const isOther = OTHERS.test(bracketed) && !OTHERS.test(heading.slice(0, index));
	return isOther || SCALED.test(bracketed) ? bracketed : '';
}

/**
 * Normalises a heading or key so that decoration does not matter: case, spaces, '_', '-', '.', '*', ':', quotes,
 * brackets and their content, a leading number (1. First Name), a possessive s (Company's Name), and invisible
 * characters. 'First Name*' and `firstName` compare equal. Keeps brackets that change the meaning: 'Unit Price (kobo)',
 * 'Email (Guarantor)'.
 */
export function bareHeading(heading: string): string {
	const text = withoutMark(heading.slice(0, LONGEST))
		.normalize('NFKC')
		.replace(NUMBERING, '')
		.replace(GENITIVE, '');
	const bare = text.replace(BRACKETED, unlessSignificant).replace(SEPARATORS, '').toLowerCase();
	// A heading that is entirely in brackets is not decoration.
	return bare === ''
		? text
				.replace(/[()[\]{}]/g, '')
				.replace(SEPARATORS, '')
				.toLowerCase()
		: bare;
}

/** Whether a heading asks for dates with the month first: Date of Birth (MM/DD/YYYY). */
export function asksMonthFirst(heading: string): boolean {
	return MONTH_FIRST.test(heading);
}

/** Whether a heading says that its times are in UTC: Created (UTC). */
export function saysUtc(heading: string): boolean {
	return IN_UTC.test(heading);
}

/**
 * Whether a heading looks like a cell: the sheet may have no headings, and this may be a person's number or address.
 */
function looksLikeCell(heading: string): boolean {
	return EMAIL.test(heading) || LONG_NUMBER.test(heading);
}

/**
 * Explains what seems wrong with how the file was read and which option fixes it, as a phrase that follows the
 * headings.
 */
function misreading(headings: readonly string[]): string {
	const unnamed = headings.filter((heading) => UNNAMED.test(heading)).length;
	if (unnamed > 0 && unnamed * 2 >= headings.length) {
		return '; the headings may be in another row or sheet: set Range or Sheet Name in Extract From File';
	}
	const separator = headings.length === 1 ? SEPARATED.exec(headings[0]!)?.[1] : undefined;
	if (separator === undefined) return '';
	const named = separator === '\t' ? 'tabs' : quote(separator);
	return `; the columns seem to be separated by ${named}: set Delimiter in Extract From File`;
}

/**
 * Lists headings: the first few, then how many more. If one looks like a cell, which may be personal data, only their
 * number is shown.
 *
 * @param noun whether they are headings of columns or keys of objects
 */
export function quoteHeadings(
	headings: readonly string[],
	most = 20,
	noun: 'column' | 'key' = 'column',
): string {
	if (headings.some(looksLikeCell)) {
		const count =
			headings.length === 1
				? `1 ${noun}, which looks like a cell`
				: `${headings.length} ${noun}s, some of which look like cells`;
		return noun === 'key' ? count : `${count}: the sheet may have no headings, or have them in another row`;
	}
	const named = headings.slice(0, most).map((heading) => quoteHeading(heading));
	return (
		named.join(', ') +
		(headings.length > most ? ` and ${headings.length - most} more` : '') +
		misreading(headings)
	);
}

/** How many headings get suggestions, at most. */
const MOST_SUGGESTED = 5;

/**
 * The hint about columns that match no field, or keys in a list's objects, with suggestions for the first few.
 *
 * @param list the field that contains the objects
 */
export function notSentText(
	headings: readonly string[],
	nearest: (heading: string) => string[],
	list?: string,
): string {
	const near = headings
		.map((heading) => ({ heading, paths: nearest(heading) }))
		.filter(({ paths }) => paths.length > 0)
		.slice(0, MOST_SUGGESTED)
		.map(({ heading, paths }) => `${quoteHeading(heading)}: is it ${paths.join(' or ')}?`);
	const [what, noun, advice] =
		list === undefined
			? (['Columns', 'column', "Choose the column in 'Field Values'."] as const)
			: ([`Keys of ${list}`, 'key', "Rename the key with an expression in 'Field Values'."] as const);
	const named = `${what} that were not sent: ${quoteHeadings(headings, 20, noun)}.`;
	return [named, ...near, ...(near.length > 0 ? [advice] : [])].join(' ');
}
