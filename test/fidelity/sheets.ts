import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { utils, write, type BookType } from 'xlsx';

import type { CellValue, SheetName } from './cell';
import type { NamedCell } from './corpus';

/** How the cells reach n8n: as files of three kinds, and typed as nodes that read tables type them. */
export const SOURCES = ['typed', 'csv', 'xlsx', 'ods'] as const;

export type Source = (typeof SOURCES)[number];

/** The column that says which cell a row is for; a field of the API that takes any text. */
export const ID_COLUMN: Record<SheetName, string> = {
	individuals: 'customer_unique_identifier',
	stock: 'product_category',
	orders: 'store_name',
};

/** What every row of a sheet has beside the cell, so that nothing else keeps it from being sent. */
const OTHER_COLUMNS: Record<SheetName, Record<string, CellValue>> = {
	individuals: {
		first_name: 'Ada',
		last_name: 'Obi',
		gender: 'female',
		date_of_birth: '1990-01-01',
		phone_number: '08011111111',
		email: 'ada@example.com',
		address: '1 Marina',
		country_code: 'NG',
		customer_onboarding_type: 1,
		create_wallet: true,
	},
	stock: { unit_price: 1 },
	orders: {},
};

export type Row = Record<string, CellValue>;

function rowOf({ sheet, field, value, id }: NamedCell): Row {
	// Rows of orders would be folded into one order if they had the same order_id.
	const order: Row = sheet === 'orders' ? { order_id: `O-${id}` } : {};
	return { [ID_COLUMN[sheet]]: id, ...order, ...OTHER_COLUMNS[sheet], [field]: value };
}

function csvText(cell: NamedCell, column: string, value: CellValue | undefined): string {
	const text = column === cell.field ? (cell.csv ?? String(value ?? '')) : String(value ?? '');
	return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Writes the cells of one sheet as one file, a row for each cell. */
export async function writeSheet(folder: string, source: Source, cells: NamedCell[]): Promise<void> {
	const rows = cells.map(rowOf);
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const file = join(folder, fileName(source, cells[0]!.sheet));
	if (source === 'typed') {
		await writeFile(file, JSON.stringify(rows));
	} else if (source === 'csv') {
		const lines = cells.map((cell, index) =>
			columns.map((column) => csvText(cell, column, rows[index]![column])).join(','),
		);
		await writeFile(file, [columns.join(','), ...lines].join('\n'));
	} else {
		const book = utils.book_new();
		const table = rows.map((row) => columns.map((column) => row[column] ?? null));
		utils.book_append_sheet(book, utils.aoa_to_sheet([columns, ...table]), 'Sheet1');
		const bookType: BookType = source;
		await writeFile(file, write(book, { type: 'buffer', bookType }) as Buffer);
	}
}

/** Name of the file that holds a sheet. */
export function fileName(source: Source, sheet: SheetName): string {
	return `${sheet}.${source === 'typed' ? 'json' : source}`;
}
