/** What an input item holds, or what is right to send for it. */
export type Row = Record<string, Cell | Row[]>;

export type Cell = string | number | boolean;
