import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { read, utils } from 'xlsx';

/** A row as it stands in the file, by column. */
export type Row = Record<string, unknown>;

/**
 * The rows of one of the demo's spreadsheets, read without n8n: the count and the values that n8n's must agree with.
 *
 * @param file a file of demo/data; of a workbook its first sheet
 */
export function readSheet(file: string): Row[] {
	// Raw: the library must not take the text 00412 of a CSV for the number 412.
	const book = read(readFileSync(join(__dirname, 'data', file)), { type: 'buffer', raw: true });
	return utils.sheet_to_json<Row>(book.Sheets[book.SheetNames[0]!]!);
}
