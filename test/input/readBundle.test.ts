/** What the rows of one order or company amount to. */
import type { IDataObject } from 'n8n-workflow';

import { ran, rowsIn, told } from '../support/ran';

async function loaded(...rows: IDataObject[]) {
	const { reports, n8n } = await ran('loadOrders', {
		jsons: rows.map((row) => ({ order_id: 'A', ...row })),
		continues: true,
		parameters: { rowsFrom: 'inputItems', customer: { email: 'a@b.co' } },
	});
	const texts = Object.values(told(reports)).map((text) => text.replace('Refused before sending: ', ''));
	return { order: n8n.requests.flatMap(rowsIn)[0], texts };
}

const because = (item: number, text: string, more = '') =>
	`The order is not sent because of item ${item}${more}: ${text}`;
const FEW = "quantity: 'few' is not a quantity; expected a number such as 12 or 2.5";
const differs = (own: string, other: string, name = 'store_name') =>
	`${name}: is '${own}' here, but '${other}' in item 0, and both rows belong to the same order`;

describe("the order's own columns", () => {
	test.each<[string, IDataObject[], IDataObject]>([
		[
			'that agree, or are blank in some rows, are sent once',
			[
				{ store_name: '', order_amount: '1,000' },
				{ store_name: 'Marina' },
				{ store_name: ' Marina ', order_amount: 1000 },
			],
			{ order_id: 'A', store_name: 'Marina', order_amount: 1000 },
		],
		[
			'moments of the same day become the earliest one',
			['14:33', '14:32', '14:40'].map((time) => ({ order_date: `2010-12-01 ${time}` })),
			{ order_id: 'A', order_date: '2010-12-01T13:32:00.000Z' },
		],
		[
			'a day and a moment agree if it is that day in UTC',
			[{ order_date: '2010-12-01' }, { order_date: '2010-12-01T23:30:00Z' }],
			{ order_id: 'A', order_date: '2010-12-01T00:00:00.000Z' },
		],
		[
			"a day and a moment agree if it is that day in the workflow's zone",
			[{ order_date: '2010-12-02' }, { order_date: '2010-12-02 00:30' }],
			{ order_id: 'A', order_date: '2010-12-01T23:30:00.000Z' },
		],
	])('%s', async (_what, rows, order) => {
		expect(await loaded(...rows)).toEqual({ order, texts: rows.map(() => 'accepted') });
	});

	test.each<[string, IDataObject[], string[]]>([
		[
			'that differ are refused with both values',
			[{ store_name: 'Marina' }, { store_name: 'Lekki' }, {}],
			[
				because(1, differs('Lekki', 'Marina')),
				differs('Lekki', 'Marina'),
				because(1, differs('Lekki', 'Marina')),
			],
		],
		[
			'that differ are refused with the reason if the id is blank',
			[{ store_name: 'Marina' }, { order_id: '', store_name: 'Lekki', product_id: 'B' }],
			[
				because(1, `${differs('Lekki', 'Marina')}, because order_id is blank here`),
				`${differs('Lekki', 'Marina')}, because order_id is blank here`,
			],
		],
		[
			'texts with the same beginning differ',
			[{ store_name: 'Marina Road 1' }, { store_name: 'Marina Road 2' }],
			[because(1, differs('Marina Road 2', 'Marina Road 1')), differs('Marina Road 2', 'Marina Road 1')],
		],
		[
			'moments of two days differ',
			[{ order_date: '2010-12-01 14:33' }, { order_date: '2010-12-02 14:32' }],
			[
				because(1, differs('2010-12-02 14:32', '2010-12-01 14:33', 'order_date')),
				differs('2010-12-02 14:32', '2010-12-01 14:33', 'order_date'),
			],
		],
		[
			'that are wrong are refused on their own row, with the problems of its order item',
			[{ order_amount: 'much' }, { order_amount: 'lots', quantity: 'few' }],
			[
				"order_amount: 'much' is not an amount; expected a number such as 1234.56",
				`order_amount: 'lots' is not an amount; expected a number such as 1234.56; ${FEW}`,
			],
		],
	])('%s', async (_what, rows, texts) => {
		expect(await loaded(...rows)).toEqual({ order: undefined, texts });
	});
});

test.each([
	['store_name', 0],
	['store_name', 1],
	['quantity', 1],
])('an expression for %s that fails in row %i is reported for that row', async (field, failing) => {
	const { reports } = await ran('loadOrders', {
		jsons: [{ order_id: 'A' }, { order_id: 'A' }],
		continues: true,
		parameters: {
			rowsFrom: 'inputItems',
			customer: { email: 'a@b.co' },
			fieldValues: { item: [{ field, value: '={{ f() }}' }] },
		},
		resolve: (_text, item) => {
			if (item === failing) throw new Error('f is not defined');
			return 5;
		},
	});
	const texts = ['f is not defined', because(failing, 'f is not defined')];
	expect(Object.values(told(reports))).toEqual(
		[0, 1].map((item) => `Refused before sending: ${texts[item === failing ? 0 : 1]}`),
	);
});

