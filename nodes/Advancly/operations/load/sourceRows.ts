import type { Field } from '../../input/schema';
import type { FieldsRead } from '../../input/readFields';
import type { RowRef } from '../../outcome/report';
import type { ReadingOptions } from '../../values/reading';

/** A row of a load before it is read; reading waits until the row's batch is put together. */
export interface SourceRow {
	readonly ref: RowRef;
	/** The value that the row has for a field, as the input has it. */
	cell(field: string): unknown;
	/** Reads the given fields of the row. */
	read(fields: Field[], options: ReadingOptions): FieldsRead;
}

/** Rows in their order. A load may have 100,000 of them, so each is made when it is looked at, and not kept. */
export class SourceRows implements Iterable<SourceRow> {
	/**
	 * @param count how many there are
	 * @param at makes the row with a number, from 0
	 */
	constructor(
		private readonly count: number,
		private readonly at: (index: number) => SourceRow,
	) {}

	/** Rows that are there already. */
	static of(rows: SourceRow[]): SourceRows {
		return new SourceRows(rows.length, (index) => rows[index]!);
	}

	*[Symbol.iterator](): Generator<SourceRow> {
		for (let index = 0; index < this.count; index += 1) yield this.at(index);
	}

	/**
	 * The rows by key, in the order of the first of each; of a row it keeps no more than its number.
	 *
	 * @param keyOf the key of a row with a number, from 0; undefined leaves it out
	 */
	groupBy(keyOf: (row: SourceRow, index: number) => string | undefined): Map<string, SourceRows> {
		const indices = new Map<string, number[]>();
		for (let index = 0; index < this.count; index += 1) {
			const key = keyOf(this.at(index), index);
			if (key === undefined) continue;
			const own = indices.get(key);
			if (own === undefined) indices.set(key, [index]);
			else own.push(index);
		}
		return new Map([...indices].map(([key, own]) => [key, this.pick(own)]));
	}

	private pick(indices: number[]): SourceRows {
		return new SourceRows(indices.length, (index) => this.at(indices[index]!));
	}
}

/** Where there are none. */
export const NO_ROWS = SourceRows.of([]);
