import { deepStrictEqual, match, ok } from 'node:assert/strict';
import { join } from 'node:path';

import type { LoadedRows } from '../../../sandbox/server';
import { rowsIn } from './workbook';

const ID = 'Product ID';

/** In the sheet that the example wrote each row stands in its place again, loaded or refused with the reason. */
export async function isMarked(folder: string, stock: readonly LoadedRows[]): Promise<void> {
	const before = await rowsIn(join(folder, 'stock.xlsx'));
	const marked = await rowsIn(join(folder, 'stock-marked.xlsx'));
	deepStrictEqual(
		marked.map((row) => row[ID]),
		before.map((row) => row[ID]),
	);
	const loaded = marked.filter(({ Result }) => Result === 'loaded');
	ok(loaded.length > 0 && loaded.length < marked.length);
	deepStrictEqual(
		loaded.map((row) => row[ID]).sort(),
		stock.flatMap(({ rows }) => rows.map(({ product_id: product }) => product)).sort(),
	);
	for (const { Result = '' } of marked.filter((row) => !loaded.includes(row))) {
		match(String(Result), /^(Refused|Not sent|Fate unknown)/);
	}
}
