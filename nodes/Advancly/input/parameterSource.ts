import type { RunContext } from '../n8n/itemContext';
import type { ParameterPath } from '../n8n/parameterReader';
import type { Field } from './schema';
import type { FieldSource } from './source';

/** Where the parameter of a field stands. */
function pathOf({ name, collection }: Field): ParameterPath {
	return collection === undefined ? [name] : [collection, name];
}

/**
 * The fields as the parameters of each item fill them in: a row an item. Each parameter is evaluated only when its field
 * is read, and once for an item.
 */
export function parameterSource(fields: Field[], context: RunContext): FieldSource {
	const known = new Map(fields.map((field) => [field.name, { field, path: pathOf(field) }]));
	const cells = new Map<string, unknown[]>();
	// n8n resolves an expression in half a millisecond, so what it gave is kept for those who look before they read.
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
