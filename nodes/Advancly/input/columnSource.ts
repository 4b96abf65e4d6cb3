import type { IDataObject } from 'n8n-workflow';

import type { RunContext } from '../n8n/itemContext';
import { quote, quoteHeading } from '../values/quote';
import type { Reading } from '../values/reading';
import { columnsOf, matchColumns, type ColumnField } from './columns';
import { fieldValues, type FieldValue } from './fieldValues';
import { notSentText, quoteHeadings } from './headings';
import { IgnoredKeys } from './ignoredKeys';
import { nearestIn } from './nearest';
import type { FieldSource } from './source';

/** Rows whose fields are columns of the input items, one item per row. */
export interface ColumnSource extends FieldSource {
	/** The columns of fields, found by name or by an entry that is just a column. */
	columns: Array<{ path: string; column: string }>;
	json(row: number): IDataObject;
	/** Columns of the sheet that match no field. */
	unmatched: string[];
	/** Whether an entry of 'Field Values' computes its value, possibly from columns that are not matched. */
	computes: boolean;
	/** Whether a field has a column or an entry of 'Field Values'. */
	has(path: string): boolean;
}

/**
 * Columns that describe a row but are not part of the sheet: the reason of an earlier refusal, and the row number that
 * n8n's Google Sheets node adds.
 */
export const ABOUT_ROWS: ReadonlySet<string> = new Set(['error', 'row_number']);

/** How texts name a column: its heading, followed by the field if that has another name. */
function labelOf(path: string, heading: string | undefined): string {
	return heading === undefined || heading === path ? path : `${quoteHeading(heading).slice(1, -1)} (${path})`;
}

function reportUnmatched(context: RunContext, unmatched: string[], free: ColumnField[]): void {
	if (unmatched.length > 0) context.hint(notSentText(unmatched, nearestIn(free)));
}

function reportEntries(
	context: RunContext,
	entries: FieldValue[],
	known: Set<string>,
	columns: Set<string>,
): void {
	for (const { path, column } of entries) {
		if (!known.has(path)) {
			context.hint(
				`'Field Values' has ${quote(path)}, which is not a field of this operation; it was left out.`,
			);
		} else if (column !== undefined && !columns.has(column)) {
			context.hint(
				`No item has the column ${quoteHeading(column)} that 'Field Values' maps to ${path}, so the field was left blank. Check the column's name, unless all of its cells are blank.`,
			);
		}
	}
}

/**
 * Reads the rows of the input items: each field from its entry in 'Field Values', or else from the column of its name.
 *
 * @returns a problem when columns or entries are ambiguous
 */
export function columnSource(fields: ColumnField[], context: RunContext): Reading<ColumnSource> {
	const columns = columnsOf(context.count, (position) => context.json(position));
	const entries = fieldValues(context, columns);
	if ('problems' in entries) return entries;
	const filled = new Map(entries.value.map((entry) => [entry.path, entry]));
	const match = matchColumns(columns, fields, new Set(filled.keys()));
	if ('problems' in match) return match;
	const { columnOf } = match.value;

	// Documents are mapped by their own expressions.
	const documents = JSON.stringify(context.stored('customer_documents') ?? '');
	const isUsed = (column: string) =>
		entries.value.some((entry) => entry.uses(column)) || documents.includes(column);
	const ofSheet = match.value.unmatched.filter((column) => !ABOUT_ROWS.has(column));
	const unmatched = ofSheet.filter((column) => !isUsed(column));
	const free = fields.filter(({ path }) => !columnOf.has(path) && !filled.has(path));
	reportUnmatched(context, unmatched, free);
	reportEntries(context, entries.value, new Set(fields.map(({ path }) => path)), columns);
	const cells = new Map<string, (row: number) => unknown>();
	for (const [path, column] of columnOf) cells.set(path, (row) => context.json(row)[column]);
	for (const [path, { valueOf }] of filled) cells.set(path, valueOf);
	const notMatched = unmatched.length === 0 ? '' : ` (not matched: ${quoteHeadings(unmatched, 10)})`;

	return {
		value: {
			count: context.count,
			ref: (row) => ({ item: context.item(row).itemIndex }),
			position: (row) => row,
			cell: (row, path) => cells.get(path)?.(row),
			label: (path) => labelOf(path, filled.get(path)?.column ?? columnOf.get(path)),
			absence: (path) =>
				filled.has(path) || columnOf.has(path)
					? undefined
					: `no column has this name; choose one in 'Field Values'${notMatched}`,
			problems: () => [],
			ignoredKeys: new IgnoredKeys(),
			columns: [
				...[...columnOf].map(([path, column]) => ({ path, column })),
				...entries.value.flatMap(({ path, column }) => (column === undefined ? [] : [{ path, column }])),
			],
			json: (row) => context.json(row),
			unmatched: ofSheet,
			computes: entries.value.some(({ computes }) => computes),
			has: (path) => filled.has(path) || columnOf.has(path),
		},
	};
}
