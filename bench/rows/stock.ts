import type { Row } from './row';

/** The first moment; each row is counted a minute after the one before. */
const START = Date.UTC(2024, 0, 2, 8);
const MINUTE_MS = 60_000;

/**
 * A row of stock with all twelve fields of the contract, written as the contract's sample writes them, so that what is
 * right to send is the row as it stands.
 *
 * @param index number of the row, from 0
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
