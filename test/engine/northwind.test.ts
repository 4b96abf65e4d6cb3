import { credentialFor, PATHS, useSandbox } from '../support/everyWay';
import {
	hasNorthwind,
	NORTHWIND,
	northwind,
	ORDER_VALUES,
	ordersOf,
	PRODUCT_VALUES,
	stockOf,
} from '../support/northwind';
import { individual, numbers, onboardIndividuals } from '../support/people';
import { rowsOf, runNode } from '../support/runNode';

const used = useSandbox();
const customer = { email: String(individual(0).email) };

function tests(): void {
	const [products, categories] = [northwind('products'), northwind('categories')];
	const [orders, lines] = [northwind('orders'), northwind('order-details')];
	const stock = stockOf(products, categories);

	beforeEach(async () => await onboardIndividuals(used.sandbox, [0]));

	test('the tables are as large as their page says', () => {
		expect([products, orders, lines].map(({ length }) => length)).toEqual([77, 830, 2155]);
	});

	test.each(PATHS)('77 products as stock, as JSON: %s', async (path) => {
		const result = await runNode({
			parameters: { operation: 'loadStock', customer, rowsFrom: 'json', rows: '={{ $json.rows }}' },
			items: [{ json: { rows: stock } }],
			credential: credentialFor(used.sandbox),
			path,
		});
		expect(result.error).toBeUndefined();
		expect(used.sandbox.stock).toEqual([{ customerId: 1, rows: stock }]);
		expect(result.success.map(({ json }) => json.rows)).toEqual([77]);
	});

	test.each(PATHS)('20 orders with their lines, as JSON: %s', async (path) => {
		const expected = ordersOf(orders.slice(0, 20), lines);
		const result = await runNode({
			parameters: { operation: 'loadOrders', customer, rowsFrom: 'json', rows: '={{ $json }}' },
			items: [{ json: { data: expected } }],
			credential: credentialFor(used.sandbox),
			path,
		});
		expect(result.error).toBeUndefined();
		expect(used.sandbox.orders).toEqual([{ customerId: 1, rows: expected }]);
	});

	test('77 products as stock, from their sheet as it stands', async () => {
		const nameOf = new Map(categories.map(({ categoryID, categoryName }) => [categoryID, categoryName!]));
		const result = await runNode({
			parameters: { operation: 'loadStock', customer, fieldValues: { item: PRODUCT_VALUES } },
			items: products.map((json) => ({
				json: { ...json, categoryName: nameOf.get(json.categoryID) },
			})),
			credential: credentialFor(used.sandbox),
		});
		expect(result.error).toBeUndefined();
		expect(used.sandbox.stock).toEqual([{ customerId: 1, rows: stock }]);
		expect(result.success.flatMap(rowsOf)).toEqual(numbers(77));
	});

	test('2,155 lines, each with the columns of its order, folded into 830 orders', async () => {
		const orderOf = new Map(orders.map((order) => [order.orderID, order]));
		const result = await runNode({
			parameters: { operation: 'loadOrders', customer, fieldValues: { item: ORDER_VALUES } },
			items: lines.map((line) => ({ json: { ...orderOf.get(line.orderID), ...line } })),
			credential: credentialFor(used.sandbox),
		});
		expect(result.error).toBeUndefined();
		expect(used.sandbox.orders).toEqual([{ customerId: 1, rows: ordersOf(orders, lines) }]);
		expect(result.success.flatMap(rowsOf).sort((one, other) => one - other)).toEqual(numbers(2155));
		const counts = result.success.map(({ json }) => [json.rows, json.orders] as [number, number]);
		expect(counts.reduce(([rows, folded], [more, others]) => [rows + more, folded + others])).toEqual([
			2155, 830,
		]);
	});
}

if (hasNorthwind) describe('Northwind', tests);
else test.skip(`Northwind is not loaded: ${NORTHWIND} is not there`, tests);
