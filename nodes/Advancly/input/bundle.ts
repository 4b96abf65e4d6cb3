import type { Field, ListField, ScalarField } from './schema';

/** What the rows of a flat sheet fold into: an order with its items, a company with its people. */
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
	 * The field that tells an entry from a total: within a bundle, all rows fill it or none does. Undefined where there
	 * is none.
	 */
	entryName?: string;
}

/** Whose a row or bundle is: normal forms by identifier. */
export type Owner = ReadonlyMap<string, string>;

/** Whose a row is; undefined when it does not say, or not in a way that can be read. */
export type OwnerOf = (row: number) => Owner | undefined;

/** Rows that are sent together or not at all, in their order. */
export interface Bundle {
	readonly rows: number[];
	/** Problems of rows that keep the whole bundle from being sent, beside what reading finds. */
	faults?: Map<number, string>;
	/** What its rows say of their owner. */
	owner?: Map<string, string>;
}

/** The problems of a bundle by the rows that have them: at least one. */
export type RowFaults = Map<number, string[]>;

/** What a bundle comes to before it is sent: a `Reading` whose problems belong to rows. */
export type BundleReading<T> = { value: T } | { faults: RowFaults };

/** A row by itself: a list in each of 100,000 rows would cost more memory than all else of a load. */
class LoneRow implements Bundle {
	constructor(private readonly row: number) {}

	get rows(): number[] {
		return [this.row];
	}
}

/** A row as a bundle of its own, to which no other row is added. */
export function alone(row: number): Bundle {
	return new LoneRow(row);
}

/** Adds a problem of a row, which keeps its whole bundle from being sent. */
export function addFault(bundle: Bundle, row: number, text: string): void {
	bundle.faults ??= new Map();
	bundle.faults.set(row, text);
}
