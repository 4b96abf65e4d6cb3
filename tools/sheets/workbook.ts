import { utils, type CellObject, type WorkBook, type WorkSheet } from 'xlsx';

import { COLUMNS, type Column } from './columns';
import { SAMPLES, type Sample } from './samples';

/** How many rows are formatted as text in advance, so that typed leading zeros are kept. */
const PREPARED_ROWS = 500;

const TEXT = '@';

function cellOf({ isText }: Column, value: string | number | undefined): CellObject | undefined {
	if (value === undefined) return isText ? { t: 'z', z: TEXT } : undefined;
	return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value, ...(isText && { z: TEXT }) };
}

function rowsSheet(columns: Column[], samples: Sample[]): WorkSheet {
	const sheet = utils.aoa_to_sheet([columns.map(({ heading }) => heading)]);
	columns.forEach((column, c) => {
		for (let row = 0; row < PREPARED_ROWS; row += 1) {
			const cell = cellOf(column, samples[row]?.[column.heading]);
			if (cell !== undefined) sheet[utils.encode_cell({ r: row + 1, c })] = cell;
		}
	});
	sheet['!ref'] = utils.encode_range({ r: 0, c: 0 }, { r: PREPARED_ROWS, c: columns.length - 1 });
	sheet['!cols'] = columns.map(({ heading }) => ({ wch: Math.max(12, heading.length + 2) }));
	return sheet;
}

function columnsSheet(columns: Column[]): WorkSheet {
	const sheet = utils.aoa_to_sheet([
		['Column', 'Required', 'Description', 'Example', 'Other headings that work'],
		...columns.map(({ heading, isRequired, explanation, example, otherHeadings }) => [
			heading,
			isRequired ? 'yes' : '',
			explanation,
			example,
			otherHeadings.join(', '),
		]),
	]);
	sheet['!cols'] = [34, 10, 80, 28, 80].map((wch) => ({ wch }));
	return sheet;
}

/** The names of the templates in examples/sheets. */
export const TEMPLATES = Object.keys(COLUMNS);

/** A template: the rows in the first sheet, which n8n reads, and an explanation of each column in the second. */
export function workbookOf(template: string): WorkBook {
	const columns = COLUMNS[template]!;
	const book = utils.book_new();
	utils.book_append_sheet(book, rowsSheet(columns, SAMPLES[template]!), 'Rows');
	utils.book_append_sheet(book, columnsSheet(columns), 'Columns');
	return book;
}
