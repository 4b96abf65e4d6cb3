/** Rows of a flat sheet as orders and companies, in the way a person reading the sheet would group them. */
import type { IDataObject } from 'n8n-workflow';

import { ran, rowsIn, told } from '../support/ran';

/** Loads a sheet of orders. Returns the orders sent, each with its customer, and the reasons for rows that were not. */
async function loaded(...jsons: IDataObject[]) {
	const { reports, n8n } = await ran('loadOrders', {
		jsons,
		continues: true,
		parameters: { rowsFrom: 'inputItems', customerFrom: 'columns' },
	});
	const orders = n8n.requests.flatMap((request) =>
		rowsIn(request).map(({ order_items: lines, ...order }) => [
			Object.values(request.qs ?? {}).join(' '),
			order.order_id,
			((lines ?? []) as IDataObject[]).map(({ product_id: id }) => id).join(''),
		]),
	);
	const refused = Object.entries(told(reports)).flatMap(([row, text]) =>
		text === 'accepted' ? [] : [`${row} ${text.replace('Refused before sending: ', '')}`],
	);
	return { orders: orders.sort(), refused };
}

const row = (order_id: unknown, email: string, product_id: string, more: IDataObject = {}) =>
	({ order_id, email, product_id, ...more }) as IDataObject;
const [ADA, BEN] = ['ada@b.co', 'ben@b.co'];
const SEVERAL = 'several customers have an order with this number; fill in the customer in this row';
const because = (item: number, text: string) => `The order is not sent because of item ${item}: ${text}`;

describe('rows are lines of one order', () => {
	test.each<[string, IDataObject[], unknown[]]>([
		[
			'with the same id, wherever they are',
			[row(1, ADA, 'A'), row(2, ADA, 'B'), row(1, ADA, 'C')],
			[
				[ADA, '1', 'AC'],
				[ADA, '2', 'B'],
			],
		],
		[
			'with the same id, however it is written',
			['10', 10, " '10", '="10"', '\u200b10\u00a0'].map((id, at) => row(id, ADA, 'ABCDE'[at]!)),
			[[ADA, '10', 'ABCDE']],
		],
		[
			'when the id is blank below the first',
			[row(1, ADA, 'A'), row('', '', 'B'), row(null, '', 'C'), row(2, ADA, 'D'), row('', '', 'E')],
			[
				[ADA, '1', 'ABC'],
				[ADA, '2', 'DE'],
			],
		],
		[
			'when only the first, or only a later one, names the customer',
			[row(1, ADA, 'A'), row(1, '', 'B'), row(2, '', 'C'), row('', BEN, 'D')],
			[
				[ADA, '1', 'AB'],
				[BEN, '2', 'CD'],
			],
		],
		[
			'per customer, when several use the same number',
			[
				row(1, ADA, 'A', { phone_number: '08031234567' }),
				row(1, '', 'B'),
				row(1, BEN, 'C'),
				row('', '', 'D'),
				row(1, ADA.toUpperCase(), 'E'),
			],
			[
				[`${ADA} 08031234567`, '1', 'ABE'],
				[BEN, '1', 'CD'],
			],
		],
		[
			'with the same customer, however the phone number is written',
			['08031234567', '+234 803 123 4567', '2348031234567', '07031234567'].map((phone_number, at) =>
				row(1, '', 'ABCD'[at]!, { phone_number }),
			),
			[
				['07031234567', '1', 'D'],
				['08031234567', '1', 'ABC'],
			],
		],
		[
			'of the customer above, when several use the number',
			[row(1, ADA, 'A'), row(1, BEN, 'B'), row(1, '', 'C')],
			[
				[ADA, '1', 'A'],
				[BEN, '1', 'BC'],
			],
		],
		[
			'when a row far below the first names the customer',
			[row(1, '', 'A'), row(2, BEN, 'B'), row(1, ADA, 'C')],
			[
				[ADA, '1', 'AC'],
				[BEN, '2', 'B'],
			],
		],
		[
			'when another row has more identifiers of the customer',
			[
				row(1, ADA, 'A'),
				row(1, ADA, 'B', { phone_number: '08031234567' }),
				row(2, ADA, 'C', { phone_number: '08031234567' }),
				row(2, ADA, 'D'),
			],
			[
				[`${ADA} 08031234567`, '1', 'AB'],
				[`${ADA} 08031234567`, '2', 'CD'],
			],
		],
		['even if they are equal', [row(1, ADA, 'A'), row(1, ADA, 'A')], [[ADA, '1', 'AA']]],
		[
			'even if the id is the name of an inherited property',
			[row('__proto__', ADA, 'A'), row('constructor', ADA, 'B')],
			[
				[ADA, '__proto__', 'A'],
				[ADA, 'constructor', 'B'],
			],
		],
	])('%s', async (_how, jsons, orders) => {
		expect(await loaded(...jsons)).toEqual({ orders, refused: [] });
	});
});

test.each<[IDataObject[], string[]]>([
	[[row(1, '', 'A'), row(2, '', 'B')], []],
	[
		[row(1, '', 'A'), row('', '', 'B'), row(2, '', 'C')],
		['order_id is blank in 1 row, first in item 1: read as part of the order above.'],
	],
	[
		[row(1, '', 'A'), row(2, '', 'B'), row('', '', 'C'), row(null, '', 'D')],
		['order_id is blank in 2 rows, first in item 2: read as part of the order above.'],
	],
])('a hint counts rows that were read as part of the order above: %#', async (jsons, texts) => {
	const parameters = { rowsFrom: 'inputItems', customer: { email: ADA } };
	const { hints } = await ran('loadOrders', { jsons, parameters });
	expect(hints.filter((hint) => !hint.startsWith('Columns'))).toEqual(texts);
});

