import { isBlank } from './blank';
import { whyBroken } from './brokenCell';
import { plainCell } from './plainCell';
import { quote } from './quote';
import { READERS, type ValueType } from './readers';
import { problem, type Reading, type ReadingOptions } from './reading';

/** A blank cell. Its field is left out, or refused if it is required. */
interface Blank {
	/** The text of the cell, e.g. 'nil'; '' when the cell is empty. */
	blank: string;
}

/** Reads a cell by its field's type. Returns the value for the contract, its problems, or that it is blank. */
export function readCell(type: ValueType, cell: unknown, options: ReadingOptions): Reading<unknown> | Blank {
	const value = plainCell(cell);
	if (isBlank(value, type, options.na)) return { blank: textOf(value) };
	if (Array.isArray(value)) return problem(`is a list of ${value.length} values; map one of them`);
	const why = typeof value === 'string' ? whyBroken(value) : undefined;
	return why === undefined ? READERS[type](value, options) : problem(`${quote(value)} ${why}`);
}

function textOf(value: unknown): string {
	return typeof value === 'string' || value === false ? String(value).trim() : '';
}
