import type { IDataObject } from 'n8n-workflow';

import { answered } from '../../support/fakeItem';
import { CUSTOMER, fates, LOADED, loaded } from '../../support/loading';

describe('rows from input items', () => {
	const parameters = { rowsFrom: 'inputItems', customer: CUSTOMER };

	test('are one batch of one customer, as the contract describes it', async () => {
		const { reports, sent, api, ignored } = await loaded({
			items: [{ 'Product ID': 7, Note: 'x' }, { 'Product ID': '8' }],
			parameters,
		});
		expect(sent).toEqual([[CUSTOMER, [{ product_id: '7' }, { product_id: '8' }]]]);
		expect(api.requests[0]).toMatchObject({ method: 'POST', url: '/api/v2/client/customers/data/stock' });
		expect(reports).toEqual([
			{
				rows: [{ item: 0 }, { item: 1 }],
				outcome: { fate: 'accepted', answers: [{ customer: CUSTOMER, rows: 2, answer: LOADED }] },
			},
		]);
		expect(ignored).toEqual([['Note']]);
	});

	test('whose columns are all fields tell of none that is not', async () => {
		expect((await loaded({ items: [{ product_id: 1 }], parameters })).ignored).toEqual([]);
	});

	test('are in batches as the options say', async () => {
		const items = [1, 2, 3, 4, 5].map((product_id) => ({ product_id }));
		const { sent } = await loaded({ items, parameters: { ...parameters, options: { rowsPerRequest: 2 } } });
		expect(sent.map(([, data]) => (data as unknown[]).length)).toEqual([2, 2, 1]);
		const megabytesPerRequest = '{"data":[{"product_id":"1"},{"product_id":"2"}]}'.length / 1024 / 1024;
		const { sent: small } = await loaded({
			items,
			parameters: { ...parameters, options: { megabytesPerRequest } },
		});
		expect(small.map(([, data]) => (data as unknown[]).length)).toEqual([2, 2, 1]);
	});

	test("keep the customer's columns out of the row, unless the customer comes from them", async () => {
		const items = [{ product_id: 1, email: 'ada@b.co' }];
		expect((await loaded({ items, parameters })).ignored).toEqual([['email']]);
		const { sent, ignored } = await loaded({ items, parameters: { ...parameters, customerFrom: 'columns' } });
		expect(sent).toEqual([[{ email: 'ada@b.co' }, [{ product_id: '1' }]]]);
		expect(ignored).toEqual([]);
	});

	test('with listed columns', async () => {
		const columns = {
			item: [
				{ column: 'Tel', field: 'phone_number' },
				{ column: 'Art', field: 'product_id' },
			],
		};
		const { sent } = await loaded({
			items: [{ Tel: '08012345678', Art: 'A' }],
			parameters: { rowsFrom: 'inputItems', customerFrom: 'columns', columns },
		});
		expect(sent).toEqual([[CUSTOMER, [{ product_id: 'A' }]]]);
	});

	test('of different customers go side by side, those of one in order; the reports in the order of the items', async () => {
		let inFlight = 0;
		let most = 0;
		const { reports, sent } = await loaded({
			items: [1, 2, 3, 1, 2, 3].map((customer, product_id) => ({ product_id, email: `c${customer}@b.co` })),
			parameters: { rowsFrom: 'inputItems', customerFrom: 'columns', options: { rowsPerRequest: 1 } },
			places: 2,
			reply: async ({ qs }) => {
				inFlight += 1;
				most = Math.max(most, inFlight);
				const slow = (qs as IDataObject).email === 'c1@b.co';
				for (let turn = 0; turn < (slow ? 20 : 1); turn += 1)
					await new Promise((resolve) => setImmediate(resolve));
				inFlight -= 1;
				return answered(200, LOADED);
			},
		});
		expect(most).toBe(2);
		for (const customer of [1, 2, 3]) {
			const own = sent.filter(([qs]) => (qs as IDataObject).email === `c${customer}@b.co`);
			expect(own.map(([, data]) => data)).toEqual([
				[{ product_id: String(customer - 1) }],
				[{ product_id: String(customer + 2) }],
			]);
		}
		expect(fates(reports)).toEqual([0, 1, 2, 3, 4, 5].map((item) => ['accepted', item]));
	});

	test('fold into orders', async () => {
		const { reports, sent } = await loaded({
			operation: 'loadOrders',
			items: [
				{ 'Order ID': 10248, 'Store Name': 'Marina', 'Product ID': 11, Quantity: 12 },
				{ 'Order ID': 10248, 'Store Name': 'Marina', 'Product ID': 42, Quantity: 10 },
				{ 'Order ID': 10249, 'Store Name': '', 'Product ID': 14, Quantity: 9 },
			],
			parameters,
		});
		expect(sent).toEqual([
			[
				CUSTOMER,
				[
					{
						order_id: '10248',
						store_name: 'Marina',
						order_items: [
							{ product_id: '11', quantity: 12 },
							{ product_id: '42', quantity: 10 },
						],
					},
					{ order_id: '10249', order_items: [{ product_id: '14', quantity: 9 }] },
				],
			],
		]);
		expect(reports[0]!.outcome).toEqual({
			fate: 'accepted',
			answers: [{ customer: CUSTOMER, rows: 3, orders: 2, answer: LOADED }],
		});
	});

	test('whose columns cannot be told apart fail all, and nothing is sent', async () => {
		const { reports, sent } = await loaded({ items: [{ product_id: 1, ProductId: 2 }, {}], parameters });
		expect(fates(reports)).toEqual([
			['refused', 0],
			['refused', 1],
		]);
		expect(sent).toEqual([]);
	});
});

describe('rows of a list', () => {
	test.each([
		['JSON', { rowsFrom: 'json', rows: '[{"product_id":1},{"product_id":2}]' }],
		['fields', { rowsFrom: 'fields', data: { item: [{ product_id: '1' }, { product_id: '2' }] } }],
	])('come from %s, and count within their item', async (_from, list) => {
		const { reports, sent } = await loaded({ items: [{}, {}], parameters: { ...list, customer: CUSTOMER } });
		expect(sent).toEqual([[CUSTOMER, ['1', '2', '1', '2'].map((product_id) => ({ product_id }))]]);
		expect(fates(reports)).toEqual([['accepted', '0/1', '0/2', '1/1', '1/2']]);
	});

	test('are not folded: their orders nest lines already', async () => {
		const order = { order_id: 'A', order_items: [{ product_id: '1' }] };
		const { sent } = await loaded({
			operation: 'loadOrders',
			items: [{}],
			parameters: { rowsFrom: 'json', rows: [order, order], customer: CUSTOMER },
		});
		expect(sent).toEqual([[CUSTOMER, [order, order]]]);
	});

	test.each([
		['json', 'rows', "'Rows': holds no rows"],
		['fields', 'data', "'Data': holds no rows"],
	])('from %s that cannot be read fail their item alone', async (rowsFrom, parameter, reason) => {
		const { reports, sent } = await loaded({
			items: [{}, {}],
			parameters: (item) => ({
				rowsFrom,
				customer: CUSTOMER,
				[parameter]: item === 0 ? '' : '[{"product_id":1}]',
			}),
		});
		expect(fates(reports)).toEqual([
			['refused', 0],
			['accepted', '1/1'],
		]);
		expect(reports[0]!.outcome).toMatchObject({ reason });
		expect(sent).toHaveLength(1);
	});
});
