import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { read, utils } from 'xlsx';

/** A row as it stands in the file, by column. */
export type Row = Record<string, unknown>;

/**
 * The rows of one of the demo's spreadsheets, read without n8n: the count and the values that n8n's must agree with.
 *
 * @param file a file of demo/data
 * @param sheet the name of the sheet; the first when not given
 */
export function readSheet(file: string, sheet?: string): Row[] {
	// Raw: the library must not take the text 00412 of a CSV for the number 412.
	const book = read(readFileSync(join(__dirname, 'data', file)), { type: 'buffer', raw: true });
	const worksheet = book.Sheets[sheet ?? book.SheetNames[0]!];
	if (worksheet === undefined) throw new Error(`${file} has no sheet ${sheet}`);
	return utils.sheet_to_json<Row>(worksheet);
}
