/** What a spreadsheet holds in a cell, or what a node that reads a table hands over. */
export type CellValue = string | number | boolean | null;

/** Of the three operations that take rows, the one whose field the cell stands for. */
export type SheetName = 'individuals' | 'stock' | 'orders';

/** A cell, and what the person who filled it in means by it. */
export interface Cell {
	sheet: SheetName;
	/** The API's key. */
	field: string;
	/** What kind of value it is, for the table. */
	kind: string;
	value: CellValue;
	/** As a CSV file shows it, where that is not `String(value)`. */
	csv?: string;
	/**
	 * What the API must get: a value; a function of the workflow's zone, for local times; undefined for nothing at all.
	 * REFUSED when nobody could tell from the cell what was meant, so that refusing it is right.
	 */
	meant: Meaning;
}

export const REFUSED = Symbol('refused');

export type Meaning = string | number | boolean | undefined | typeof REFUSED | ((zone: string) => string);

/** Cells of one field of one kind, from pairs of what stands there and what is meant. */
export function cells(
	sheet: SheetName,
	field: string,
	kind: string,
	pairs: [value: CellValue, meant: Meaning, csv?: string][],
): Cell[] {
	return pairs.map(([value, meant, csv]) => ({ sheet, field, kind, value, meant, csv }));
}
