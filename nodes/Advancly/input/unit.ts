import type { Field, ListField, ScalarField } from './schema';

/** What the rows of a flat sheet fold into: an order with its lines, a company with its people. */
export interface FoldShape {
	/** What a text calls it. */
	noun: 'order' | 'company';
	/** The field by which rows belong together. */
	id: ScalarField;
	/** The fields of the whole, the id among them. */
	head: Field[];
	/** The array of its entries. */
	list: ListField;
	/** What the path of an entry's field begins with when a row is one entry. */
	prefix: string;
	/**
	 * The field that tells an entry from a total: within a unit, all rows fill it or none does. Undefined where there
	 * is none.
	 */
	entryName?: string;
}

/** Whose a row or unit is: normal forms by identifier. */
export type Owner = ReadonlyMap<string, string>;

/** Whose a row is; undefined when it does not say, or not in a way that can be read. */
export type OwnerOf = (row: number) => Owner | undefined;

/** Rows that are sent together or not at all, in their order. */
export interface Unit {
	readonly rows: number[];
	/** Problems of rows that keep the whole unit from being sent, beside what reading finds. */
	faults?: Map<number, string>;
	/** What its rows say of their owner. */
	owner?: Map<string, string>;
}

/** A row by itself: a list in each of 100,000 rows would cost more memory than all else of a load. */
class LoneRow implements Unit {
	constructor(private readonly row: number) {}

	get rows(): number[] {
		return [this.row];
	}
}

/** A row as a unit of its own, to which no other row is added. */
export function alone(row: number): Unit {
	return new LoneRow(row);
}

/** Adds a problem of a row, which keeps its whole unit from being sent. */
export function addFault(unit: Unit, row: number, text: string): void {
	unit.faults ??= new Map();
	unit.faults.set(row, text);
}
