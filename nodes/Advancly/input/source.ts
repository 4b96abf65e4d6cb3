import type { RowRef } from '../outcome/rowNumbers';
import type { IgnoredKeys } from './ignoredKeys';

/** The rows of a run before they are read: cells by row and by the path of a field. */
export interface FieldSource {
	/** How many rows there are; a load may have 100,000, so no row is an object of its own. */
	count: number;
	ref(row: number): RowRef;
	/** Position in the run of the input item that brings the row. */
	position(row: number): number;
	/** What the input has for a field; undefined when it has nothing. Throws when an expression fails. */
	cell(row: number, path: string): unknown;
	/** Has the cells of a row at hand before they are read, where n8n has to resolve expressions for them. */
	readAhead?: (row: number, paths: string[]) => void;
	/** How a text names the field of a path, e.g. 'Phone (phone_number)'. */
	label(path: string): string;
	/** Why no row can have a value for a field, such as that no column has its name; undefined when one can. */
	absence(path: string): string | undefined;
	/** Why a row cannot be read at all, such as a key that is not an API field. */
	problems(row: number): string[];
	/**
	 * Where the lists in cells come from another program: collects the keys that are left out because they are not the
	 * API's. Undefined where such a key is refused.
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