describe('no part of an order is sent', () => {
	test.each<[string, IDataObject[], unknown[], string[]]>([
		[
			'when a later line may belong to another customer',
			[row(1, ADA, 'A'), row(2, ADA, 'B'), row(1, '', 'C'), row(1, BEN, 'D')],
			[
				[ADA, '2', 'B'],
				[BEN, '1', 'D'],
			],
			[`0 ${because(2, SEVERAL)}`, `2 ${SEVERAL}`],
		],
		[
			'when its first line may belong to either customer',
			[row(1, '', 'A'), row(1, ADA, 'B'), row(1, BEN, 'C')],
			[[BEN, '1', 'C']],
			[`0 ${SEVERAL}`, `1 ${because(0, SEVERAL)}`],
		],
		[
			'when two rows identify their customers by different columns',
			[
				row(1, ADA, 'A'),
				row(1, '', 'B', { phone_number: '08031234567', identity_number: '22212345678' }),
				row(2, ADA, 'C'),
			],
			[[ADA, '2', 'C']],
			[
				'0 another row with this number identifies its customer by identity_number and phone_number; use the same columns in both rows',
				'1 another row with this number identifies its customer by email; use the same columns in both rows',
			],
		],
		[
			'when two lines agree on only one of two identifiers',
			[
				row(1, ADA, 'A', { phone_number: '08031234567' }),
				row(2, BEN, 'B'),
				row(1, ADA, 'C', { phone_number: '08031234568' }),
			],
			[[BEN, '2', 'B']],
			[0, 2].map(
				(at) => `${at} another row with this number has the same email, but belongs to another customer`,
			),
		],
		[
			'when the customer of a line cannot be read',
			[row(1, ADA, 'A'), row(1, 'a@b', 'B'), row(2, BEN, 'C')],
			[[BEN, '2', 'C']],
			[
				`0 ${because(1, "Customer: email: 'a@b' is not an email address; expected one such as name@email.com")}`,
				"1 Customer: email: 'a@b' is not an email address; expected one such as name@email.com",
			],
		],
		[
			'when it has no customer',
			[row(1, '', 'A'), row(1, '', 'B'), row(2, ADA, 'C')],
			[[ADA, '2', 'C']],
			[0, 1].map(
				(at) =>
					`${at} Customer: none of email, identity_number, phone_number is filled in. Fill in at least one of them`,
			),
		],
		[
			'when its id cannot be read; each such row is its own order',
			[row([1, 2], ADA, 'A'), row([1, 2], ADA, 'B'), row('', '', 'C')],
			[],
			[
				'0 order_id: is a list of 2 values; map one of them',
				'1 order_id: is a list of 2 values; map one of them',
				`2 ${because(1, 'order_id: is a list of 2 values; map one of them')}`,
			],
		],
	])('%s', async (_when, jsons, orders, refused) => {
		expect(await loaded(...jsons)).toEqual({ orders, refused });
	});
});

describe('a row with a blank id is refused', () => {
	test.each<[string, IDataObject[], string]>([
		[
			'without an order item',
			[row(1, ADA, 'A'), { city: 'Lagos' }],
			'order_id is blank, and so are all columns of an order item',
		],
		[
			'without an order above',
			[row('', ADA, 'A')],
			'order_id is blank, and there is no order above this row',
		],
		[
			'below a row without data',
			[row(1, ADA, 'A'), {}, row('', '', 'B')],
			'order_id is blank, and there is no order above this row',
		],
		[
			"below another customer's order",
			[row(1, ADA, 'A'), row('', BEN, 'B')],
			'order_id is blank, and the order above belongs to another customer',
		],
		[
			'that differs from the order above in more than one column',
			[
				row(1, ADA, 'A', { state: 'Kano', order_date: '2025-01-13' }),
				row('', '', 'B', { state: 'Enugu', order_date: '2025-01-12' }),
			],
			'order_id is blank, and order_date and state differ from the order above',
		],
		[
			'without a product, when other rows have one',
			[row(1, ADA, 'A'), row('', '', '', { amount: 9 })],
			'order_id and product_id are blank: the row may be a total',
		],
	])('%s', async (_where, jsons, text) => {
		const { refused } = await loaded({ order_id: 0, email: ADA, product_id: 'Z' }, {}, ...jsons);
		expect(refused.at(-1)).toBe(`${jsons.length + 1} ${text}`);
	});
});

test('a row whose id cannot be computed is refused, and the rows around it are sent', async () => {
	const { reports, sent } = await ran('loadOrders', {
		jsons: ['A', 'B', 'C'].map((product_id) => ({ product_id })),
		continues: true,
		parameters: {
			rowsFrom: 'inputItems',
			customer: { email: ADA },
			fieldValues: { item: [{ field: 'order_id', value: '={{ f() }}' }] },
		},
		resolve: (_text, item) => {
			if (item === 1) throw new Error('f is not defined');
			return item;
		},
	});
	const order = (order_id: string, product_id: string) => ({ order_id, order_items: [{ product_id }] });
	expect(sent).toEqual([[{ email: ADA }, { data: [order('0', 'A'), order('2', 'C')] }]]);
	expect(told(reports)[1]).toBe('Refused before sending: f is not defined');
});

test('10,000 customers with one order number fold as fast as 10,000 order numbers', async () => {
	const time = async (idAt: (at: number) => number) => {
		const sheet = Array.from({ length: 10_000 }, (_none, at) => row(idAt(at), `c${at}@b.co`, 'A'));
		const began = performance.now();
		expect((await loaded(...sheet)).orders).toHaveLength(10_000);
		return performance.now() - began;
	};
	expect((await time(() => 1)) / (await time((at) => at))).toBeLessThan(10);
});
