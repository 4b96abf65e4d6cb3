import type { INodeParameters } from 'n8n-workflow';

import type { Column, Cell, SheetName } from './cell';
import { LISTS } from './rows';
import { holds, type Source } from './sheets';

/** Columns of one length that are sent with the same options, below each other in one sheet. */
export interface Table {
	name: string;
	sheet: SheetName;
	options: INodeParameters;
	/** How many cells each column has: the workflow sends so many rows at a time. */
	length: number;
	cells: Cell[];
}

/** The tables that hold the columns of a corpus, without what a source cannot hold. */
export function tablesOf(corpus: Column[], source: Source): Table[] {
	const tables = new Map<string, Table>();
	for (const { options, cells } of corpus) {
		if (!cells.every((cell) => holds(source, cell))) continue;
		const { sheet, field } = cells[0]!;
		const key = JSON.stringify([sheet, LISTS.get(field), cells.length, options]);
		const table = tables.get(key) ?? {
			name: `${sheet}-${tables.size}`,
			sheet,
			options,
			length: cells.length,
			cells: [],
		};
		table.cells.push(...cells);
		tables.set(key, table);
	}
	return [...tables.values()];
}
