import { problem, type Reading } from '../values/reading';
import { quoteHeading } from '../values/quote';
import { bareHeading } from './headings';
import { isList, type Field, type ListField } from './schema';

/** A field that a column can be matched to. */
export interface ColumnField {
	/**
	 * The API's key, with the list's key and a dot before it for an entry's field that could be mistaken for another.
	 */
	path: string;
	field: Field;
	/** Bare headings of the field: its own name first, then others with the same meaning. */
	headings: string[];
	/** Paths of fields, one of which must have a column too, unless the heading is the API's own key. */
	needsOneOf?: string[];
}

/** Which input column belongs to which field. */
interface ColumnMatch {
	/** Column by path. */
	columnOf: Map<string, string>;
	/** Columns that were not matched. */
	unmatched: string[];
}

function headingsOf(field: Field, prefixes: string[]): string[] {
	const names = [field.name, ...(isList(field) ? [] : field.alsoNamed)];
	return names.flatMap((name) => prefixes.map((prefix) => bareHeading(`${prefix}${name}`)));
}

/** The fields that columns can be matched to, one column each. */
export function columnFields(fields: Field[]): ColumnField[] {
	return fields.map((field) => ({ path: field.name, field, headings: headingsOf(field, ['']) }));
}

/**
 * The fields of a list's entries, for flat sheets with one entry per row.
 *
 * @param prefixes how a heading of an entry's field begins, such as 'Person'; empty when no other field of the
 * operation has the same name
 */
export function entryColumnFields(list: ListField, prefixes: string[]): ColumnField[] {
	const names = list.entryFields.map(({ name }) => name);
	return list.entryFields.map((field) => ({
		path: prefixes.length === 0 ? field.name : `${list.name}.${field.name}`,
		field,
		headings: headingsOf(field, prefixes.length === 0 ? [''] : prefixes),
		needsOneOf:
			prefixes.length === 0 && 'notAlone' in field && field.notAlone
				? names.filter((name) => name !== field.name)
				: undefined,
	}));
}

/** All columns of the items, in the order in which they first occur. */
export function columnsOf(count: number, jsonOf: (position: number) => object): Set<string> {
	const columns = new Set<string>();
	for (let position = 0; position < count; position += 1) {
		for (const column in jsonOf(position)) columns.add(column);
	}
	return columns;
}

/**
 * Finds the column of each field by its own name, or else by another name with the same meaning. If two columns match
 * by other names, neither is used, since either may be meant. Two columns with a field's own name are a problem.
 *
 * @param taken paths that 'Field Values' fills, whatever the columns are called
 */
export function matchColumns(
	columns: Iterable<string>,
	fields: ColumnField[],
	taken: ReadonlySet<string> = new Set(),
): Reading<ColumnMatch> {
	const byHeading = new Map<string, string[]>();
	for (const column of columns) {
		const bare = bareHeading(column);
		const alike = byHeading.get(bare);
		if (alike === undefined) byHeading.set(bare, [column]);
		else alike.push(column);
	}
	const columnOf = new Map<string, string>();
	const problems: string[] = [];
	for (const { path, headings } of fields) {
		if (taken.has(path)) continue;
		const [own, ...others] = headings.map((heading) => byHeading.get(heading) ?? []);
		if (own!.length > 1) {
			const both = own!.map((column) => quoteHeading(column)).join(' and ');
			problems.push(`The columns ${both} both match ${path}. Keep one, or choose one in 'Field Values'`);
		}
		const alike = own!.length > 0 ? own! : others.flat();
		if (alike.length === 1) columnOf.set(path, alike[0]!);
	}
	if (problems.length > 0) return problem(problems.join('. '));
	for (const { path, needsOneOf } of fields) {
		const isAlone = needsOneOf?.every((other) => !columnOf.has(other) && !taken.has(other));
		if (isAlone === true && columnOf.get(path) !== path) columnOf.delete(path);
	}
	const matched = new Set(columnOf.values());
	const unmatched = [...byHeading.values()].flat().filter((column) => !matched.has(column));
	return { value: { columnOf, unmatched } };
}

/** Returns the cell of a row for a field, by the field's path. */
export type CellOf = (path: string) => unknown;

/** How many sets of keys are cached. Most entries of a list have the same one. */
const MOST_KEY_SETS = 1_000;

/**
 * Returns a function that matches an object's keys to fields, as columns are matched, and returns its cells by the
 * API's own names.
 *
 * @param onUnmatched called for objects with unknown keys, once per set of keys; without it, an unknown key is a
 * problem
 */
export function keyMatcher(
	fields: ColumnField[],
	onUnmatched?: (match: ColumnMatch) => void,
): (source: object) => Reading<CellOf> {
	const known = new Map<string, Reading<ColumnMatch>>();
	const matchOf = (keys: string[]): Reading<ColumnMatch> => {
		const match = matchColumns(keys, fields);
		if ('problems' in match || match.value.unmatched.length === 0) return match;
		if (onUnmatched === undefined) {
			const allowed = fields.map(({ path }) => path).join(', ');
			return problem(`${quoteHeading(match.value.unmatched[0]!)} is not an API field. Allowed: ${allowed}`);
		}
		onUnmatched(match.value);
		return match;
	};
	return (source) => {
		const keys = Object.keys(source);
		const name = JSON.stringify(keys);
		const match = known.get(name) ?? matchOf(keys);
		if (known.size >= MOST_KEY_SETS) known.clear();
		known.set(name, match);
		if ('problems' in match) return match;
		const { columnOf } = match.value;
		const record = source as Record<string, unknown>;
		return {
			value: (path) => {
				const key = columnOf.get(path);
				return key === undefined ? undefined : record[key];
			},
		};
	};
}
