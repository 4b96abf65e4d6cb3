import type { Row } from './row';

/** Rows of the sheet per order. */
export const LINES_PER_ORDER = 4;

const START = Date.UTC(2024, 0, 2, 8);
const MINUTE_MS = 60_000;

function order(index: number): Row {
	const amount = 400 + (index % 613) * 2.5;
	return {
		order_id: `ORD-${String(index).padStart(6, '0')}`,
		order_sub_amount: amount,
		discount_amount: 50,
		tax_amount: 30,
		order_amount: amount - 20,
		order_date: new Date(START + index * MINUTE_MS).toISOString(),
		order_currency: 'NGN',
		payment_type: 'card',
		customer_rating: '4.5',
		customer_category: 'retail',
		store_name: `Branch ${index % 9}`,
		address: `${(index % 98) + 1} Marina Road`,
		city: 'Ikeja',
		state: 'Lagos',
		country: 'Nigeria',
		gps_location: '6.6018, 3.3515',
		is_credit: index % 2 === 0,
		total_items: LINES_PER_ORDER,
	};
}

function line(index: number): Row {
	const quantity = (index % 7) + 1;
	return {
		product_id: `SKU-${String(index % 5000).padStart(6, '0')}`,
		product_category: `Category ${index % 12}`,
		product_rating: '4',
		unit_price: 12.5,
		quantity,
		amount: 12.5 * quantity,
	};
}

/**
 * A row of a flat order export: the fields of the order and of one of its lines.
 *
 * @param index of the line, from 0
 */
export function orderLine(index: number): Row {
	return { ...order(Math.floor(index / LINES_PER_ORDER)), ...line(index) };
}

/**
 * The correct data to send for an order: its fields, with its lines nested.
 *
 * @param index of the order, from 0
 */
export function foldedOrder(index: number): Row {
	const first = index * LINES_PER_ORDER;
	const lines = Array.from({ length: LINES_PER_ORDER }, (_, offset) => line(first + offset));
	return { ...order(index), order_items: lines };
}
