import type { IDataObject } from 'n8n-workflow';

import { loadRows } from '../../nodes/Advancly/actions/load';
import { accountOf, type Report } from '../../nodes/Advancly/request/report';
import { Run } from '../../nodes/Advancly/request/run';
import { answered, FakeApi, type Reply } from '../support/fakeItem';
import { OPERATIONS } from '../support/operations';

const CUSTOMER = { phone_number: '08012345678' };
const LOADED = { message: 'Loaded', status: true, status_code: 200 };

interface Loading {
	operation?: 'loadStock' | 'loadOrders';
	items: IDataObject[];
	/** The parameters of an item. */
	parameters: Record<string, unknown> | ((item: number) => Record<string, unknown>);
	reply?: Reply;
	continues?: boolean;
	places?: number;
}

async function loaded(loading: Loading) {
	const { operation = 'loadStock', items, parameters, continues = true, places = 5 } = loading;
	const api = new FakeApi(loading.reply ?? (() => answered(200, LOADED)));
	const asked: number[] = [];
	const ignored: string[][] = [];
	const reports = await loadRows({
		operation: OPERATIONS[operation],
		items: items.map((json, index) => ({ index, json })),
		contextOf: (itemIndex) => {
			asked.push(itemIndex);
			const own = typeof parameters === 'function' ? parameters(itemIndex) : parameters;
			return api.item({ json: items[itemIndex], itemIndex, parameters: own, continueOnFail: continues });
		},
		run: new Run(places, continues, undefined),
		onIgnored: (columns) => ignored.push(columns),
	});
	const sent = api.requests.map(({ qs, body }) => [qs, (JSON.parse(String(body)) as { data: unknown }).data]);
	return { reports, sent, ignored, asked, api };
}

function fates(reports: Report[]): unknown[] {
	return reports.map(({ rows, outcome }) => [
		outcome.fate,
		...rows.map(({ item, row }) => (row === undefined ? item : `${item}/${row}`)),
	]);
}

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

describe('the customer', () => {
	test('may differ by item, by expressions', async () => {
		const emails = ['ada@b.co', 'bola@b.co', 'ada@b.co'];
		const { sent } = await loaded({
			items: [1, 2, 3].map((product_id) => ({ product_id })),
			parameters: (item) => ({
				rowsFrom: 'inputItems',
				customer: { email: emails[item], identity_number: '' },
			}),
		});
		expect(sent).toEqual([
			[{ email: 'ada@b.co' }, [{ product_id: '1' }, { product_id: '3' }]],
			[{ email: 'bola@b.co' }, [{ product_id: '2' }]],
		]);
	});

	test('is asked for once an item, however many rows the item brings', async () => {
		const rows = Array.from({ length: 50 }, (_none, product_id) => ({ product_id }));
		const { asked } = await loaded({
			items: [{}, {}],
			parameters: { rowsFrom: 'json', rows, customer: CUSTOMER },
		});
		expect(asked.length).toBeLessThan(10);
	});

	test('that is missing is a refusal before sending', async () => {
		const { reports, sent } = await loaded({
			items: [{ product_id: 1 }],
			parameters: { rowsFrom: 'inputItems' },
		});
		expect(reports).toMatchObject([
			{ outcome: { reason: 'Customer: none of email, identity_number, phone_number is filled in' } },
		]);
		expect(sent).toEqual([]);
	});
});

describe('an expression that fails for one item', () => {
	const failing = {
		get() {
			throw new Error("Referenced node doesn't exist");
		},
		enumerable: true,
	};

	test.each([
		['rows', { rowsFrom: 'json', customer: CUSTOMER, rows: [{ product_id: 1 }] }],
		['customer', { rowsFrom: 'json', customer: CUSTOMER, rows: [{ product_id: 1 }] }],
		['customer', { rowsFrom: 'inputItems', customer: CUSTOMER }],
	])('in %s refuses that item, and the others are loaded', async (name, parameters) => {
		const { reports, sent } = await loaded({
			items: [1, 2, 3].map((product_id) => ({ product_id })),
			parameters: (item) =>
				item === 1 ? Object.defineProperty({ ...parameters }, name, failing) : parameters,
		});
		expect(accountOf(reports)).toMatch(/^Accepted: .*(0|2).*Refused: (item 1|rows 1 of item 1)$/);
		expect(JSON.stringify(reports)).toContain("Referenced node doesn't exist");
		expect(sent).toHaveLength(1);
	});
});

describe('a refused batch', () => {
	const items = [1, 2, 3, 4].map((product_id) => ({ product_id }));
	const refusesThird: Reply = ({ body }) =>
		String(body).includes('"3"') ? answered(400, { message: 'bad row' }) : answered(200, LOADED);

	test('is halved when the node continues, until the bad row stands alone', async () => {
		const { reports } = await loaded({
			items,
			parameters: { rowsFrom: 'inputItems', customer: CUSTOMER },
			reply: refusesThird,
		});
		expect(fates(reports)).toEqual([
			['accepted', 0, 1],
			['refused', 2],
			['accepted', 3],
		]);
	});

	test.each([
		['the option is off', { splitRefused: false }, true],
		['the node stops', {}, false],
	])('is not halved when %s', async (_when, options, continues) => {
		const parameters = { rowsFrom: 'inputItems', customer: CUSTOMER, options };
		const { reports, sent } = await loaded({ items, parameters, reply: refusesThird, continues });
		expect(fates(reports)).toEqual([['refused', 0, 1, 2, 3]]);
		expect(sent).toHaveLength(1);
	});
});

describe('in stop mode', () => {
	test('a row without customer stops all before anything is sent', async () => {
		const { reports, sent } = await loaded({
			items: [{ product_id: 1, email: 'ada@b.co' }, { product_id: 2 }],
			parameters: { rowsFrom: 'inputItems', customerFrom: 'columns' },
			continues: false,
		});
		expect(sent).toEqual([]);
		expect(fates(reports)).toEqual([
			['notSent', 0],
			['refused', 1],
		]);
	});

	test('a list that cannot be read does too', async () => {
		const { reports, sent } = await loaded({
			items: [{}, {}],
			parameters: (item) => ({
				rowsFrom: 'json',
				customer: CUSTOMER,
				rows: item === 0 ? [{ product_id: 1 }] : 7,
			}),
			continues: false,
		});
		expect(sent).toEqual([]);
		expect(fates(reports)).toEqual([
			['notSent', '0/1'],
			['refused', 1],
		]);
	});

	test('a refused batch of one customer stops those of the others', async () => {
		const { reports } = await loaded({
			items: [1, 2, 3].map((customer) => ({ product_id: customer, email: `c${customer}@b.co` })),
			parameters: { rowsFrom: 'inputItems', customerFrom: 'columns' },
			continues: false,
			places: 1,
			reply: ({ qs }) => answered((qs as IDataObject).email === 'c2@b.co' ? 404 : 200, {}),
		});
		expect(fates(reports)).toEqual([
			['accepted', 0],
			['refused', 1],
			['notSent', 2],
		]);
	});
});

test('parameters that hold for all items and cannot be read throw before anything is sent', async () => {
	const api = new FakeApi();
	const throwing = {
		...api.item(),
		parameter: () => {
			throw new Error("Referenced node doesn't exist");
		},
	};
	const load = loadRows({
		operation: OPERATIONS.loadStock,
		items: [{ index: 0, json: { product_id: 1 } }],
		contextOf: () => throwing,
		run: new Run(1, true, undefined),
	});
	await expect(load).rejects.toThrow("Referenced node doesn't exist");
	expect(api.requests).toEqual([]);
});
