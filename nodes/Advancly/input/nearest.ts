import { bareHeading } from './headings';
import type { ColumnField } from './columns';

/** Words that a heading may leave out, because the whole sheet says them. The last word says what a value is: it stays. */
const LEFT_OUT =
	/(?:bank(?=ac)|business|company|customer|order(?!n(?:o|umber)$)|partner|person(?!type)|product|total|unique|unit)(?!$)/g;

/** What may stand before a name: whose the value is, or the question of a form. */
const WHOSE = /^(?:.*your|my|(?:applicant|borrower|client|contact|customer|employee|member|staff)+)/;

/** What may stand behind it: the number of the first of several, or what Odoo's exports say of an id. */
const BEHIND = /(?:line)?1$|(?<=id)id$/;

/** Whether a bare heading may mean a field, for each that is asked. */
function meaningOf({ headings }: ColumnField): (bare: string) => boolean {
	const names = new Set(headings);
	const shorter = headings.map((name) => new RegExp(`^${name.replace(LEFT_OUT, '(?:$&)?')}$`));
	return (bare) => {
		const owned = bare.replace(WHOSE, '');
		// "Borrower's Email" has lost its apostrophe.
		const alike = [owned, owned.replace(/^s/, ''), bare.replace(BEHIND, '')];
		return shorter.some((name) => name.test(bare)) || alike.some((name) => names.has(name));
	};
}

/**
 * Finds the fields that a heading may mean, by path: those that have its name, but for words that change no meaning. One
 * that only shares a word with a field mostly means something else: 'Total' is not how many items there are.
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
