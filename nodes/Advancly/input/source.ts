import type { RowRef } from '../outcome/rowNumbers';
import type { IgnoredKeys } from './ignoredKeys';

/** The rows of a run before they are read: cells by row and field path. */
export interface FieldSource {
	/** How many rows there are. A load may have 100,000, so rows are not kept as objects. */
	count: number;
	ref(row: number): RowRef;
	/** Position in the run of the row's input item. */
	position(row: number): number;
	/** The input's value for a field; undefined when there is none. Throws when an expression fails. */
	cell(row: number, path: string): unknown;
	/** Resolves and caches the cells of a row before they are read, where n8n has to evaluate expressions for them. */
	readAhead?: (row: number, paths: string[]) => void;
	/** How texts name the field of a path, e.g. 'Phone (phone_number)'. */
	label(path: string): string;
	/** Why no row can have a value for a field, e.g. because no column has its name; undefined when rows can. */
	absence(path: string): string | undefined;
	/** Why a row cannot be read at all, such as a key that is not an API field. */
	problems(row: number): string[];
	/**
	 * Collects the keys that are left out because they are not the API's, where lists in cells come from another
	 * program. Undefined where such a key is refused.
	 */
	ignoredKeys: IgnoredKeys | undefined;
}

/** The cell of a field before its row is read; undefined when an expression fails, which refuses the row later. */
export function cellIfAny(source: FieldSource, row: number, path: string): unknown {
	try {
		return source.cell(row, path);
	} catch {
		// Reading the row will fail in the same way.
	}
	return undefined;
}
