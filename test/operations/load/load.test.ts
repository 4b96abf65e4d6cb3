/** Loads as a whole: whose rows they are, what leaves for them, and what is refused before sending. */
import type { IDataObject } from 'n8n-workflow';

import { stoppingError } from '../../../nodes/Advancly/outcome/report';
import { answered, NODE } from '../../support/fakeItem';
import { fates, ran, told, type OperationTest } from '../../support/ran';

const CUSTOMER = { email: 'a@b.co' };
const NOBODY =
	'Refused before sending: Customer: none of email, identity_number, phone_number is filled in. Fill in at least one of them';
const fromItems = (more: IDataObject = {}) => ({ rowsFrom: 'inputItems', ...more });
const byColumns = fromItems({ customerFrom: 'columns' });
const stock = (...ids: number[]) => ({ data: ids.map((id) => ({ product_id: String(id) })) });
const load = async (run: OperationTest) => await ran('loadStock', { continues: true, ...run });

describe('the customer of a row', () => {
	test.each<[string, IDataObject[], IDataObject, unknown[]]>([
		[
			'is the one that is typed in',
			[{}, {}],
			fromItems({ customer: { email: ' A@b.co ', phone_number: '' } }),
			[[{ email: 'A@b.co' }, stock(0, 1)]],
		],
		[
			'is what an expression gives',
			[{ mail: 'a@b.co' }, { mail: 'c@d.co' }, { mail: 'a@b.co' }],
			fromItems({ customer: { email: '={{ $json.mail }}' } }),
			[
				[{ email: 'a@b.co' }, stock(0, 2)],
				[{ email: 'c@d.co' }, stock(1)],
			],
		],
		[
			'stands in columns, in any notation',
			[{ email: 'A@b.co' }, { email: 'c@d.co' }, { email: 'a@B.co' }],
			byColumns,
			[
				[{ email: 'A@b.co' }, stock(0, 2)],
				[{ email: 'c@d.co' }, stock(1)],
			],
		],
		[
			'is named by several columns',
			[{ email: 'a@b.co', phone_number: '0803 123 4567' }, { phone_number: '08031234567' }],
			byColumns,
			[
				[{ email: 'a@b.co', phone_number: '08031234567' }, stock(0)],
				[{ phone_number: '08031234567' }, stock(1)],
			],
		],
		[
			'is the same in another case by an email address alone',
			[{ identity_number: 'AB123456' }, { identity_number: 'ab123456' }],
			byColumns,
			[
				[{ identity_number: 'AB123456' }, stock(0)],
				[{ identity_number: 'ab123456' }, stock(1)],
			],
		],
		[
			'stands in a column of another name',
			[{ 'Email Address': 'a@b.co' }],
			byColumns,
			[[CUSTOMER, stock(0)]],
		],
		[
			'stands in Field Values',
			[{ Owner: 'a@b.co' }],
			{ ...byColumns, fieldValues: { item: [{ field: 'email', value: '={{ $json.Owner }}' }] } },
			[[CUSTOMER, stock(0)]],
		],
	])('%s', async (_whose, jsons, parameters, sent) => {
		const run = await load({ jsons: jsons.map((json, product_id) => ({ product_id, ...json })), parameters });
		expect(run.sent).toEqual(sent);
		expect(Object.values(told(run.reports))).toEqual(jsons.map(() => 'accepted'));
	});

	test("that cannot be read refuses its rows alone, and one bad row is never told another's words", async () => {
		const cells = [NaN, 'a@b.co', 'x', undefined, [], 'x', 'a@b.co', false] as string[];
		const run = await load({
			jsons: cells.map((email, product_id) => ({ product_id, email })),
			parameters: byColumns,
		});
		expect(run.sent).toEqual([[CUSTOMER, stock(1, 6)]]);
		const wrong = (text: string) =>
			`Refused before sending: Customer: email: ${text} is not an email address; expected one such as name@email.com`;
		expect(Object.values(told(run.reports))).toEqual([
			wrong("'NaN'"),
			'accepted',
			wrong("'x'"),
			NOBODY,
			NOBODY,
			wrong("'x'"),
			'accepted',
			NOBODY,
		]);
	});

	test('that an expression cannot give refuses its row; all of its faults are told', async () => {
		const { reports, sent } = await load({
			jsons: [{ product_id: 0 }, { product_id: 1 }, { product_id: 2 }],
			parameters: fromItems({ customer: { email: '={{ mail }}', phone_number: '={{ phone }}' } }),
			resolve: (text, item) => {
				if (item === 0) throw new Error("Referenced node doesn't exist");
				return item === 1 ? 'x' : text.includes('mail') ? 'a@b.co' : '';
			},
		});
		expect([Object.values(told(reports)), sent]).toEqual([
			[
				"Refused before sending: Referenced node doesn't exist",
				"Refused before sending: Customer: Email (email): 'x' is not an email address; expected one such as name@email.com; Customer: Phone Number (phone_number): '****' is not a phone number; expected a phone number such as 08012345678 or +2348012345678",
				'accepted',
			],
			[[CUSTOMER, stock(2)]],
		]);
	});

	test('that is typed in is read once', async () => {
		const { n8n } = await load({
			jsons: [{ product_id: 0 }, { product_id: 1 }],
			parameters: fromItems({ customer: CUSTOMER }),
		});
		expect(n8n.resolved.filter((name) => name.startsWith('customer.') && name.endsWith('1'))).toEqual([]);
	});

	test('is asked for once an item, also of 20,000 rows of a list', async () => {
		const rows = Array.from({ length: 20_000 }, (_none, product_id) => ({ product_id }));
		const run = await load({
			jsons: [{ rows, mail: 'a@b.co' }],
			parameters: { rowsFrom: 'json', rows: '={{ $json.rows }}', customer: { email: '={{ f() }}' } },
			resolve: (text) => (text.includes('rows') ? rows : 'a@b.co'),
		});
		const names = ['email', 'identity_number', 'phone_number'].map((name) => `customer.${name} 0`);
		expect(run.n8n.resolved.filter((name) => name.startsWith('customer'))).toEqual(names);
	});
});

