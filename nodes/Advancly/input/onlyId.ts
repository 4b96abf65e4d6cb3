import { isBlank } from '../values/blank';
import { readWrittenDate, tidyDate } from '../values/dates/writtenDate';
import { quote } from '../values/quote';
import type { ColumnSource } from './columnSource';
import type { NoData } from './noData';
import { isList, type Field } from './schema';

/** Whether a cell is a day with something between its parts: 20240305 is as likely a number of an order. */
function isDate(cell: unknown): boolean {
	const tidy = tidyDate(cell) ?? '';
	return /\D/.test(tidy) && !('why' in readWrittenDate(tidy));
}

/**
 * Finds the rows that fill only their id although the input has columns for more, such as the heading of a group. Not
 * where the id has a digit, as a product's code does, unless it is a date, or a field is computed: its value may be the
 * row's.
 *
 * @returns why a row holds no data; undefined when it does
 */
export function onlyIdIn(
	{ columns, json, has }: ColumnSource,
	id: string,
	fields: Field[],
): (row: number) => NoData | undefined {
	const paths = fields.flatMap((field) => (isList(field) ? [field, ...field.entryFields] : [field]));
	const columnOf = new Map(columns.map(({ path, column }) => [path, column]));
	const idColumn = columnOf.get(id);
	const given = paths.map(({ name }) => name).filter((name) => name !== id && has(name));
	const others = given.map((name) => columnOf.get(name));
	if (idColumn === undefined || others.length === 0) return () => undefined;
	return (row) => {
		const cells = json(row);
		const cell = cells[idColumn];
		const isSilent = others.every((column) => column !== undefined && isBlank(cells[column]));
		if (!isSilent || (/\d/.test(String(cell)) && !isDate(cell))) return undefined;
		return { reason: `The row contains only ${quote(cell)}` };
	};
}
