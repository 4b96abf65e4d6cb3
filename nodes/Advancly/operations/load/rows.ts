import type { IDataObject } from 'n8n-workflow';

import { columnsOf, matchColumns, type NamedColumn } from '../../input/columns';
import { rowsOfCollection, type Field } from '../../input/schema';
import { refusedBeforeSending, type Failed } from '../../outcome/outcome';
import { readFields, readRow, type FieldsRead } from '../../input/readFields';
import type { RowRef } from '../../outcome/report';
import { isBlank } from '../../values/blank';
import { readJson } from '../../values/json';
import { problem, type ReadingOptions, type Problems } from '../../values/reading';
import { NO_ROWS, SourceRows, type SourceRow } from './sourceRows';

/** Input items that follow each other in a run. */
export interface InputItems {
	/** Index of the first, as n8n counts: from 0. */
	first: number;
	/** The data of each. */
	jsons: IDataObject[];
}

/** An input item as a row. */
class ItemRow implements SourceRow {
	constructor(
		private readonly json: IDataObject,
		readonly ref: RowRef,
		private readonly columnOf: Map<string, string>,
	) {}

	cell(field: string): unknown {
		const column = this.columnOf.get(field);
		return column === undefined ? undefined : this.json[column];
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
	rows: SourceRows;
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
	const { first, jsons } = items;
	const match = matchColumns(columnsOf(jsons), fields, named);
	const refuseAll = (failed: Failed) => jsons.map((_, index) => ({ item: first + index, failed }));
	if ('problems' in match) {
		const failed = refusedBeforeSending(
			match.problems.join('; '),
			'Rename the columns or change the list; nothing was sent',
		);
		return { rows: NO_ROWS, failed: refuseAll(failed), ignored: [] };
	}
	const { columnOf, ignored } = match;
	if (columnOf.size === 0) {
		const failed = refusedBeforeSending('No column of the input items is a field of the API', NO_COLUMN);
		return { rows: NO_ROWS, failed: refuseAll(failed), ignored };
	}
	const at = (index: number) => new ItemRow(jsons[index]!, { item: first + index }, columnOf);
	return { rows: new SourceRows(jsons.length, at), failed: [], ignored };
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
	if ('problems' in list) {
		const failed = refusedBeforeSending(`'${parameter}': ${list.problems.join('; ')}`);
		return { rows: NO_ROWS, failed: [{ item, failed }], ignored: [] };
	}
	const at = (index: number) => new ListedRow(list.rows[index], { item, row: index + 1 });
	return { rows: new SourceRows(list.rows.length, at), failed: [], ignored: [] };
}

/** The list in a value: a fixedCollection, a list, or JSON of a list; an object is unwrapped by its `data`. */
function listIn(held: unknown): { rows: unknown[] } | Problems {
	if (isBlank(held)) return problem('holds no rows');
	const reading = typeof held === 'string' ? readJson(held) : { value: held };
	if ('problems' in reading) return reading;
	const { value } = reading;
	const unwrapped = typeof value === 'object' && value !== null && 'data' in value ? value.data : value;
	const list = rowsOfCollection(unwrapped) ?? unwrapped;
	if (!Array.isArray(list)) return problem("expected a list of rows, or an object whose 'data' is that list");
	return list.length === 0 ? problem('holds no rows') : { rows: list };
}
