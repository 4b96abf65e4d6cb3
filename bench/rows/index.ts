import { individual } from './individuals';
import { foldedOrder, LINES_PER_ORDER, orderLine } from './orders';
import type { Row } from './row';
import { stockRow } from './stock';

export type { Cell, Row } from './row';

export type Kind = 'stock' | 'orders' | 'individuals';

/** What is to be moved, the same for all contenders. */
export interface Work {
	kind: Kind;
	/** Rows of the sheet, which are n8n's input items. */
	rows: number;
	/** Customers that the rows belong to, in turn; with more than one, a column says whose row it is. */
	customers: number;
}

/** What this repository's node begins with, which the other ways keep to that send batches. */
export const ROWS_PER_REQUEST = 500;

/** The column that says whose row it is, and the query parameter of the loads. */
export const CUSTOMER_COLUMN = 'email';

const ITEMS: Record<Kind, (index: number) => Row> = {
	stock: stockRow,
	orders: orderLine,
	individuals: individual,
};

/**
 * Whose row it is.
 *
 * @returns the email address of the customer of the row with this number
 */
export function customerOf({ customers }: Work, index: number): string {
	return `shop.${index % customers}@example.com`;
}

/** The input item with this number, from 0. */
export function inputItem(work: Work, index: number): Row {
	const item = ITEMS[work.kind](index);
	return work.customers === 1 ? item : { ...item, [CUSTOMER_COLUMN]: customerOf(work, index) };
}

/** How many things the work sends: rows of stock, orders, individuals. */
export function unitCount({ kind, rows }: Work): number {
	return kind === 'orders' ? Math.ceil(rows / LINES_PER_ORDER) : rows;
}

/** What is right to send for the unit with this number, from 0. */
export function unit({ kind }: Work, index: number): Row {
	return kind === 'orders' ? foldedOrder(index) : ITEMS[kind](index);
}
