import type { Row } from './row';

/** The time of the first row; each row is one minute later than the previous one. */
const START = Date.UTC(2024, 0, 2, 8);
const MINUTE_MS = 60_000;

/**
 * A row of stock with all twelve fields of the contract, in the format of the contract's sample, so that the row is
 * also the correct data to send.
 *
 * @param index of the row, from 0
 */
export function stockRow(index: number): Row {
	const total = 20 + (index % 480);
	const price = 150 + (index % 977) * 1.25;
	return {
		product_id: `SKU-${String(index).padStart(6, '0')}`,
		product_category: `Category ${index % 12}`,
		minimum_stock_quantity: 10,
		total_quantity: total,
		available_quantity: total - (index % 20),
		reserved_quantity: index % 20,
		unit_price: price,
		tax_amount: 7.5,
		discount_amount: 2.5,
		net_price: price + 5,
		stock_level: index % 3 === 0 ? 'low' : 'normal',
		date: new Date(START + index * MINUTE_MS).toISOString(),
	};
}