describe('what leaves for accepted rows', () => {
	const jsons = [
		{ product_id: 1, Note: 'x', error: 'of an earlier run' },
		{ product_id: 2, Note: 'y' },
	];
	const reply = () => answered(200, { status: true });
	const answers = async (options: IDataObject) => {
		const { reports, sent } = await load({
			jsons,
			parameters: fromItems({ customer: CUSTOMER, options }),
			reply,
		});
		return {
			reports: reports.map(({ rows, outcome }) => [rows, 'answers' in outcome && outcome.answers]),
			sent,
		};
	};
	const both = [{ item: 0 }, { item: 1 }];
	const path = '/api/v2/client/customers/data/stock';
	const request = (...ids: number[]) => ({ method: 'POST', path, query: CUSTOMER, body: stock(...ids) });

	test('is one item a request', async () => {
		expect(await answers({})).toEqual({
			reports: [[both, [{ customer: CUSTOMER, rows: 2, answer: { status: true } }]]],
			sent: [[CUSTOMER, stock(1, 2)]],
		});
	});

	test('is one a row, with its columns and the answer', async () => {
		expect((await answers({ outputItems: 'row' })).reports).toEqual([
			[[{ item: 0 }], [{ product_id: 1, Note: 'x', answer: { status: true } }]],
			[[{ item: 1 }], [{ product_id: 2, Note: 'y', answer: { status: true } }]],
		]);
	});

	test('is, with Check Only, the request that would be sent', async () => {
		expect(await answers({ checkOnly: true })).toEqual({
			reports: [[both, [{ customer: CUSTOMER, rows: 2, request: request(1, 2) }]]],
			sent: [],
		});
	});

	test('is, with both, the part of the request that is the row', async () => {
		expect(await answers({ checkOnly: true, outputItems: 'row' })).toEqual({
			reports: [
				[[{ item: 0 }], [{ product_id: 1, Note: 'x', request: request(1) }]],
				[[{ item: 1 }], [{ product_id: 2, Note: 'y', request: request(2) }]],
			],
			sent: [],
		});
	});
});

