/** Loads as a whole: whose rows they are, what is returned for them, and what is refused before sending. */
import type { IDataObject } from 'n8n-workflow';

import { stoppingError } from '../../../nodes/Advancly/outcome/report';
import { answered, NODE } from '../../support/fakeItem';
import { CUSTOMER, fieldValues, loaded } from '../../support/loaded';

const refused = (reason: string) => `Refused before sending: ${reason}`;
const NO_CUSTOMER = refused(
	'Customer: none of email, identity_number, phone_number is filled in. Fill in at least one of them',
);
const NO_SUCH_NODE = "Referenced node doesn't exist";
const byColumns = { customerFrom: 'columns' };
const other = { email: 'c@d.co' };
const stock = (...ids: number[]) => ({ data: ids.map((id) => ({ product_id: String(id) })) });
const fromJson = (rows: unknown) => ({ rowsFrom: 'json', rows: JSON.stringify(rows) });

describe('the customer of a row', () => {
	test.each<[string, IDataObject[], IDataObject, unknown[]]>([
		[
			'is the one that is typed in',
			[{}, {}],
			{ customer: { email: ' A@b.co ', phone_number: '' } },
			[[{ email: 'A@b.co' }, stock(0, 1)]],
		],
		[
			'is what an expression returns',
			[{ mail: 'a@b.co' }, { mail: 'c@d.co' }, { mail: 'a@b.co' }],
			{ customer: { email: '={{ $json.mail }}' } },
			[
				[CUSTOMER, stock(0, 2)],
				[other, stock(1)],
			],
		],
		[
			'is in columns, in any notation',
			[{ email: 'A@b.co' }, other, { email: 'a@B.co' }],
			byColumns,
			[
				[{ email: 'A@b.co' }, stock(0, 2)],
				[other, stock(1)],
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
			'is the same in another case only by an email address',
			[{ identity_number: 'AB123456' }, { identity_number: 'ab123456' }],
			byColumns,
			[
				[{ identity_number: 'AB123456' }, stock(0)],
				[{ identity_number: 'ab123456' }, stock(1)],
			],
		],
		['is in a column of another name', [{ 'Email Address': 'a@b.co' }], byColumns, [[CUSTOMER, stock(0)]]],
		[
			'is in Field Values',
			[{ Owner: 'a@b.co' }],
			{ ...byColumns, ...fieldValues({ email: '={{ $json.Owner }}' }) },
			[[CUSTOMER, stock(0)]],
		],
	])('%s', async (_whose, jsons, parameters, sent) => {
		const run = await loaded(
			jsons.map((json, product_id) => ({ product_id, ...json })),
			parameters,
		);
		expect(run.sent).toEqual(sent);
		expect(Object.values(run.told)).toEqual(jsons.map(() => 'accepted'));
	});

	test('that cannot be read refuses only its rows, each with the error of its own cell', async () => {
		const cells = [NaN, 'a@b.co', 'x', undefined, [], 'x', 'a@b.co', false] as string[];
		const run = await loaded(
			cells.map((email, product_id) => ({ product_id, email })),
			byColumns,
		);
		expect(run.sent).toEqual([[CUSTOMER, stock(1, 6)]]);
		const wrong = (text: string) =>
			refused(`Customer: email: '${text}' is not an email address; expected one such as name@email.com`);
		expect(Object.values(run.told)).toEqual([
			...[
				wrong('NaN'),
				'accepted',
				wrong('x'),
				NO_CUSTOMER,
				NO_CUSTOMER,
				wrong('x'),
				'accepted',
				NO_CUSTOMER,
			],
		]);
	});

	test('whose expression fails or is wrong refuses its row, with every fault', async () => {
		const run = await loaded(
			[{ product_id: 0 }, { product_id: 1 }, { product_id: 2 }],
			{ customer: { email: '={{ mail }}', phone_number: '={{ phone }}' } },
			{
				resolve: (text, item) => {
					if (item === 0) throw new Error(NO_SUCH_NODE);
					return item === 1 ? 'x' : text.includes('mail') ? 'a@b.co' : '';
				},
			},
		);
		expect([Object.values(run.told), run.sent]).toEqual([
			[
				refused(NO_SUCH_NODE),
				refused(
					"Customer: Email (email): 'x' is not an email address; expected one such as name@email.com; Customer: Phone Number (phone_number): '****' is not a phone number; expected a phone number such as 08012345678 or +2348012345678",
				),
				'accepted',
			],
			[[CUSTOMER, stock(2)]],
		]);
	});

	test('that is typed in is read once', async () => {
		const { n8n } = await loaded([{ product_id: 0 }, { product_id: 1 }]);
		expect(n8n.resolved.filter((name) => name.startsWith('customer.') && name.endsWith('1'))).toEqual([]);
	});

	test('is read once per item, even for a list of 20,000 rows', async () => {
		const rows = Array.from({ length: 20_000 }, (_none, product_id) => ({ product_id }));
		const { n8n } = await loaded(
			[{ rows, mail: 'a@b.co' }],
			{ rowsFrom: 'json', rows: '={{ $json.rows }}', customer: { email: '={{ f() }}' } },
			{ resolve: (text) => (text.includes('rows') ? rows : 'a@b.co') },
		);
		const names = ['email', 'identity_number', 'phone_number'].map((name) => `customer.${name} 0`);
		expect(n8n.resolved.filter((name) => name.startsWith('customer'))).toEqual(names);
	});
});

const path = '/api/v2/client/customers/data/stock';
const request = (...ids: number[]) => ({ method: 'POST', path, query: CUSTOMER, body: stock(...ids) });
const both = [{ item: 0 }, { item: 1 }];
const answer = { status: true };

test.each<[string, IDataObject, unknown[], unknown[]]>([
	[
		'one item per request',
		{},
		[[both, [{ customer: CUSTOMER, rows: 2, answer }]]],
		[[CUSTOMER, stock(1, 2)]],
	],
	[
		'one item per row, with its columns and the answer',
		{ outputItems: 'row' },
		[
			[[{ item: 0 }], [{ product_id: 1, Note: 'x', answer }]],
			[[{ item: 1 }], [{ product_id: 2, Note: 'y', answer }]],
		],
		[[CUSTOMER, stock(1, 2)]],
	],
	[
		'with Check Only, the request that would be sent',
		{ checkOnly: true },
		[[both, [{ customer: CUSTOMER, rows: 2, request: request(1, 2) }]]],
		[],
	],
	[
		'with both, the row and its part of the request',
		{ checkOnly: true, outputItems: 'row' },
		[
			[[{ item: 0 }], [{ product_id: 1, Note: 'x', request: request(1) }]],
			[[{ item: 1 }], [{ product_id: 2, Note: 'y', request: request(2) }]],
		],
		[],
	],
])('accepted rows return %s', async (_what, options, returned, sent) => {
	const jsons = [
		{ product_id: 1, Note: 'x', error: 'of an earlier run' },
		{ product_id: 2, Note: 'y' },
	];
	const run = await loaded(jsons, { options }, { reply: () => answered(200, answer) });
	const answers = run.reports.map(({ rows, outcome }) => [rows, 'answers' in outcome && outcome.answers]);
	expect([answers, run.sent]).toEqual([returned, sent]);
});

describe('rows of lists', () => {
	test.each<[string, IDataObject]>([
		['JSON', fromJson([{ product_id: 1 }, { productId: '2' }])],
		['by hand', { rowsFrom: 'fields', data: { item: [{ product_id: '1' }, { product_id: '2' }] } }],
	])('%s', async (_what, parameters) => {
		const run = await loaded([{}], parameters);
		expect(run.sent).toEqual([[CUSTOMER, stock(1, 2)]]);
		expect(run.fates).toEqual(['accepted 0/1 0/2']);
	});

	test('are returned with their fields where each row is an item', async () => {
		const parameters = {
			...fromJson([{ product_id: 1 }, { productId: 2 }]),
			options: { outputItems: 'row' },
		};
		const { reports } = await loaded([{ Note: 'x' }], parameters, { reply: () => answered(200, {}) });
		expect(reports.map(({ outcome }) => 'answers' in outcome && outcome.answers)).toEqual(
			['1', '2'].map((product_id) => [{ product_id, answer: {} }]),
		);
	});

	test('of several items return one item each where n8n runs the items one by one', async () => {
		const { reports, sent } = await loaded([{}, {}], fromJson([{ product_id: 0 }, { product_id: 1 }]), {
			route: 'routed',
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

	test('are refused each for its own fault; a list that cannot be read refuses its item', async () => {
		const rows = ['[{"product_id":1},{"colour":2},{},{"total_quantity":"few"}]', '[]', '[{"product_id":2}]'];
		const run = await loaded(
			[{}, {}, {}],
			{ rowsFrom: 'json', rows: '={{ rows }}' },
			{ resolve: (_text, item) => rows[item] },
		);
		expect(run.told).toEqual({
			'0/1': 'accepted',
			// The usual fields come first.
			'0/2': refused(
				"'colour' is not an API field. Allowed: product_id, total_quantity, available_quantity, unit_price, date, discount_amount, minimum_stock_quantity, net_price, product_category, reserved_quantity, stock_level, tax_amount",
			),
			'0/3': refused('the row is blank; fill it in or remove it'),
			'0/4': refused("total_quantity: 'few' is not a quantity; expected a number such as 12 or 2.5"),
			1: refused("'Rows': there are no rows"),
			'2/1': 'accepted',
		});
		expect(run.sent).toEqual([[CUSTOMER, stock(1, 2)]]);
		const byHand = await loaded([{}], { rowsFrom: 'fields', data: { item: [] } });
		expect(byHand.told).toEqual({ 0: refused("'Data': there are no rows") });
	});
});

test('in stop mode, rows of a batch that was not yet full are reported as not sent', async () => {
	const rows = [1, 2, 'many', 4].map((unit_price) => ({ product_id: 'P', unit_price }));
	const run = await loaded([{}], fromJson(rows), { continues: false });
	expect(run.sent).toEqual([]);
	expect(stoppingError(NODE, run.reports)?.description).toMatch(
		/Refused: row 3 of item 0\. Not sent: rows 1-2, 4 of item 0\.$/,
	);
});

describe('rows of input items', () => {
	const BLANK = refused('The row is blank');
	const NO_ID = refused('product_id is blank; fill it in or remove the row');
	const NO_COLUMN = refused(
		"No column contains Product ID (product_id), so the rows cannot be told apart. The input has: 'Unit Price', 'Qty'. Choose a column for it in 'Field Values', or set 'Rows From' to 'JSON' or 'Fields Below'",
	);

	test('may have all of their fields computed', async () => {
		const run = await loaded(
			[
				{ ref: ' A ', n: 1 },
				{ ref: '', n: false },
				{ ref: 'Total', n: [] },
			],
			fieldValues({ product_id: '={{ product_id }}', total_quantity: '={{ total_quantity }}' }),
			{ resolve: (text, at) => (text.includes('id') ? ['A', '', 'Total'][at] : [1, '', 3][at]) },
		);
		expect(run.sent).toEqual([[CUSTOMER, { data: [{ product_id: 'A', total_quantity: 1 }] }]]);
		const total = refused('The row looks like a total, so it is not sent; remove it from the sheet');
		expect(Object.values(run.told)).toEqual(['accepted', BLANK, total]);
	});

	test.each<[string, IDataObject[], string[]]>([
		[
			'whose id is false, which is what Odoo writes for nothing',
			[
				{ product_id: 1, total_quantity: 2 },
				{ product_id: false, total_quantity: 3 },
				{ product_id: false, total_quantity: false },
			],
			['accepted', NO_ID, BLANK],
		],
		['without a column for the id', [{ Qty: 1, 'Unit Price': 5 }, { Qty: 2 }], [NO_COLUMN, NO_COLUMN]],
		[
			'whose columns cannot be told apart',
			[{ product_id: 1, 'Product ID': 1, unit_price: 5, 'Unit Price': 5 }],
			[
				expect.stringMatching(
					/'product_id' and 'Product ID' both match product_id\. .*'Field Values'\. .* both match unit_price\. /,
				) as string,
			],
		],
	])('%s are refused', async (_which, jsons, texts) => {
		const run = await loaded(jsons);
		expect(Object.values(run.told)).toEqual(texts);
		expect(run.sent).toHaveLength(texts.includes('accepted') ? 1 : 0);
	});

	test('whose computed id fails are refused by that; a blank id is by its column', async () => {
		const run = await loaded(
			[{}, { total_quantity: 1 }, { total_quantity: 2 }],
			fieldValues({ product_id: '={{ f() }}' }),
			{
				resolve: (_text, item) => {
					if (item === 2) throw new Error(NO_SUCH_NODE);
					return '';
				},
			},
		);
		expect(run.told).toEqual({ 0: BLANK, 1: NO_ID, 2: refused(NO_SUCH_NODE) });
	});
});

describe('lines that come as objects of another program', () => {
	const orders = { operation: 'loadOrders' as const };
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

	test.each<[string, IDataObject[], IDataObject]>([
		['a column', ['1', '2'].map((id) => ({ order_id: id, 'Order Items': lines(id) })), {}],
		[
			'an expression',
			['1', '2'].map((order_id) => ({ order_id })),
			fieldValues({ order_items: '={{ f() }}' }),
		],
	])('in %s lose their other keys, with one hint', async (_where, jsons, parameters) => {
		const resolve = (_text: string, at: number) => lines(['1', '2'][at]!);
		const run = await loaded(jsons, parameters, { ...orders, resolve });
		expect(run.sent).toEqual([[CUSTOMER, { data: [sentOf('1'), sentOf('2')] }]]);
		expect(run.hints).toEqual([hint]);
	});

	test('are refused for another key in JSON that is written for this API', async () => {
		const run = await loaded([{}], fromJson([{ order_id: '1', order_items: lines('1') }]), orders);
		expect([run.sent, run.hints]).toEqual([[], []]);
		expect(run.told['0/1']).toMatch(
			/^Refused before sending: order_items: entry 1: 'title' is not an API field/,
		);
	});

	test('with a computed cell that fails on one row refuse only the order of that row', async () => {
		const run = await loaded(
			[1, 2, 2, 3].map((order_id, line) => ({ order_id, product_id: line })),
			{ ...fieldValues({ store_name: '={{ store }}' }), options: { rowsPerRequest: 1 } },
			{
				...orders,
				resolve: (_expression, row) => {
					if (row === 2) throw new Error(NO_SUCH_NODE);
					return 'shop';
				},
			},
		);
		expect(run.told).toEqual({
			0: 'accepted',
			1: refused(`The order is not sent because of item 2: ${NO_SUCH_NODE}`),
			2: refused(NO_SUCH_NODE),
			3: 'accepted',
		});
	});
});

test('Rows Loaded Before: Skip is refused where n8n keeps no memory', async () => {
	const options = { rowsLoadedBefore: 'skip' };
	const run = await loaded([{ product_id: 1 }], { options }, { route: 'routed' });
	const text = refused(
		"n8n does not remember earlier runs in this context, e.g. in an agent's tool: set 'Rows Loaded Before' to 'Send Again'",
	);
	expect([run.told, run.sent]).toEqual([{ 0: text }, []]);
});
