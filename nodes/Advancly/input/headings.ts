import { quoteHeading } from '../values/quote';

/** A longer heading is content that stands in the wrong row. */
const LONGEST = 200;

const BYTE_ORDER_MARK = /^(?:\ufeff|ï»¿)/;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g;
// Forms number their questions: 1. First Name, Q1: First Name; in Q1 Amount, Q1 is a quarter.
const NUMBERING = /^\s*q?\d{1,3}[.):]\s+(?=\p{L})/iu;
const GENITIVE = /(?<=\p{L})['’`´]s(?=\s)/giu;
const SEPARATORS = /[\s_\-.*:?"'`´‘’“”«»/\\#\p{Cf}]+/gu;
/** What Extract From File calls a column without a heading. */
const UNNAMED = /^__EMPTY(?:_\d+)?$/;
const EMAIL = /\S@\S/;
const LONG_NUMBER = /\d(?:\D{0,2}\d){5,}/;

/** A heading without the byte order mark of its file. */
export function withoutMark(heading: string): string {
	return heading.replace(BYTE_ORDER_MARK, '');
}

/**
 * A heading or key without its decoration: headings are alike when only case, spaces, '_', '-', '.', '*', ':', quotes,
 * brackets and what they hold, a number in front (1. First Name), the s of a genitive (Company's Name), or invisible
 * characters tell them apart. 'First Name*' and `firstName` are one.
 */
export function bareHeading(heading: string): string {
	const text = withoutMark(heading.slice(0, LONGEST))
		.normalize('NFKC')
		.replace(NUMBERING, '')
		.replace(GENITIVE, '');
	const bare = text.replace(BRACKETED, '').replace(SEPARATORS, '').toLowerCase();
	// A heading that is wholly in brackets is not decoration.
	return bare === ''
		? text
				.replace(/[()[\]{}]/g, '')
				.replace(SEPARATORS, '')
				.toLowerCase()
		: bare;
}

/** Whether a heading looks like a cell: the sheet may have no headings, and this is somebody's number or address. */
function looksLikeCell(heading: string): boolean {
	return EMAIL.test(heading) || LONG_NUMBER.test(heading);
}

/**
 * Headings as one text: the first few, then how many more. Where one looks like a cell, which may be somebody's data,
 * only their number is told.
 *
 * @param noun what they are: headings of columns, or keys of objects
 */
export function quoteHeadings(
	headings: readonly string[],
	most = 20,
	noun: 'column' | 'key' = 'column',
): string {
	if (headings.some(looksLikeCell)) {
		const count = `${headings.length} ${noun}${headings.length === 1 ? '' : 's'}`;
		const why = noun === 'key' ? '' : ': the sheet may have no headings, or have them in another row';
		return `${count}, some of which look like cells${why}`;
	}
	const unnamed = headings.filter((heading) => UNNAMED.test(heading)).length;
	const elsewhere =
		unnamed > 0 && unnamed * 2 >= headings.length ? '; the headings may be in another row' : '';
	const named = headings.slice(0, most).map((heading) => quoteHeading(heading));
	return named.join(', ') + (headings.length > most ? ` and ${headings.length - most} more` : '') + elsewhere;
}

/** How many headings are told with the fields that they may mean, at most. */
const MOST_SUGGESTED = 5;

/**
 * Tells of columns that no field takes, or of keys in the objects of a list, and which fields the first few may mean.
 *
 * @param list the field that holds the objects
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
			: ([`Keys of ${list}`, 'key', "Rename the key by an expression in 'Field Values'."] as const);
	const named = `${what} that were not sent: ${quoteHeadings(headings, 20, noun)}.`;
	return [named, ...near, ...(near.length > 0 ? [advice] : [])].join(' ');
}
