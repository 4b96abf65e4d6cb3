import type { Cell, Sheet } from './sheet';

type Line = [product: string, quantity: number, price: number];

// prettier-ignore
const ORDERS: [id: string, date: string, payment: string, isCredit: string, lines: Line[]][] = [
	['SO-2001', '2026-01-05 09:12', 'transfer', 'no', [['00412', 10, 1250.5], ['00415', 4, 2300]]],
	['SO-2002', '2026-01-06 14:40', 'cash', 'no', [['00414', 1, 15400]]],
	['SO-2003', '2026-01-08 11:05', 'invoice', 'yes', [['00416', 40, 450.25], ['00418', 6, 3650], ['00421', 3, 1890]]],
	// No such day.
	['SO-2004', '2026-02-30 10:00', 'cash', 'no', [['00417', 2, 7800], ['00420', 12, 540]]],
	['SO-2005', '2026-01-12 16:31', 'card', 'no', [['00419', 1, 12999.99], ['00423', 20, 610]]],
	['SO-2006', '2026-01-15 08:55', 'invoice', 'yes', [['00412', 30, 1250.5], ['00416', 60, 450.25]]],
	['SO-2007', '2026-01-19 13:20', 'transfer', 'no', [['00421', 5, 1890], ['00415', 2, 2300], ['00418', 1, 3650]]],
	['SO-2008', '2026-01-22 17:48', 'cash', 'no', [['00420', 50, 540]]],
];

function linesOf([id, date, payment, isCredit, lines]: (typeof ORDERS)[number]): Cell[][] {
	const total = lines.reduce((sum, [, quantity, price]) => sum + quantity * price, 0);
	const amount = Number(total.toFixed(2));
	const order = [id, date, 'Balogun', payment, isCredit, amount, 0, 0, amount, lines.length];
	return lines.map(([product, quantity, price]) => [
		...order,
		product,
		'Provisions',
		quantity,
		price,
		Number((quantity * price).toFixed(2)),
	]);
}

/** Two rows of the same order that disagree on its amount. */
// prettier-ignore
const DISAGREEING: Cell[][] = [
	['SO-2009', '2026-01-25 12:00', 'Balogun', 'card', 'no', 3590, 0, 0, 3050, 2, '00423', 'Provisions', 5, 610, 3050],
	['SO-2009', '2026-01-25 12:00', 'Balogun', 'card', 'no', 3590, 0, 0, 3590, 2, '00420', 'Provisions', 1, 540, 540],
];

/** A shop's flat export: one row per order item, with the order's own columns repeated. Two orders have errors. */
export const orders: Sheet = {
	name: 'Orders',
	columns: [
		'Order ID',
		'Order Date',
		'Store Name',
		'Payment Type',
		'Is Credit',
		'Order Sub Amount',
		'Discount Amount',
		'Tax Amount',
		'Order Amount',
		'Total Items',
		'Product ID',
		'Product Category',
		'Quantity',
		'Unit Price',
		'Amount',
	],
	rows: [...ORDERS.flatMap(linesOf), ...DISAGREEING],
};
