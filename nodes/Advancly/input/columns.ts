import { quote } from '../values/quote';
import type { Field } from './schema';
import { problem, type Problems } from '../values/reading';

/** An entry of the list 'Column Names': a column that stands for a field it is not named like. */
export interface NamedColumn {
	column: string;
	field: string;
}

/** Which column of the input holds which field. */
export interface ColumnMatch {
	/** Column by field. */
	columnOf: Map<string, string>;
	/** Columns that stand for no field. */
	ignored: string[];
}

/**
 * The columns that any of the items has, in the order in which they first occur.
 *
 * @param items the JSON of the items
 */
export function columnsOf(items: Iterable<object>): Set<string> {
	const columns = new Set<string>();
	for (const item of items) for (const column of Object.keys(item)) columns.add(column);
	return columns;
}

/** Names are alike when only case, spaces, underscores, hyphens and camelCase tell them apart. */
function bare(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_-]+/g, '');
}

/**
 * Finds the column of each field, by the list first and then by name.
 *
 * @param columns names of the columns that the input has
 * @param fields the fields that a column can stand for
 * @param named the list 'Column Names'
 * @returns the match, or why none is made: a listed column that is missing, or two columns for one field
 */
export function matchColumns(
	columns: Iterable<string>,
	fields: Field[],
	named: NamedColumn[],
): ColumnMatch | Problems {
	const present = [...columns];
	const byBareName = new Map(fields.map(({ name }) => [bare(name), name]));
	const fieldOf = new Map<string, string>();

	for (const { column, field } of named) {
		const known = byBareName.get(bare(field));
		if (known === undefined)
			return problem(`'Column Names' names ${quote(field)}, which is no field of this operation`);
		const found =
			present.find((name) => name === column) ?? present.find((name) => bare(name) === bare(column));
		if (found === undefined)
			return problem(`'Column Names' names the column ${quote(column)}, which no input item has`);
		const other = fieldOf.get(found);
		if (other !== undefined && other !== known) {
			return problem(`'Column Names' uses the column ${quote(found)} for two fields, ${other} and ${known}`);
		}
		fieldOf.set(found, known);
	}
	for (const column of present) {
		const field = byBareName.get(bare(column));
		if (field !== undefined && !fieldOf.has(column)) fieldOf.set(column, field);
	}

	const columnOf = new Map<string, string>();
	for (const [column, field] of fieldOf) {
		const other = columnOf.get(field);
		if (other !== undefined)
			return problem(`Two columns, ${quote(other)} and ${quote(column)}, hold the field ${field}`);
		columnOf.set(field, column);
	}
	return { columnOf, ignored: present.filter((column) => !fieldOf.has(column)) };
}

/**
 * The keys of an object under the API's own names, matched as columns are.
 *
 * @param source an object with keys alike the API's
 * @param fields the fields it may hold
 * @returns the values by field, or why not: a key that is no field, or two keys for one field
 */
export function keysToFields(source: object, fields: Field[]): { values: Map<string, unknown> } | Problems {
	const record = source as Record<string, unknown>;
	const match = matchColumns(Object.keys(source), fields, []);
	if ('problems' in match) return match;
	const [unknown] = match.ignored;
	if (unknown !== undefined) {
		const known = fields.map(({ name }) => name).join(', ');
		return problem(`${quote(unknown)} is no field of the API here; it knows ${known}`);
	}
	return { values: new Map([...match.columnOf].map(([field, column]) => [field, record[column]])) };
}