describe('rows of lists', () => {
	test.each<[string, IDataObject]>([
		['JSON', { rowsFrom: 'json', rows: '[{"product_id":1},{"productId":"2"}]' }],
		['by hand', { rowsFrom: 'fields', data: { item: [{ product_id: '1' }, { product_id: '2' }] } }],
	])('%s', async (_what, parameters) => {
		const run = await load({ jsons: [{}], parameters: { ...parameters, customer: CUSTOMER } });
		expect(run.sent).toEqual([[CUSTOMER, stock(1, 2)]]);
		expect(fates(run.reports)).toEqual(['accepted 0/1 0/2']);
	});

	test('leave with their fields where a row is an item', async () => {
		const parameters = {
			rowsFrom: 'json',
			rows: '[{"product_id":1},{"productId":2}]',
			customer: CUSTOMER,
			options: { outputItems: 'row' },
		};
		const { reports } = await load({ jsons: [{ Note: 'x' }], parameters, reply: () => answered(200, {}) });
		expect(reports.map(({ outcome }) => 'answers' in outcome && outcome.answers)).toEqual(
			['1', '2'].map((product_id) => [{ product_id, answer: {} }]),
		);
	});

	test('of several items leave an item each where n8n runs these one by one', async () => {
		const { reports, sent } = await load({
			route: 'routed',
			jsons: [{}, {}],
			parameters: { rowsFrom: 'json', rows: '[{"product_id":0},{"product_id":1}]', customer: CUSTOMER },
			reply: () => answered(200, {}),
		});
		expect(sent).toEqual([[CUSTOMER, stock(0, 1, 0, 1)]]);
		expect(reports).toEqual(
			[0, 1].map((item) => ({
				rows: [1, 2].map((row) => ({ item, row })),
				outcome: { fate: 'accepted', answers: [{ customer: CUSTOMER, rows: 2, answer: {} }] },
			})),
		);
	});

	test('each tells its own fault, and a list that cannot be read refuses its item', async () => {
		const rows = ['[{"product_id":1},{"colour":2},{},{"total_quantity":"few"}]', '[]', '[{"product_id":2}]'];
		const run = await load({
			jsons: [{}, {}, {}],
			parameters: { rowsFrom: 'json', rows: '={{ rows }}', customer: CUSTOMER },
			resolve: (_text, item) => rows[item],
		});
		expect(told(run.reports)).toEqual({
			'0/1': 'accepted',
			// The usual fields come first.
			'0/2':
				"Refused before sending: 'colour' is not an API field. Allowed: product_id, total_quantity, available_quantity, unit_price, date, discount_amount, minimum_stock_quantity, net_price, product_category, reserved_quantity, stock_level, tax_amount",
			'0/3': 'Refused before sending: the row is blank; fill it in or remove it',
			'0/4':
				"Refused before sending: total_quantity: 'few' is not a quantity; expected a number such as 12 or 2.5",
			1: "Refused before sending: 'Rows': there are no rows",
			'2/1': 'accepted',
		});
		expect(run.sent).toEqual([[CUSTOMER, stock(1, 2)]]);
		const byHand = { rowsFrom: 'fields', data: { item: [] }, customer: CUSTOMER };
		expect(told((await load({ jsons: [{}], parameters: byHand })).reports)).toEqual({
			0: "Refused before sending: 'Data': there are no rows",
		});
	});
});

test('a row whose batch was not full when a later one stopped the run is told of', async () => {
	const rows = [1, 2, 'many', 4].map((unit_price) => ({ product_id: 'P', unit_price }));
	const run = await load({
		jsons: [{}],
		parameters: { rowsFrom: 'json', rows: JSON.stringify(rows), customer: CUSTOMER },
		continues: false,
	});
	expect(run.sent).toEqual([]);
	expect(stoppingError(NODE, run.reports)?.description).toMatch(
		/Refused: row 3 of item 0\. Not sent: rows 1-2, 4 of item 0\.$/,
	);
});

describe('rows of input items', () => {
	test('may have all of their fields computed', async () => {
		const item = ['product_id', 'total_quantity'].map((field) => ({ field, value: `={{ ${field} }}` }));
		const run = await load({
			jsons: [
				{ ref: ' A ', n: 1 },
				{ ref: '', n: false },
				{ ref: 'Total', n: [] },
			],
			parameters: fromItems({ customer: CUSTOMER, fieldValues: { item } }),
			resolve: (text, at) => (text.includes('id') ? ['A', '', 'Total'][at] : [1, '', 3][at]),
		});
		expect(run.sent).toEqual([[CUSTOMER, { data: [{ product_id: 'A', total_quantity: 1 }] }]]);
		expect(Object.values(told(run.reports))).toEqual([
			'accepted',
			'Refused before sending: The row is blank',
			'Refused before sending: The row looks like a total, so it is not sent; remove it from the sheet',
		]);
	});

	test('whose id is false, which is what Odoo writes for nothing, are refused', async () => {
		const run = await load({
			jsons: [
				{ product_id: 1, total_quantity: 2 },
				{ product_id: false, total_quantity: 3 },
				{ product_id: false, total_quantity: false },
			],
			parameters: fromItems({ customer: CUSTOMER }),
		});
		expect(Object.values(told(run.reports))).toEqual([
			'accepted',
			'Refused before sending: product_id is blank; fill it in or remove the row',
			'Refused before sending: The row is blank',
		]);
	});

	test('without a column for the id are refused as a whole', async () => {
		const run = await load({
			jsons: [{ Qty: 1, 'Unit Price': 5 }, { Qty: 2 }],
			parameters: fromItems({ customer: CUSTOMER }),
		});
		const text =
			"Refused before sending: No column contains Product ID (product_id), so the rows cannot be told apart. The input has: 'Unit Price', 'Qty'. Choose a column for it in 'Field Values', or set 'Rows From' to 'JSON' or 'Fields Below'";
		expect([told(run.reports), run.sent]).toEqual([{ 0: text, 1: text }, []]);
	});

	test('whose columns cannot be told apart are refused as a whole', async () => {
		const run = await load({
			jsons: [{ product_id: 1, 'Product ID': 1, unit_price: 5, 'Unit Price': 5 }],
			parameters: fromItems({ customer: CUSTOMER }),
		});
		expect([told(run.reports)[0], run.sent]).toEqual([
			expect.stringMatching(
				/'product_id' and 'Product ID' both match product_id\. .*'Field Values'\. .* both match unit_price\. /,
			),
			[],
		]);
	});

	test('whose computed id fails are refused by that; a blank id is by its column', async () => {
		const run = await load({
			jsons: [{}, { total_quantity: 1 }, { total_quantity: 2 }],
			parameters: fromItems({
				customer: CUSTOMER,
				fieldValues: { item: [{ field: 'product_id', value: '={{ f() }}' }] },
			}),
			resolve: (_text, item) => {
				if (item === 2) throw new Error("Referenced node doesn't exist");
				return '';
			},
		});
		expect(told(run.reports)).toEqual({
			0: 'Refused before sending: The row is blank',
			1: 'Refused before sending: product_id is blank; fill it in or remove the row',
			2: "Refused before sending: Referenced node doesn't exist",
		});
	});
});