describe('order items', () => {
	const line = { product_id: '1', quantity: 2 };
	test.each<[string, IDataObject[], unknown]>([
		['in rows, without the blank ones', [{ product_id: '' }, { product_id: '2' }], [{ product_id: '2' }]],
		['as a list in the row', [{ order_items: [{ productId: 1, Qty: '2', id: 9 }] }], [line]],
		['as JSON in the row', [{ order_items: '[{"product_id":"1","quantity":2}]' }], [line]],
		['none', [{ city: 'Lagos' }], undefined],
		[
			'in columns, next to an empty list',
			[{ order_items: [] as unknown as IDataObject[], product_id: '1' }],
			[{ product_id: '1' }],
		],
		[
			'in columns, next to a list that Odoo left empty',
			[{ order_items: false, product_id: '1' }],
			[{ product_id: '1' }],
		],
	])('%s', async (_what, rows, lines) => {
		expect((await loaded(...rows)).order?.order_items).toEqual(lines);
	});

	test.each<[string, IDataObject[], string[]]>([
		[
			'a wrong one keeps the others from being sent',
			[{ product_id: 1 }, { product_id: 2, quantity: 'few' }, { product_id: 3, quantity: 'few' }],
			[because(1, FEW, ' and 1 more of its rows'), FEW, FEW],
		],
		[
			'wrong ones in a list',
			[{ order_items: [{ product_id: 1, quantity: 'few' }] }],
			[`order_items: entry 1: ${FEW}`],
		],
		[
			'a list that is not JSON',
			[{ order_items: '[{' }],
			[expect.stringMatching(/^order_items: the JSON is broken/) as string],
		],
		[
			'below a row that contains the whole list',
			[{ order_items: [line] }, { order_id: '', product_id: '2' }],
			[
				because(1, 'order_items: a row above already contains the whole list'),
				'order_items: a row above already contains the whole list',
			],
		],
	])('%s', async (_what, rows, texts) => {
		expect(await loaded(...rows)).toEqual({ order: undefined, texts });
	});
});

test('20,000 wrong rows of one order take linear time', async () => {
	const rows = Array.from({ length: 20_000 }, () => ({ product_id: 1, quantity: 'few' }));
	const { texts } = await loaded({ product_id: 0 }, ...rows);
	expect(texts[0]).toBe(because(1, FEW, ' and 19999 more of its rows'));
	expect(new Set(texts.slice(1))).toEqual(new Set([FEW]));
});

describe('companies', () => {
	const COMPANY = {
		company_name: 'Acme',
		business_registration_number: 'RC 1',
		business_registration_date: '2015-03-01',
		phone_number: '08031234567',
		email: 'a@b.co',
		address: 'Marina',
		country_code: 'NG',
		customer_onboarding_type: 1,
		create_wallet: false,
	};
	const onboarded = async (...jsons: IDataObject[]) => {
		const { n8n, reports } = await ran('onboardCorporate', {
			jsons,
			continues: true,
			parameters: { dataToSend: 'autoMapInputData' },
		});
		return { bodies: n8n.requests.map(({ body }) => body), texts: Object.values(told(reports)) };
	};

	test('have their people in rows, or as a list in one column of a single row', async () => {
		const people = [{ first_name: 'Cyn', id: 3 }];
		const { bodies, texts } = await onboarded(
			{ ...COMPANY, 'Person First Name': 'Ada' },
			{ 'Person First Name': 'Ben', business_registration_number: 'RC 1' },
			{ ...COMPANY, corporate_customer_people: people as unknown as IDataObject[] },
		);
		expect(texts).toEqual(['accepted', 'accepted', 'accepted']);
		expect(bodies).toEqual([
			{ ...COMPANY, corporate_customer_people: [{ first_name: 'Ada' }, { first_name: 'Ben' }] },
			{ ...COMPANY, corporate_customer_people: [{ first_name: 'Cyn' }] },
		]);
	});

	test.each<[string, IDataObject[], string]>([
		['without a required field', [{ 'Person First Name': 'Ada', email: '' }], 'email: is required but blank'],
		[
			'without people',
			[{ 'Person First Name': '' }],
			'corporate_customer_people: is required, but no row has one',
		],
		[
			'below another, without a number and a person',
			[{ 'Person First Name': 'Ada' }, { business_registration_number: '' }],
			'business_registration_number is blank, and so are all columns of a person',
		],
	])('are refused %s', async (_without, rows, text) => {
		const { texts } = await onboarded(...rows.map((row) => ({ ...COMPANY, ...row })));
		expect(texts.at(-1)).toBe(`Refused before sending: ${text}`);
	});
});
