/**
 * Makes the demo's spreadsheets and documents from the tables in source/: `npx tsx demo/data/make.ts`.
 * Its output is committed. Run it after changing a table.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { utils, write, type WorkSheet } from 'xlsx';

import { corporates } from './source/corporates';
import { pdf, png } from './source/documents';
import { individuals } from './source/individuals';
import { orders } from './source/orders';
import { applications } from './source/applications';
import type { Cell, Sheet } from './source/sheet';
import { stock } from './source/stock';

/** The one row whose document is missing on purpose. */
const WITHOUT_FILE = 'halima-yusuf.png';

/** A day as Excel's serial number: 1 is 1 January 1900, and 60 is 29 February 1900, which did not exist. */
function serial(day: Date): number {
	return day.getTime() / 86_400_000 + 25_569;
}

/** Writes dates as serial numbers with a date format, because the library would shift a Date by this machine's zone. */
function cellOf(value: Cell) {
	if (value === '') return null;
	if (value instanceof Date) return { t: 'n' as const, v: serial(value), z: 'dd/mm/yyyy' };
	return value;
}

function worksheet({ columns, rows }: Sheet): WorkSheet {
	return utils.aoa_to_sheet([columns, ...rows.map((row) => row.map(cellOf))]);
}

function writeWorkbook(name: string, sheet: Sheet): void {
	const book = utils.book_new();
	utils.book_append_sheet(book, worksheet(sheet), sheet.name);
	writeFileSync(
		join(__dirname, name),
		write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer,
	);
}

function writeCsv(name: string, sheet: Sheet): void {
	writeFileSync(join(__dirname, name), `${utils.sheet_to_csv(worksheet(sheet))}\n`);
}

function writeDocuments(): void {
	const folder = join(__dirname, 'documents');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	const column = individuals.columns.indexOf('Document');
	const names = new Set(individuals.rows.map((row) => String(row[column])));
	for (const name of names) {
		if (name !== WITHOUT_FILE)
			writeFileSync(join(folder, name), name.endsWith('.pdf') ? pdf(name) : png(name));
	}
}

writeDocuments();
writeWorkbook('individuals.xlsx', individuals);
writeWorkbook('corporates.xlsx', corporates);
writeWorkbook('stock.xlsx', stock);
writeCsv('applications.csv', applications);
writeCsv('orders.csv', orders);
