import type { RunContext } from '../n8n/itemContext';
import type { ParameterPath } from '../n8n/parameterReader';
import type { Field } from './schema';
import type { FieldSource } from './source';

/** The path of a field's parameter. */
function pathOf({ name, collection }: Field): ParameterPath {
	return collection === undefined ? [name] : [collection, name];
}

/**
 * Reads the fields from each item's parameters, one row per item. Each parameter is evaluated only when its field is
 * read, and once per item.
 */
export function parameterSource(fields: Field[], context: RunContext): FieldSource {
	const known = new Map(fields.map((field) => [field.name, { field, path: pathOf(field) }]));
	const cells = new Map<string, unknown[]>();
	// n8n takes half a millisecond to resolve an expression, so values are cached: cells are looked over before they
	// are read.
	const cell = (row: number, name: string) => {
		const own = known.get(name);
		if (own === undefined) return undefined;
		const column = cells.get(name) ?? [];
		cells.set(name, column);
		if (!(row in column)) column[row] = context.item(row).parameter(...own.path);
		return column[row];
	};
	return {
		count: context.count,
		ref: (row) => ({ item: context.item(row).itemIndex }),
		position: (row) => row,
		cell,
		readAhead: (row, paths) => {
			for (const path of paths) {
				try {
					cell(row, path);
				} catch {
					// It fails again when the row is read, which is then refused.
				}
			}
		},
		label: (name) => `${known.get(name)?.field.displayName ?? name} (${name})`,
		absence: () => undefined,
		problems: () => [],
		ignoredKeys: undefined,
	};
}
