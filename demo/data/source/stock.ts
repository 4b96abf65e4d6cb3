import type { Cell, Sheet } from './sheet';

const SHOPS: [email: string, category: string, products: [id: string, price: number, quantity: number][]][] =
	[
		[
			'accounts@okeke.example.com',
			'Provisions',
			[
				['00412', 1250.5, 40],
				['00413', 980, 0],
				['00414', 15400, 12],
				['00415', 2300, 75],
				['00416', 450.25, 310],
				['00417', 7800, 18],
				['00418', 3650, 60],
				['00419', 12999.99, 7],
				['00420', 540, 220],
				['00421', 1890, 33],
				['00422', 2750, 0],
				['00423', 610, 140],
			],
		],
		[
			'sales@ekofabrics.example.com',
			'Fabrics',
			[
				['ANK-001', 4500, 85],
				['ANK-002', 4750, 42],
				['ADR-001', 18200, 16],
				['ADR-002', 21000, 9],
				['LCE-001', 35500, 5],
				['LCE-002', 33999.5, 11],
				['ASO-001', 27000, 14],
				['ASO-002', 26400, 0],
				['GNV-001', 1350, 260],
				['GNV-002', 1425, 190],
			],
		],
		// No such customer was onboarded.
		[
			'orders@unknownshop.example.com',
			'Provisions',
			[
				['X-1', 100, 1],
				['X-2', 200, 2],
			],
		],
	];

function goodRows(): Cell[][] {
	return SHOPS.flatMap(([email, category, products]) =>
		products.map(([id, price, quantity]) => {
			const reserved = Math.floor(quantity / 10);
			return [email, id, category, 10, quantity, quantity - reserved, reserved, price, 0, 0, price];
		}),
	);
}

/** The stock of two shops, and rows with errors: a quantity in words, a price with a letter, an unknown shop. */
export const stock: Sheet = {
	name: 'Stock',
	columns: [
		'Customer Email',
		'Product ID',
		'Product Category',
		'Minimum Stock Quantity',
		'Total Quantity',
		'Available Quantity',
		'Reserved Quantity',
		'Unit Price',
		'Tax Amount',
		'Discount Amount',
		'Net Price',
	],
	rows: [
		...goodRows(),
		['accounts@okeke.example.com', '00424', 'Provisions', 10, 'a dozen', 12, 0, 700, 0, 0, 700],
		['sales@ekofabrics.example.com', 'GNV-003', 'Fabrics', 10, 30, 30, 0, '1,4OO', 0, 0, 1400],
	],
};
