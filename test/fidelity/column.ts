import type { INodeParameters } from 'n8n-workflow';

import type { Pair } from './cell';

/** A column as people and programs write it, and what each cell is to become. */
export interface FoundColumn {
	field: string;
	/** The program, export or report that writes cells of this form; names and numbers in them are made up. */
	from: string;
	cells: Pair[];
	/** The `country_code` of the rows; NG unless told. */
	country?: string;
	/** Options of the node that its user would set for this sheet. */
	options?: INodeParameters;
}

type Extras = Pick<FoundColumn, 'country' | 'options'>;

/** Cells that stand below each other and decide together how they are read. */
export function column(field: string, from: string, cells: Pair[], extras: Extras = {}): FoundColumn {
	return { field, from, cells, ...extras };
}

/** Cells of one origin, each alone in a column of its own. */
export function alone(field: string, from: string, cells: Pair[], extras: Extras = {}): FoundColumn[] {
	return cells.map((cell) => ({ field, from, cells: [cell], ...extras }));
}

/** Cells that we thought of, each alone in a column of its own. */
export function chosen(field: string, cells: Pair[]): FoundColumn[] {
	return alone(field, 'chosen', cells);
}

type Read = (cells: readonly string[]) => Pair[];

/** The parts of a table, each below a line that begins with `//` and says where its cells are from. */
function partsOf(table: string, read: Read): [from: string, cells: Pair[]][] {
	const parts = table.split(/^\s*\/\/ /m).slice(1);
	return parts.map((part) => {
		const [from = ''] = part.split('\n');
		return [from, read([part.slice(from.length)])];
	});
}

/** A table whose cells each stand alone, by where they are from. */
export function eachAlone(field: string, read: Read) {
	return ([table = '']: TemplateStringsArray): FoundColumn[] =>
		partsOf(table, read).flatMap(([from, cells]) => alone(field, from, cells));
}

/** A table of columns, by where they are from. */
export function eachColumn(field: string, read: Read) {
	return ([table = '']: TemplateStringsArray): FoundColumn[] =>
		partsOf(table, read).map(([from, cells]) => column(field, from, cells));
}
