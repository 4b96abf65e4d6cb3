import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { utils, write, type BookType } from 'xlsx';

import type { CellValue, Cell } from './cell';
import { rowOf } from './rows';
import type { Table } from './tables';

/** How the cells reach n8n: as files of three kinds, and typed as nodes that read tables type them. */
export const SOURCES = ['typed', 'csv', 'xlsx', 'ods'] as const;

export type Source = (typeof SOURCES)[number];

/** Whether a source can hold a cell: lists and objects reach n8n typed alone. */
export function holds(source: Source, cell: Cell): boolean {
	return (
		source === 'typed' || Object.values(rowOf(cell)).every((value) => typeof value !== 'object' || !value)
	);
}

function csvText(cell: Cell, column: string, value: CellValue | undefined): string {
	const text = column === cell.field ? (cell.csv ?? String(value ?? '')) : String(value ?? '');
	return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Writes the cells of a table as one file, a row for each cell. */
export async function writeSheet(folder: string, source: Source, table: Table): Promise<void> {
	const { cells } = table;
	const rows = cells.map(rowOf);
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const file = join(folder, fileName(source, table));
	if (source === 'typed') {
		await writeFile(file, JSON.stringify(rows));
	} else if (source === 'csv') {
		const lines = cells.map((cell, index) =>
			columns.map((column) => csvText(cell, column, rows[index]![column])).join(','),
		);
		await writeFile(file, [columns.join(','), ...lines].join('\n'));
	} else {
		const book = utils.book_new();
		const lines = rows.map((row) => columns.map((column) => row[column] ?? null));
		utils.book_append_sheet(book, utils.aoa_to_sheet([columns, ...lines]), 'Sheet1');
		const bookType: BookType = source;
		await writeFile(file, write(book, { type: 'buffer', bookType }) as Buffer);
	}
}

/** Name of the file that holds a table. */
export function fileName(source: Source, { name }: Table): string {
	return `${name}.${source === 'typed' ? 'json' : source}`;
}
