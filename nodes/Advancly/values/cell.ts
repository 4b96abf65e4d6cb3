import { isBlank } from './blank';
import { READERS, type ValueType } from './readers';
import type { Reading, ReadingOptions } from './reading';

/** A cell that says nothing: its field is left out, or refused where it is required. */
export interface Blank {
	/** What stands in the cell instead of nothing, e.g. 'nil'; empty when the cell is empty. */
	blank: string;
}

/**
 * Reads a cell as its field's type says: the value as the contract wants it, or its problems, or that it is blank.
 *
 * @param type how the field is read
 * @param cell whatever the input has, as n8n hands it over
 */
export function readCell(type: ValueType, cell: unknown, options: ReadingOptions): Reading<unknown> | Blank {
	if (isBlank(cell)) return { blank: typeof cell === 'string' ? cell.trim() : '' };
	return READERS[type](cell, options);
}
