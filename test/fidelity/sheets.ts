import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { INodeParameters } from 'n8n-workflow';
import { utils, write, type BookType } from 'xlsx';

import type { Cell, Column, SheetName } from './cell';
import { LISTS, rowOf } from './rows';

/** How the cells reach n8n: as files of three kinds, and typed as nodes that read tables type them. */
export const SOURCES = ['typed', 'csv', 'xlsx', 'ods'] as const;

export type Source = (typeof SOURCES)[number];

/** Columns of one length that are sent with the same options, below each other in one sheet. */
export interface Table {
	name: string;
	sheet: SheetName;
	options: INodeParameters;
	/** How many cells each column has: the workflow sends so many rows at a time. */
	length: number;
	cells: Cell[];
}

/** Whether a source can hold a cell: lists and objects reach n8n only typed. */
export function holds(source: Source, cell: Cell): boolean {
	return (
		source === 'typed' || Object.values(rowOf(cell)).every((value) => typeof value !== 'object' || !value)
	);
}

/** The tables that hold the columns of a corpus, without what a source cannot hold. */
export function tablesOf(corpus: Column[], source: Source): Table[] {
	const tables = new Map<string, Table>();
	for (const { options, cells } of corpus) {
		if (!cells.every((cell) => holds(source, cell))) continue;
		const { sheet, field } = cells[0]!;
		const { length } = cells;
		const key = JSON.stringify([sheet, LISTS.get(field), length, options]);
		const table = tables.get(key) ?? { name: `${sheet}-${tables.size}`, sheet, options, length, cells: [] };
		table.cells.push(...cells);
		tables.set(key, table);
	}
	return [...tables.values()];
}

/** Name of the file that holds a table. */
export function fileName(source: Source, { name }: Table): string {
	return `${name}.${source === 'typed' ? 'json' : source}`;
}

/** Writes the cells of a table as one file, a row for each cell. */
export async function writeSheet(folder: string, source: Source, table: Table): Promise<void> {
	const rows = table.cells.map(rowOf);
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const file = join(folder, fileName(source, table));
	if (source === 'typed') return await writeFile(file, JSON.stringify(rows));
	const lines = rows.map((row, index) => {
		const { field, csv } = table.cells[index]!;
		const values = columns.map((column) => row[column] ?? null);
		if (source !== 'csv') return values;
		return columns.map((column, at) => (column === field && csv) || String(values[at] ?? ''));
	});
	const sheet = utils.aoa_to_sheet([columns, ...lines]);
	if (source === 'csv') return await writeFile(file, utils.sheet_to_csv(sheet));
	const bookType: BookType = source;
	const book = { Sheets: { Sheet1: sheet }, SheetNames: ['Sheet1'] };
	await writeFile(file, write(book, { type: 'buffer', bookType }) as Buffer);
}
