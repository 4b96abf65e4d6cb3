import { readFile } from 'node:fs/promises';

import { read, utils, writeFile } from 'xlsx';

export type Row = Record<string, string | number>;

/** The rows of a workbook's first sheet. */
export async function rowsIn(file: string): Promise<Row[]> {
	const { Sheets, SheetNames } = read(await readFile(file));
	return utils.sheet_to_json<Row>(Sheets[SheetNames[0]!]!);
}

/** Writes rows as a workbook of one sheet. */
export function writeRows(file: string, rows: Row[]): void {
	const workbook = utils.book_new();
	utils.book_append_sheet(workbook, utils.json_to_sheet(rows));
	writeFile(workbook, file);
}
