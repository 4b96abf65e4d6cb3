import type { INodeParameters } from 'n8n-workflow';

/** What a spreadsheet holds in a cell, or what a node that reads a table hands over; the last two are no file's. */
export type CellValue = string | number | boolean | null | CellValue[] | { [key: string]: CellValue };

/** Of the operations that take rows, the one whose field the cell stands for. */
export type SheetName = 'individuals' | 'corporates' | 'stock' | 'orders';

/** A cell, and what the person who filled it in means by it. */
export interface Cell {
	id: string;
	sheet: SheetName;
	field: string;
	kind: string;
	value: CellValue;
	/** As a CSV file shows it, where that is not `String(value)`. */
	csv?: string;
	/** The `country_code` of the row, where that is not NG. */
	country?: string;
	/** A value, by the zone for local times; undefined for nothing at all; REFUSED when nobody could tell what was meant. */
	meant: Meaning;
}

export const REFUSED = Symbol('refused');

export type Known = string | number | boolean | undefined | typeof REFUSED;

export type Meaning = Known | ((zone: string) => Known);

/** Cells that stand below each other in one sheet, with nothing else in their column. */
export interface Column {
	/** The options of the node that its user would set for this sheet. */
	options: INodeParameters;
	cells: Cell[];
}
