import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { read, utils } from 'xlsx';

/** A row as it is in the file, by column. */
export type Row = Record<string, unknown>;

/**
 * Reads one of the demo's spreadsheets without n8n, to compare n8n's rows and values with.
 *
 * @param file a file in demo/data; of a workbook, the first sheet is read
 */
export function readSheet(file: string): Row[] {
	// Raw, so that the library does not turn the text 00412 of a CSV into the number 412.
	const book = read(readFileSync(join(__dirname, 'data', file)), { type: 'buffer', raw: true });
	return utils.sheet_to_json<Row>(book.Sheets[book.SheetNames[0]!]!);
}
