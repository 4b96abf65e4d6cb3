/** Microsoft's sample business, loaded from its original sheets, which are not copied into the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeParameters } from 'n8n-workflow';
import { read, utils } from 'xlsx';

import type { JsonObject } from '../../sandbox/json';
import { credentialFor } from '../sandbox/client';
import { useSandbox } from '../support/everyWay';
import { individual, numbers, onboardIndividuals } from '../support/people';
import { rowsOf } from '../support/pairing';
import { runNode } from '../support/runNode';

const NORTHWIND = '../shared/data/northwind';
const FOLDER = join(__dirname, '../..', NORTHWIND);

/** The rows of a table, with every cell as text, as it is in the file. */
type Table = Record<string, string>[];

function northwind(table: 'products' | 'categories' | 'orders' | 'order-details'): Table {
	const text = readFileSync(join(FOLDER, `${table}.csv`), 'utf8');
	const { Sheets, SheetNames } = read(text, { type: 'string', raw: true });
	return utils.sheet_to_json(Sheets[SheetNames[0]!]!, { raw: true, defval: '' });
}

function stockOf(products: Table, nameOf: Map<string | undefined, string>): JsonObject[] {
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
 * The contract's orders for the orders and their lines: NULL is left out, and texts are trimmed. The file does not
 * quote addresses with a comma, so the cells after such an address are shifted one to the right in this reader.
 */
function ordersOf(orders: Table, lines: Table): JsonObject[] {
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

function fieldValues(columns: Record<string, string>): INodeParameters {
	const item = Object.entries(columns).map(([field, column]) => ({ field, value: `={{ $json.${column} }}` }));
	return { fieldValues: { item } };
}

const STOCK_VALUES = fieldValues({
	minimum_stock_quantity: 'reorderLevel',
	total_quantity: 'unitsInStock',
	reserved_quantity: 'unitsOnOrder',
	product_category: 'categoryName',
});
const ORDER_VALUES = fieldValues({
	address: 'shipAddress',
	city: 'shipCity',
	country: 'shipCountry',
	state: 'shipRegion',
});

const used = useSandbox();

async function load(operation: string, values: INodeParameters, rows: Table) {
	await onboardIndividuals(used.sandbox, [0]);
	const { success, error } = await runNode({
		parameters: { operation, customer: { email: String(individual(0).email) }, ...values },
		items: rows.map((json) => ({ json })),
		credential: credentialFor(used.sandbox),
	});
	expect(error).toBeUndefined();
	expect(success.flatMap(rowsOf).sort((one, other) => one - other)).toEqual(numbers(rows.length));
	return success;
}

function tests(): void {
	const [products, categories] = [northwind('products'), northwind('categories')];
	const [orders, lines] = [northwind('orders'), northwind('order-details')];
	const nameOf = new Map(categories.map(({ categoryID, categoryName }) => [categoryID, categoryName!]));

	test('the tables have the documented sizes', () => {
		expect([products, orders, lines].map(({ length }) => length)).toEqual([77, 830, 2155]);
	});

	test('77 products as stock', async () => {
		const rows = products.map((row) => ({ ...row, categoryName: nameOf.get(row.categoryID)! }));
		await load('loadStock', STOCK_VALUES, rows);
		expect(used.sandbox.stock).toEqual([{ customerId: 1, rows: stockOf(products, nameOf) }]);
	});

	test('2,155 lines, each with the columns of its order, folded into 830 orders', async () => {
		const orderOf = new Map(orders.map((order) => [order.orderID, order]));
		const rows = lines.map((line) => ({ ...orderOf.get(line.orderID), ...line }));
		const success = await load('loadOrders', ORDER_VALUES, rows);
		expect(used.sandbox.orders).toEqual([{ customerId: 1, rows: ordersOf(orders, lines) }]);
		expect(success.reduce((sum, { json }) => sum + Number(json.orders), 0)).toBe(830);
	});
}

if (existsSync(FOLDER)) describe('Northwind', tests);
else test.skip(`Northwind is not loaded: ${NORTHWIND} is not there`, tests);