describe('lines that come as objects of another program', () => {
	const lines = (id: string) => [
		{ sku: id, title: 'Rice', price: 5 },
		{ sku: `${id}b`, price: 6, vendor: 'Obi' },
	];
	const sentOf = (id: string) => ({
		order_id: id,
		order_items: [{ product_id: id }, { product_id: `${id}b` }],
	});
	const hint =
		"Keys of order_items that were not sent: 'title', 'price', 'vendor'. 'price': is it unit_price? Rename the key with an expression in 'Field Values'.";

	test.each<[string, IDataObject[], IDataObject[]]>([
		['a column', ['1', '2'].map((id) => ({ order_id: id, 'Order Items': lines(id) })), []],
		[
			'an expression',
			['1', '2'].map((order_id) => ({ order_id })),
			[{ field: 'order_items', value: '={{ f() }}' }],
		],
	])('in %s lose their other keys, which one hint tells', async (_where, jsons, item) => {
		const run = await ran('loadOrders', {
			jsons,
			parameters: fromItems({ customer: CUSTOMER, fieldValues: { item } }),
			resolve: (_text, at) => lines(['1', '2'][at]!),
			continues: true,
		});
		expect(run.sent).toEqual([[CUSTOMER, { data: [sentOf('1'), sentOf('2')] }]]);
		expect(run.hints).toEqual([hint]);
	});

	test('are refused by another key in JSON that is written for this API', async () => {
		const rows = JSON.stringify([{ order_id: '1', order_items: lines('1') }]);
		const run = await ran('loadOrders', {
			jsons: [{}],
			parameters: { rowsFrom: 'json', rows, customer: CUSTOMER },
			continues: true,
		});
		expect(run.sent).toEqual([]);
		expect(told(run.reports)).toEqual({
			'0/1': expect.stringMatching(
				/^Refused before sending: order_items: entry 1: 'title' is not an API field/,
			) as string,
		});
		expect(run.hints).toEqual([]);
	});
});

test('Rows Loaded Before: Skip is refused where n8n keeps no memory', async () => {
	const run = await load({
		route: 'routed',
		jsons: [{ product_id: 1 }],
		parameters: fromItems({ customer: CUSTOMER, options: { rowsLoadedBefore: 'skip' } }),
	});
	const text =
		"Refused before sending: n8n does not remember earlier runs in this context, e.g. in an agent's tool: set 'Rows Loaded Before' to 'Send Again'";
	expect([told(run.reports), run.sent]).toEqual([{ 0: text }, []]);
});

test('a computed cell that fails on one row of an order refuses that order alone', async () => {
	const item = [{ field: 'store_name', value: '={{ store }}' }];
	const run = await ran('loadOrders', {
		jsons: [1, 2, 2, 3].map((order_id, line) => ({ order_id, product_id: line })),
		parameters: fromItems({ customer: CUSTOMER, fieldValues: { item }, options: { rowsPerRequest: 1 } }),
		continues: true,
		resolve: (_expression, row) => {
			if (row === 2) throw new Error("Referenced node doesn't exist");
			return 'shop';
		},
	});
	expect(told(run.reports)).toEqual({
		0: 'accepted',
		1: "Refused before sending: The order is not sent because of item 2: Referenced node doesn't exist",
		2: "Refused before sending: Referenced node doesn't exist",
		3: 'accepted',
	});
});
