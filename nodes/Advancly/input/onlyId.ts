import { isBlank } from '../values/blank';
import { readWrittenDate, tidyDate } from '../values/dates/writtenDate';
import { quote } from '../values/quote';
import type { ColumnSource } from './columnSource';
import type { NoData } from './noData';
import { isList, type Field } from './schema';

/** Whether a cell is a date with separators: 20240305 is as likely an order number. */
function isDate(cell: unknown): boolean {
	const tidy = tidyDate(cell) ?? '';
	return /\D/.test(tidy) && !('why' in readWrittenDate(tidy));
}

/**
 * Returns a function that finds rows with only an id, such as the heading of a group, although the input has columns
 * for more. It skips ids with a digit, such as product codes, unless they are dates. It skips all rows if a field is
 * computed, because the computed value may belong to the row.
 *
 * @returns the refusal of a row; undefined when it has data
 */
export function onlyIdIn(
	{ columns, json, has }: ColumnSource,
	id: string,
	fields: Field[],
): (row: number) => NoData | undefined {
	const paths = fields.flatMap((field) => (isList(field) ? [field, ...field.entryFields] : [field]));
	const columnOf = new Map(columns.map(({ path, column }) => [path, column]));
	const idColumn = columnOf.get(id);
	const mapped = paths.map(({ name }) => name).filter((name) => name !== id && has(name));
	const others = mapped.map((name) => columnOf.get(name));
	if (idColumn === undefined || others.length === 0) return () => undefined;
	return (row) => {
		const cells = json(row);
		const cell = cells[idColumn];
		const isSilent = others.every((column) => column !== undefined && isBlank(cells[column]));
		if (!isSilent || (/\d/.test(String(cell)) && !isDate(cell))) return undefined;
		return { reason: `The row contains only ${quote(cell)}` };
	};
}
