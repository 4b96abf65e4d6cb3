import { matchColumns, type NamedColumn } from './columns';
import { rowsOfCollection, type DeclaredField, type Field } from './schema';
import type { ItemContext } from '../n8n/itemContext';
import type { RawValues } from './readFields';
import { collection } from './options';
import { type Problems } from '../values/reading';

/**
 * The values of the declared fields from the parameters of the node, as RoutingNode would put them together; each
 * parameter is evaluated once (RoutingNode evaluates it four times).
 *
 * @param fields the declaration of the operation
 * @param context the item whose expressions are resolved
 */
export function fromParameters(fields: DeclaredField[], context: ItemContext): RawValues {
	const collections = new Map<string, Record<string, unknown>>();
	const raw = new Map<string, unknown>();
	for (const field of fields) {
		if (field.collection === undefined) {
			raw.set(field.name, context.parameter(field.name));
			continue;
		}
		const held = collections.get(field.collection) ?? collection(context, field.collection);
		collections.set(field.collection, held);
		raw.set(field.name, held[field.name]);
	}
	return (name) => raw.get(name);
}

/** The values of the declared fields from the part of a request that RoutingNode put together. */
export function fromRequest(part: unknown): RawValues {
	const values =
		typeof part === 'object' && part !== null ? new Map<string, unknown>(Object.entries(part)) : undefined;
	return (name) => values?.get(name);
}

/** The list 'Column Names' of an item. */
export function namedColumns(context: ItemContext): NamedColumn[] {
	const rows = rowsOfCollection(context.parameter('columns'));
	if (!Array.isArray(rows)) return [];
	return rows.map((row: Partial<NamedColumn>) => ({
		column: String(row.column ?? ''),
		field: String(row.field ?? ''),
	}));
}

/** Matches by the columns of a run, which are one set for all its items, and by the list. */
const matches = new WeakMap<object, Map<string, ReturnType<typeof matchColumns>>>();

function matchOf(
	columns: ReadonlySet<string>,
	fields: Field[],
	named: NamedColumn[],
): ReturnType<typeof matchColumns> {
	const known = matches.get(columns) ?? new Map<string, ReturnType<typeof matchColumns>>();
	matches.set(columns, known);
	const list = JSON.stringify(named);
	const match = known.get(list) ?? matchColumns(columns, fields, named);
	known.set(list, match);
	return match;
}

/**
 * The values of the fields from the columns of the item.
 *
 * @param fields the fields a column can stand for
 * @param context the item
 * @returns the values, or why the columns cannot be told apart
 */
export function fromColumns(fields: Field[], context: ItemContext): RawValues | Problems {
	const match = matchOf(context.columns(), fields, namedColumns(context));
	if ('problems' in match) return match;
	return (name) => {
		const column = match.columnOf.get(name);
		return column === undefined ? undefined : context.json[column];
	};
}
