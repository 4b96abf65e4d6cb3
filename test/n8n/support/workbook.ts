import { deepStrictEqual, match, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { read, utils, writeFile } from 'xlsx';

import type { LoadedRows } from '../../../sandbox/server';

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

const ID = 'Product ID';

/** In the sheet that the example wrote each row stands in its place again, loaded or refused with the reason. */
export async function isMarked(folder: string, stock: readonly LoadedRows[]): Promise<void> {
	const before = await rowsIn(join(folder, 'stock.xlsx'));
	const marked = await rowsIn(join(folder, 'stock-marked.xlsx'));
	const idsOf = (rows: Row[]) => rows.map((row) => row[ID]);
	deepStrictEqual(idsOf(marked), idsOf(before));
	const loaded = marked.filter(({ Result }) => Result === 'loaded');
	ok(loaded.length > 0 && loaded.length < marked.length);
	const received = stock.flatMap(({ rows }) => rows.map(({ product_id: product }) => product));
	deepStrictEqual(idsOf(loaded).sort(), received.sort());
	for (const { Result = '' } of marked.filter((row) => !loaded.includes(row))) {
		match(String(Result), /^(Refused|Not sent|Fate unknown)/);
	}
}
