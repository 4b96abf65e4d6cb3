import type { IDataObject } from 'n8n-workflow';

import { columnsOf, matchColumns, type NamedColumn } from '../request/columns';
import { rowsOfCollection, type Field } from '../request/fields';
import { refusedBeforeSending, type Failed } from '../request/outcome';
import { readFields, readRow, type FieldsRead } from '../request/readFields';
import type { RowRef } from '../request/report';
import { isBlank } from '../values/blank';
import { readJson } from '../values/json';
import type { ReadingOptions } from '../values/reading';

/** A row of a load before it is read; reading waits until the row's batch is put together. */
export interface SourceRow {
	readonly ref: RowRef;
	/** The value that the row has for a field, as the input has it. */
	cell(field: string): unknown;
	/** Reads the given fields of the row. */
	read(fields: Field[], options: ReadingOptions): FieldsRead;
}

/** Input items that follow each other in a run. */
export interface InputItems {
	/** Index of the first, as n8n counts: from 0. */
	first: number;
	/** The data of each. */
	jsons: IDataObject[];
}

/** An input item as a row. A load may have 100,000 of them, so a row holds nothing of its own but its place. */
class ItemRow implements SourceRow {
	constructor(
		private readonly source: InputItems & { columnOf: Map<string, string> },
		private readonly place: number,
	) {}

	get ref(): RowRef {
		return { item: this.source.first + this.place };
	}

	cell(field: string): unknown {
		const column = this.source.columnOf.get(field);
		return column === undefined ? undefined : this.source.jsons[this.place]?.[column];
	}

	read(fields: Field[], options: ReadingOptions): FieldsRead {
		return readFields(fields, (field) => this.cell(field), options);
	}
}

/** A row of a list that an item brings. */
class ListedRow implements SourceRow {
	constructor(
		private readonly row: unknown,
		readonly ref: RowRef,
	) {}

	cell(field: string): unknown {
		return typeof this.row === 'object' && this.row !== null ? (this.row as IDataObject)[field] : undefined;
	}

	read(fields: Field[], options: ReadingOptions): FieldsRead {
		return readRow(fields, this.row, options);
	}
}

/** Rows in the order of the input, and why there are none for some items. */
export interface Rows {
	rows: SourceRow[];
	failed: Array<{ item: number; failed: Failed }>;
	/** Columns of the input that stand for no field. */
	ignored: string[];
}

const NO_COLUMN = "Name the columns in 'Column Names', or set 'Rows From' to 'JSON' or 'Fields Below'";

/**
 * Each input item as a row, its columns matched to the fields once for all items.
 *
 * @param items the input items
 * @param fields the fields a column can stand for
 * @param named the list 'Column Names'
 */
export function rowsFromItems(items: InputItems, fields: Field[], named: NamedColumn[]): Rows {
	const match = matchColumns(columnsOf(items.jsons), fields, named);
	const refuseAll = (failed: Failed) =>
		items.jsons.map((_, place) => ({ item: items.first + place, failed }));
	if ('refusal' in match) {
		const failed = refusedBeforeSending(
			match.refusal,
			'Rename the columns or change the list; nothing was sent',
		);
		return { rows: [], failed: refuseAll(failed), ignored: [] };
	}
	if (match.columnOf.size === 0) {
		const failed = refusedBeforeSending('No column of the input items is a field of the API', NO_COLUMN);
		return { rows: [], failed: refuseAll(failed), ignored: match.ignored };
	}
	const source = { ...items, columnOf: match.columnOf };
	const rows = items.jsons.map((_, place) => new ItemRow(source, place));
	return { rows, failed: [], ignored: match.ignored };
}

/**
 * The rows of a list that an item brings: the fixedCollection `data`, or JSON. An object is unwrapped by its `data`.
 *
 * @param held the parameter's value
 * @param parameter its display name, for the refusal
 * @param item index of the item
 */
export function rowsFromList(held: unknown, parameter: string, item: number): Rows {
	const list = listIn(held);
	if ('refusal' in list) {
		const failed = refusedBeforeSending(`'${parameter}': ${list.refusal}`);
		return { rows: [], failed: [{ item, failed }], ignored: [] };
	}
	const rows = list.rows.map((row, index) => new ListedRow(row, { item, row: index + 1 }));
	return { rows, failed: [], ignored: [] };
}

/** The list in a value: a fixedCollection, a list, or JSON of a list; an object is unwrapped by its `data`. */
function listIn(held: unknown): { rows: unknown[] } | { refusal: string } {
	if (isBlank(held)) return { refusal: 'holds no rows' };
	const reading = typeof held === 'string' ? readJson(held) : { value: held };
	if ('refusal' in reading) return reading;
	const { value } = reading;
	const unwrapped = typeof value === 'object' && value !== null && 'data' in value ? value.data : value;
	const list = rowsOfCollection(unwrapped) ?? unwrapped;
	if (!Array.isArray(list))
		return { refusal: "expected a list of rows, or an object whose 'data' is that list" };
	return list.length === 0 ? { refusal: 'holds no rows' } : { rows: list };
}
