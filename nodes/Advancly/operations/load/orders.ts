import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../input/schema';
import { BLANK_ROW } from '../../input/readFields';
import { isBlank } from '../../values/blank';
import { readValue } from '../../values/kinds';
import type { ReadingOptions } from '../../values/reading';
import type { SourceRow, SourceRows } from './sourceRows';
import type { Unit } from './unit';

/** The fields of an order, as the contract nests them. */
export interface OrderFields {
	/** The API's key by which rows of a flat sheet belong together, `order_id`. */
	identifier: string;
	/** Fields of the order itself. */
	order: Field[];
	/** The array of lines, `order_items`. */
	lines: Field;
}

/**
 * Folds rows into orders: rows of one customer with the same `order_id` are the lines of one order, wherever they
 * stand in the sheet. A row that already holds `order_items`, or has no `order_id`, is an order by itself.
 *
 * @param rows of one customer
 * @param fields the fields of an order
 * @param options how cells are read
 */
export function* foldOrders(rows: SourceRows, fields: OrderFields, options: ReadingOptions): Generator<Unit> {
	const orders = rows.groupBy((row, index) => {
		const identifier = orderOf(row, fields, options);
		return identifier === undefined ? `row ${index}` : `order ${identifier}`;
	});
	for (const order of orders.values()) {
		const lines = [...order];
		yield { rows: lines.map(({ ref }) => ref), read: () => readOrder(lines, fields, options) };
	}
}

/** The order of which a row is a line; undefined when the row is an order by itself. */
function orderOf(
	row: SourceRow,
	{ identifier, lines }: OrderFields,
	options: ReadingOptions,
): string | undefined {
	const cell = row.cell(identifier);
	if (isBlank(cell) || !isBlank(row.cell(lines.name))) return undefined;
	const reading = readValue(identifier, cell, options);
	return 'value' in reading ? String(reading.value) : undefined;
}

function readOrder(
	rows: SourceRow[],
	{ order, lines }: OrderFields,
	options: ReadingOptions,
): { json: string } | { refusals: string[] } {
	const [first, ...others] = rows;
	const head = first!.read(order, options);
	const refusals = [...head.refusals];
	const values: IDataObject = head.values;
	for (const row of others) refusals.push(...readAgreeing(row, order, values, options));

	const whole = first!.read([lines], options);
	if (Object.keys(whole.values).length > 0 || whole.refusals.length > 0) {
		refusals.push(...whole.refusals);
		Object.assign(values, whole.values);
	} else {
		const read = rows.map((row) => row.read(lines.rowFields ?? [], options));
		refusals.push(...read.flatMap((line) => line.refusals));
		const filled = read.map((line) => line.values).filter((line) => Object.keys(line).length > 0);
		if (filled.length > 0) values[lines.name] = filled;
	}
	if (refusals.length === 0 && Object.keys(values).length === 0) refusals.push(BLANK_ROW);
	return refusals.length > 0 ? { refusals: [...new Set(refusals)] } : { json: JSON.stringify(values) };
}

/**
 * Reads the order's own fields of a further row into the order. A blank cell agrees with anything, since many exports
 * fill the columns of the order in on its first line alone; another value does not.
 */
function readAgreeing(
	row: SourceRow,
	order: Field[],
	values: IDataObject,
	options: ReadingOptions,
): string[] {
	const { values: own, refusals } = row.read(order, options);
	for (const [name, value] of Object.entries(own)) {
		if (!Object.hasOwn(values, name)) values[name] = value;
		else if (values[name] !== value) {
			refusals.push(`${name}: the rows of this order do not agree; give all of them the same value`);
		}
	}
	return refusals;
}
