import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { read, utils } from 'xlsx';

/** Microsoft's sample business beside the project, as its page says; it is not copied into the project. */
export const NORTHWIND = '../shared/data/northwind';

const FOLDER = join(__dirname, '../..', NORTHWIND);

/** Whether the sample data is there; a clone on its own has none. */
export const hasNorthwind = existsSync(FOLDER);

/** The rows of one of its tables, every cell as the text that stands in the file. */
export function northwind(
	table: 'products' | 'categories' | 'orders' | 'order-details',
): Record<string, string>[] {
	const text = readFileSync(join(FOLDER, `${table}.csv`), 'utf8');
	const { Sheets, SheetNames } = read(text, { type: 'string', raw: true });
	return utils.sheet_to_json(Sheets[SheetNames[0]!]!, { raw: true, defval: '' });
}
