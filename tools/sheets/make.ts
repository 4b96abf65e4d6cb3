/**
 * Makes the workbooks in examples/sheets from the fields that the node declares: `npx tsx tools/sheets/make.ts`.
 * Its output is committed. A test fails when it has to be run again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { write } from 'xlsx';

import { TEMPLATES, workbookOf } from './workbook';

const FOLDER = join(__dirname, '../../examples/sheets');

mkdirSync(FOLDER, { recursive: true });
for (const template of TEMPLATES) {
	const file = write(workbookOf(template), { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
	writeFileSync(join(FOLDER, `${template}.xlsx`), file);
}
