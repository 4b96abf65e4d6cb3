import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { read, utils } from 'xlsx';

import type { JsonObject } from '../../sandbox/json';

/** Microsoft's sample business beside the project, as its page says; it is not copied into the project. */
export const NORTHWIND = '../shared/data/northwind';

/** Its folder as a path. */
export const NORTHWIND_FOLDER = join(__dirname, '../..', NORTHWIND);

/** Whether the sample data is there; a clone on its own has none. */
export const hasNorthwind = existsSync(NORTHWIND_FOLDER);

/** The rows of a table, every cell as the text that stands in the file. */
export type Table = Record<string, string>[];

/** Its tables, by the names of their files. */
export type TableName = 'products' | 'categories' | 'orders' | 'order-details';

/** The rows of one of its tables. */
export function northwind(table: TableName): Table {
	const text = readFileSync(join(NORTHWIND_FOLDER, `${table}.csv`), 'utf8');
	const { Sheets, SheetNames } = read(text, { type: 'string', raw: true });
	return utils.sheet_to_json(Sheets[SheetNames[0]!]!, { raw: true, defval: '' });
}

/** The contract's stock rows that the products stand for. */
export function stockOf(products: Table, categories: Table): JsonObject[] {
	const nameOf = new Map(categories.map(({ categoryID, categoryName }) => [categoryID, categoryName]));
	return products.map((product) => ({
		product_id: product.productID,
		product_category: nameOf.get(product.categoryID),
		minimum_stock_quantity: Number(product.reorderLevel),
		total_quantity: Number(product.unitsInStock),
		reserved_quantity: Number(product.unitsOnOrder),
		unit_price: Number(product.unitPrice),
	}));
}

/**
 * The contract's orders that the orders with their lines stand for: what is NULL is left out, texts are trimmed. The file
 * quotes no address that holds a comma, so the cells after it stand one to the right in this reader.
 */
export function ordersOf(orders: Table, lines: Table): JsonObject[] {
	return orders.map((order) => ({
		order_id: order.orderID,
		order_date: `${order.orderDate!.replace(' ', 'T')}Z`,
		address: order.shipAddress!.trim(),
		city: order.shipCity!.trim(),
		country: order.shipCountry!.trim(),
		...(order.shipRegion === 'NULL' ? {} : { state: order.shipRegion!.trim() }),
		order_items: lines
			.filter(({ orderID }) => orderID === order.orderID)
			.map(({ productID, unitPrice, quantity }) => ({
				product_id: productID,
				unit_price: Number(unitPrice),
				quantity: Number(quantity),
			})),
	}));
}

/** 'Field Values' for the columns of its products that have another name than their field. */
export const PRODUCT_VALUES = [
	{ field: 'minimum_stock_quantity', value: '={{ $json.reorderLevel }}' },
	{ field: 'total_quantity', value: '={{ $json.unitsInStock }}' },
	{ field: 'reserved_quantity', value: '={{ $json.unitsOnOrder }}' },
	{ field: 'product_category', value: '={{ $json.categoryName }}' },
];

/** 'Field Values' for the columns of its orders that have another name than their field. */
export const ORDER_VALUES = [
	{ field: 'address', value: '={{ $json.shipAddress }}' },
	{ field: 'city', value: '={{ $json.shipCity }}' },
	{ field: 'country', value: '={{ $json.shipCountry }}' },
	{ field: 'state', value: '={{ $json.shipRegion }}' },
];
