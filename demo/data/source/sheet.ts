/** What a cell holds: a Date becomes a real date cell, a number a number cell, a text a text cell. */
export type Cell = string | number | boolean | Date;

/** A sheet of a workbook: its columns' names, then its rows. */
export interface Sheet {
	name: string;
	columns: string[];
	rows: Cell[][];
}
