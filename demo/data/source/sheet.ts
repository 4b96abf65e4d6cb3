/** The content of a cell: a Date is written as a real date cell, a number as a number cell, a string as a text cell. */
export type Cell = string | number | boolean | Date;

/** A sheet of a workbook: its headings and its rows. */
export interface Sheet {
	name: string;
	columns: string[];
	rows: Cell[][];
}
