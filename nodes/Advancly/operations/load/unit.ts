import type { Field } from '../../input/schema';
import { BLANK_ROW } from '../../input/readFields';
import type { RowRef } from '../../outcome/report';
import type { ReadingOptions } from '../../values/reading';
import type { SourceRows } from './sourceRows';

/** What is sent whole or not at all: a row of stock, or an order with the rows that are its lines. */
export interface Unit {
	rows: RowRef[];
	/** Reads the unit, once: JSON as the contract wants it, or every reason why it cannot be sent. */
	read(): { json: string } | { refusals: string[] };
}

/**
 * Each row as a unit of its own.
 *
 * @param rows of one customer
 * @param fields the fields of a row
 * @param options how cells are read
 */
export function* singleRows(rows: SourceRows, fields: Field[], options: ReadingOptions): Generator<Unit> {
	for (const row of rows) {
		yield {
			rows: [row.ref],
			read() {
				const { values, refusals } = row.read(fields, options);
				if (refusals.length > 0) return { refusals };
				return Object.keys(values).length > 0 ? { json: JSON.stringify(values) } : { refusals: [BLANK_ROW] };
			},
		};
	}
}
