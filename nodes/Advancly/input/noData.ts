import type { IDataObject } from 'n8n-workflow';

import { rowText } from '../outcome/rowNumbers';
import { isBlank } from '../values/blank';
import { quote } from '../values/quote';
import { ABOUT_ROWS, type ColumnSource } from './columnSource';
import { hasFooterWords, isFooter } from './footers';
import { bareHeading, quoteHeadings } from './headings';
import { cellIfAny } from './source';
import { groupOfSubtotal, saysBalance, saysTotal } from './totals';

/** Why a row contains no data: the text of its refusal. */
export interface NoData {
	reason: string;
	/** The row is entirely blank, which does not stop a run. */
	blank?: true;
}

const NOT_SENT = 'so it is not sent; remove it from the sheet';
const TOTAL: NoData = { reason: `The row looks like a total, ${NOT_SENT}` };

/** Whether a cell is empty, which includes `false` and an empty list. A row of only such cells is blank. */
function isEmpty(cell: unknown): boolean {
	return isBlank(cell, 'text');
}

function footer(cell: unknown): NoData {
	return {
		reason: `The row contains only ${quote(cell)} and looks like a footer, ${NOT_SENT}`,
	};
}

/**
 * The refusal of a customer's row with a single cell: only for a total or a footer, since a name may have four words.
 */
function notAPerson(cell: unknown): NoData | undefined {
	if (saysTotal(cell)) return TOTAL;
	return hasFooterWords(cell) ? footer(cell) : undefined;
}

/**
 * The refusal of a row without a value in any matched column; undefined when a value may be computed from its other
 * columns.
 */
function emptyRow(source: ColumnSource, row: number): NoData | undefined {
	const json = source.json(row);
	const others = source.unmatched.filter((column) => !isEmpty(json[column]));
	if (others.length === 0) return { reason: 'The row is blank', blank: true };
	if (source.computes) return undefined;
	const named = quoteHeadings(others, 10);
	return { reason: `No matched column has a value in this row; not matched: ${named}` };
}

/**
 * Returns a function that finds rows without data: blank ones, repeated headings, totals and footers. Call it row by
 * row from top to bottom, since a subtotal names the row above it.
 *
 * @param id path of the field that identifies a row; without it, only a row's single cell can be a total or a footer
 * @param entry path of the field that names an entry of a bundle, such as the product of an order's line
 */
export function noDataIn(
	source: ColumnSource,
	id?: string,
	entry?: string,
): (row: number) => NoData | undefined {
	const { columns } = source;
	const headings = columns.map(({ path, column }) => new Set([bareHeading(column), bareHeading(path)]));
	const initials = headings.map((names) => new Set([...names].map((name) => name[0])));

	const isHeading = (cell: unknown, index: number) =>
		typeof cell === 'string' &&
		initials[index]!.has(cell.trimStart()[0]?.toLowerCase()) &&
		headings[index]!.has(bareHeading(cell));

	const idIndex = columns.findIndex(({ path }) => path === id);
	/**
	 * Whether the row has the headings of another table: only words, and among them the id's heading, or, below a blank
	 * row, words in columns of numbers.
	 */
	const opensTable = (json: IDataObject) => {
		const hasId = idIndex >= 0 && isHeading(json[columns[idIndex]!.column], idIndex);
		if (!hasId && !isBelowBlank) return false;
		const cells = Object.entries(json).flatMap(([column, cell]) =>
			ABOUT_ROWS.has(column) || isBlank(cell) ? [] : [cell],
		);
		if (cells.length < 2 || cells.some((cell) => typeof cell !== 'string' || /\d/.test(cell))) return false;
		const others = columns.filter(({ path, column }) => path !== id && !isEmpty(json[column]));
		return hasId || (others.length > 0 && others.every(({ column }) => /\d/.test(String(last[column]))));
	};

	/** Ids that were the only cell of their row, like the heading of a group. */
	const groups = new Set<string>();
	let above: string | undefined;
	let last: IDataObject = {};
	let isBelowBlank = false;
	let otherTable: string | undefined;

	return (row) => {
		const json = source.json(row);
		const nextFilled = (from: number) => {
			let index = from;
			while (index < columns.length && isEmpty(json[columns[index]!.column])) index += 1;
			return index;
		};
		const first = nextFilled(0);
		const empty = first === columns.length ? emptyRow(source, row) : undefined;
		if (empty !== undefined) {
			isBelowBlank = empty.blank === true;
			return empty;
		}
		if (first < columns.length && isHeading(json[columns[first]!.column], first)) {
			const filled = columns.flatMap(({ column }, index) => (isEmpty(json[column]) ? [] : [index]));
			const all = filled.every((index) => isHeading(json[columns[index]!.column], index));
			if (all && (filled.length > 1 || columns.length === 1)) {
				otherTable = undefined;
				return { reason: 'The row repeats the headings' };
			}
		}
		const isAlone = columns.length > 1 && nextFilled(first + 1) === columns.length;
		if (id === undefined) {
			return isAlone && !source.computes ? notAPerson(json[columns[first]!.column]) : undefined;
		}
		if (opensTable(json)) otherTable = rowText(source.ref(row));
		isBelowBlank = false;
		if (otherTable !== undefined) {
			const reason = `The row belongs to another table, whose headings are in ${otherTable}; move that table to its own sheet`;
			return { reason };
		}
		const idCell = cellIfAny(source, row, id);
		const names = [
			idCell,
			...(entry !== undefined && source.has(entry) ? [cellIfAny(source, row, entry)] : []),
		];
		if (names.some(saysTotal) || (names.some(isEmpty) && Object.values(json).some(saysTotal))) {
			return TOTAL;
		}
		const group = groupOfSubtotal(idCell);
		if (group !== undefined && (group === above || groups.has(group))) return TOTAL;
		if (saysBalance(idCell)) {
			return { reason: `The row is a balance: it says ${quote(idCell)}` };
		}
		above = String(idCell).trim();
		last = json;
		if (!isAlone) return undefined;
		const { path, column } = columns[first]!;
		if ((path === id || isEmpty(idCell)) && isFooter(json[column])) return footer(json[column]);
		if (path === id) groups.add(above);
		return undefined;
	};
}
