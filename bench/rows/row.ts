/** The content of an input item, or the correct data to send for it. */
export type Row = Record<string, Cell | Row[]>;

export type Cell = string | number | boolean;
