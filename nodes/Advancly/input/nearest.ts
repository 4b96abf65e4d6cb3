import { bareHeading } from './headings';
import type { ColumnField } from './columns';

/**
 * Words that a heading may omit, because the whole sheet implies them. The last word stays, because it says what the
 * value is.
 */
const LEFT_OUT =
	/(?:bank(?=ac)|business|company|customer|order(?!n(?:o|umber)$)|partner|person(?!type)|product|total|unique|unit)(?!$)/g;

/** What may precede a name: whose value it is, or a form's question. */
const PREFIX = /^(?:.*your|my|(?:applicant|borrower|client|contact|customer|employee|member|staff)+)/;

/** What may follow it: the number of the first of several, or what Odoo's exports add to an id. */
const SUFFIX = /(?:line)?1$|(?<=id)id$/;

/** Returns a test of whether a bare heading may mean a field. */
function meaningOf({ headings }: ColumnField): (bare: string) => boolean {
	const names = new Set(headings);
	const shorter = headings.map((name) => new RegExp(`^${name.replace(LEFT_OUT, '(?:$&)?')}$`));
	return (bare) => {
		const owned = bare.replace(PREFIX, '');
		// "Borrower's Email" has lost its apostrophe.
		const alike = [owned, owned.replace(/^s/, ''), bare.replace(SUFFIX, '')];
		return shorter.some((name) => name.test(bare)) || alike.some((name) => names.has(name));
	};
}

/**
 * Returns a function that finds the fields, by path, that a heading may mean: those with the same name, apart from
 * words that change no meaning. Sharing one word with a field is not enough: 'Total' is not the number of items.
 */
export function nearestIn(fields: ColumnField[]): (heading: string) => string[] {
	const known = fields.map((field) => ({ path: field.path, means: meaningOf(field) }));
	return (heading) => {
		const bare = bareHeading(heading);
		return known
			.filter(({ means }) => means(bare))
			.map(({ path }) => path)
			.slice(0, 3);
	};
}
