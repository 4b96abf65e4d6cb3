import type { IDataObject } from 'n8n-workflow';

import type { RowReader } from './rowReader';
import type { Field, ListField, ScalarField } from './schema';

/** What the rows of a flat sheet fold into: an order with its items, a company with its people. */
export interface FoldShape {
	/** What texts call it. */
	noun: 'order' | 'company';
	/** The field that groups the rows. */
	id: ScalarField;
	/** The fields of the bundle itself, including the id. */
	head: Field[];
	/** The array of its entries. */
	list: ListField;
	/** The prefix of an entry field's path when each row is one entry. */
	prefix: string;
	/**
	 * The field that distinguishes an entry from a total: in a bundle, either all rows fill it or none do. Undefined
	 * when there is no such field.
	 */
	entryName?: string;
}

/** The customer that a row or bundle belongs to: normalised values by identifier. */
export type Owner = ReadonlyMap<string, string>;

/** Returns the owner of a row; undefined when it states none, or none that can be read. */
export type OwnerOf = (row: number) => Owner | undefined;

/** Rows that are sent together or not at all, in their order. */
export interface Bundle {
	readonly rows: number[];
	/** Problems of rows that keep the whole bundle from being sent, besides those found when it is read. */
	faults?: Map<number, string>;
	/** The owner, as stated in its rows. */
	owner?: Map<string, string>;
}

/** The problems of a bundle by the rows that have them: at least one. */
export type RowFaults = Map<number, string[]>;

/** The result of reading a bundle: a `Reading` whose problems belong to rows. */
export type BundleReading<T> = { value: T } | { faults: RowFaults };

/** A bundle of one row. An array for each of 100,000 rows would take more memory than the rest of a load. */
class LoneRow implements Bundle {
	constructor(private readonly row: number) {}

	get rows(): number[] {
		return [this.row];
	}
}

/** Makes a bundle of a single row, to which no other row is added. */
export function alone(row: number): Bundle {
	return new LoneRow(row);
}

/** Fields, and the reader that reads them from rows. */
interface ReadFields {
	reader: RowReader;
	fields: Field[];
}

/** Reads a single row as a bundle. */
export function readAlone({ reader, fields }: ReadFields, row: number): BundleReading<IDataObject> {
	const reading = reader.read(row, fields);
	return 'problems' in reading ? { faults: new Map([[row, reading.problems]]) } : reading;
}

/** Adds a problem of a row, which keeps its whole bundle from being sent. */
export function addFault(bundle: Bundle, row: number, text: string): void {
	bundle.faults ??= new Map();
	bundle.faults.set(row, text);
}
