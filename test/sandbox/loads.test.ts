import { startSandbox, type Sandbox } from '../../sandbox/server';

import { FULL_CORPORATE, FULL_INDIVIDUAL, FULL_ORDER, FULL_STOCK_ROW } from './bodies';
import { refusal, send } from './client';

const ADA = '?email=ada%40example.com';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(async () => {
	sandbox.reset();
	await send(sandbox, 'POST', '/onboard_individual', FULL_INDIVIDUAL);
	await send(sandbox, 'POST', '/onboard_corporate', FULL_CORPORATE);
});
afterAll(() => sandbox.stop());

const loadStock = (query: string, data: unknown) => send(sandbox, 'POST', `/data/stock${query}`, { data });
const loadOrders = (query: string, data: unknown) => send(sandbox, 'POST', `/data/orders${query}`, { data });

test('stock is remembered as sent, in the order of its requests, and a row sent twice is there twice', async () => {
	const other = { product_id: '8' };
	const loaded = { status: 200, body: { message: 'Loaded stock: 2', status: true, status_code: 200 } };
	expect(await loadStock(ADA, [FULL_STOCK_ROW, other])).toEqual(loaded);
	expect(await loadStock(ADA, [other, FULL_STOCK_ROW])).toEqual(loaded);
	expect(sandbox.stock).toEqual([{ customerId: 1, rows: [FULL_STOCK_ROW, other, other, FULL_STOCK_ROW] }]);
	expect(sandbox.orders).toEqual([]);
});

test('orders are remembered as sent, by customer', async () => {
	const loaded = { status: 200, body: { message: 'Loaded orders: 1', status: true, status_code: 200 } };
	expect(await loadOrders('?identity_number=RC0042', [FULL_ORDER])).toEqual(loaded);
	expect(await loadOrders(ADA, [{ order_id: '1', order_items: [] }])).toEqual(loaded);
	expect(sandbox.orders).toEqual([
		{ customerId: 2, rows: [FULL_ORDER] },
		{ customerId: 1, rows: [{ order_id: '1', order_items: [] }] },
	]);
	expect(sandbox.stock).toEqual([]);
});

test.each([
	['?phone_number=%2B2348031234567', 1],
	['?email=ADA%40example.com', 1],
	['?identity_number=0012', 1],
	['?identity_number=00123456-0001', 1],
	['?phone_number=08031234560&email=office%40obi.example&identity_number=RC0042', 2],
	['?identity_number=22397319289', 2],
])('the customer by %s', async (query, customerId) => {
	await loadStock(query, [FULL_STOCK_ROW]);
	expect(sandbox.stock).toEqual([{ customerId, rows: [FULL_STOCK_ROW] }]);
});

test.each([
	['', refusal(400, 'query: one of phone_number, email, identity_number is required')],
	['?customer_id=1', refusal(400, 'query/customer_id is not a query parameter of the contract')],
	['?identity_number=12', refusal(404, 'Customer not found')],
	['?phone_number=+2348031234567', refusal(404, 'Customer not found')],
	['?phone_number=08031234560&email=ada%40example.com', refusal(404, 'Customer not found')],
])('refused for its query, and nothing remembered: %s', async (query, answer) => {
	expect(await loadStock(query, [FULL_STOCK_ROW])).toEqual(answer);
	expect(await loadOrders(query, [FULL_ORDER])).toEqual(answer);
	expect([sandbox.stock, sandbox.orders]).toEqual([[], []]);
});

test.each([
	[undefined, 'data is required'],
	[[], 'data must NOT have fewer than 1 items'],
	[[{}], 'data/0 must NOT have fewer than 1 properties'],
	[FULL_STOCK_ROW, 'data must be array'],
	[[FULL_STOCK_ROW, FULL_STOCK_ROW, { unit_price: '18' }], 'data/2/unit_price must be number'],
	[[{ product_id: 7 }], 'data/0/product_id must be string'],
	[[{ product_name: 'Chai' }], 'data/0/product_name is not a field of the contract'],
	[[{ date: '2023-12-12' }], 'data/0/date must match pattern "Z$"'],
	[[{ date: '2023-12-12T18:00:50+01:00' }], 'data/0/date must match pattern "Z$"'],
	[[{ date: '2023-02-30T18:00:50Z' }], 'data/0/date must match format "date-time"'],
	[[{ available_quantity: null }], 'data/0/available_quantity must be number'],
])('stock refused whole, and nothing remembered: %j', async (data, message) => {
	expect(await loadStock(ADA, data)).toEqual(refusal(400, message));
	expect(sandbox.stock).toEqual([]);
});

test.each([
	[[{ is_credit: 'yes' }], 'data/0/is_credit must be boolean'],
	[[{ order_items: [{}] }], 'data/0/order_items/0 must NOT have fewer than 1 properties'],
	[[FULL_ORDER, { order_items: [{ quantity: '1' }] }], 'data/1/order_items/0/quantity must be number'],
	[[{ order_items: [{ discount: 1 }] }], 'data/0/order_items/0/discount is not a field of the contract'],
])('orders refused whole, and nothing remembered: %j', async (data, message) => {
	expect(await loadOrders(ADA, data)).toEqual(refusal(400, message));
	expect(sandbox.orders).toEqual([]);
});

test('of many wrong rows twenty are named and the rest counted', async () => {
	const { body } = await loadStock(ADA, Array(23).fill({ unit_price: '1' }));
	const named = Array.from({ length: 20 }, (_row, at) => `data/${at}/unit_price must be number`);
	expect(body).toEqual(refusal(400, `${named.join('; ')}; and 3 more`).body);
});
