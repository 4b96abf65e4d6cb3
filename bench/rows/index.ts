import { individual } from './individuals';
import { foldedOrder, LINES_PER_ORDER, orderLine } from './orders';
import type { Row } from './row';
import { stockRow } from './stock';

export type { Cell, Row } from './row';

export type Kind = 'stock' | 'orders' | 'individuals';

/** What to send; the same for all contenders. */
export interface Work {
	kind: Kind;
	/** Rows of the sheet, that is, n8n's input items. */
	rows: number;
	/** Number of customers, to whom the rows belong in turn. If there are several, a column names the customer. */
	customers: number;
}

/** The initial batch size of this repository's node, which the other contenders that send batches use too. */
export const ROWS_PER_REQUEST = 500;

/** The column that names the customer, and the query parameter of the loads. */
export const CUSTOMER_COLUMN = 'email';

const ITEMS: Record<Kind, (index: number) => Row> = {
	stock: stockRow,
	orders: orderLine,
	individuals: individual,
};

/**
 * Finds the customer of a row.
 *
 * @returns the customer's email address
 */
export function customerOf({ customers }: Work, index: number): string {
	return `shop.${index % customers}@example.com`;
}

/** The input item at this index, from 0. */
export function inputItem(work: Work, index: number): Row {
	const item = ITEMS[work.kind](index);
	return work.customers === 1 ? item : { ...item, [CUSTOMER_COLUMN]: customerOf(work, index) };
}

/** The number of units that the work sends: stock rows, orders or individuals. */
export function unitCount({ kind, rows }: Work): number {
	return kind === 'orders' ? Math.ceil(rows / LINES_PER_ORDER) : rows;
}

/** The correct data to send for the unit at this index, from 0. */
export function unit({ kind }: Work, index: number): Row {
	return kind === 'orders' ? foldedOrder(index) : ITEMS[kind](index);
}
