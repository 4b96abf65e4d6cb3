/** Cells and rows as people's files hold them, with what their writers meant; names and numbers are made up. */
import type { IDataObject } from 'n8n-workflow';

import { bodyOf, ran, rowsIn, told } from '../support/ran';

const REFUSED = Symbol('refused');
const BLANK = Symbol('blank');

/** The cells of a column, what is sent for each, and what is chosen. */
type Column = [cells: unknown[], meant: unknown[], chosen?: { options?: IDataObject; country?: string }];

const PERSON: IDataObject = {
	first_name: 'Ada',
	last_name: 'Obi',
	gender: 'female',
	date_of_birth: '1992-04-14',
	address: '1 Broad Street',
	customer_onboarding_type: 1,
	create_wallet: true,
};

const OF_PEOPLE: Record<string, Column[]> = {
	date_of_birth: [
		[
			['04/03/1992', '12/25/1990', '7/4/1988'],
			['1992-04-03', '1990-12-25', '1988-07-04'],
		],
		[
			['04/03/1992', '25/12/1990', '7/4/1988'],
			['1992-03-04', '1990-12-25', '1988-04-07'],
		],
		[
			['04/03/1992', '12/25/1990', '25/12/1990'],
			[REFUSED, REFUSED, REFUSED],
		],
		[['04/03/1992', '12/25/1990'], [REFUSED, REFUSED], { options: { dateOrder: 'dayFirst' } }],
		[['14 avril 1992'], ['1992-04-14']],
		[['14 de abril de 1992'], ['1992-04-14']],
		[['1900-01-01'], [REFUSED]],
		[['1899-12-30'], [REFUSED]],
		[[9999], [REFUSED]],
		[['23/08/22'], [REFUSED]],
		[['1985-07-01T21:00:00.000Z'], [REFUSED]],
		[['1985-07-01T23:00:00.000Z'], ['1985-07-02']],
		[['١٤/٠٤/١٩٩٢'], ['1992-04-14']],
		[['14\u201104\u20111992'], ['1992-04-14']],
		[['14/04/1992.'], ['1992-04-14']],
		[[703209600000], ['1992-04-14']],
		[[['1992-04-14']], ['1992-04-14']],
	],
	partner_date_registered: [
		[
			['3/15/2024 2:30 PM', '3/5/2024 2:30 PM'],
			['2024-03-15', '2024-03-05'],
		],
		[['14-JUL-08'], ['2008-07-14']],
		[['0000-00-00'], [BLANK]],
		[['-'], [BLANK]],
		[['31/12/99'], ['1999-12-31']],
	],
	phone_number: [
		[['8014561254'], ['08014561254']],
		[[8014561254], ['08014561254']],
		[['+234 0801 234 5678'], ['+2348012345678']],
		[['0801 234 5678'], ['08012345678']],
		[['00000000000'], [REFUSED]],
		[['+254 20 2712345-9'], [REFUSED]],
		[['08012345678 or 08023456789'], [REFUSED]],
		[['2348012345678.0'], ['2348012345678']],
		[['tel:+2348012345678'], ['+2348012345678']],
		[['08012345678 (MTN)'], ['08012345678']],
		[['002348012345678'], ['+2348012345678']],
		[['٠٨٠١٢٣٤٥٦٧٨'], ['08012345678']],
		[['244123456'], ['0244123456'], { country: 'GH' }],
		[['712999001'], ['0712999001'], { country: 'KE' }],
	],
	bank_account_number: [
		[['0123456789 GTBank'], [REFUSED]],
		[['0123456789\n0987654321'], [REFUSED]],
		[['Acct: 0123456789'], ['0123456789']],
		[['0123-456-789'], ['0123456789']],
		[['NIL'], [BLANK]],
		[['None'], [BLANK]],
		[['nan'], [BLANK]],
		[['-'], [BLANK]],
		[['##########'], [REFUSED]],
		[['****6789'], [REFUSED]],
		[['[object Object]'], [REFUSED]],
		[['1234567890.0'], ['1234567890']],
		[['="0123456789"'], ['0123456789']],
	],
	tax_identification_number: [
		[['TIN: 12345678-0001'], ['12345678-0001']],
		[['not yet'], [REFUSED]],
		[['nil'], [BLANK]],
	],
	bank_code: [
		[['058 - GTBank'], ['058']],
		[['Access Bank'], [REFUSED]],
	],
	customer_unique_identifier: [
		[['undefined'], [REFUSED]],
		[['[object Object]'], [REFUSED]],
	],
	first_name: [
		[['A�cha'], [REFUSED]],
		[['AdÃ©'], [REFUSED]],
		[['O&#39;Neil'], ["O'Neil"]],
		[['[object Object]'], [REFUSED]],
		[['nan'], [REFUSED]],
		[['Nan'], ['Nan']],
		[['########'], [REFUSED]],
		[['#VALEUR!'], [REFUSED]],
		[['="Ade"'], ['Ade']],
	],
	city: [
		[['NIL'], [BLANK]],
		[['-'], [BLANK]],
		[[false], [BLANK]],
		[['#N/D'], [BLANK]],
		[[['Lagos']], ['Lagos']],
		[['Port Harcourt &amp; environs'], ['Port Harcourt & environs']],
	],
	create_wallet: [
		[['Oui'], [true]],
		[['VRAI'], [true]],
		[['checked'], [true]],
		[['☑'], [true]],
		[['off'], [false]],
		[['1.0'], [true]],
		[[['Yes']], [true]],
		[['true/false'], [REFUSED]],
	],
	gender: [
		[['Féminin'], ['female']],
		[['Homme'], ['male']],
		[['F (Female)'], ['female']],
		[['M.'], ['male']],
		[['nil'], [REFUSED]],
		[['Woman'], ['female']],
	],
	country_code: [
		[['Nigeria'], ['NG']],
		[['NGA'], ['NG']],
		[['Sénégal'], ['SN']],
		[['🇳🇬'], ['NG']],
		[['Nigeria (NG)'], ['NG']],
		[['South Africa'], [REFUSED]],
		[['NA'], ['NA']],
		[[['NG']], ['NG']],
	],
	email: [
		[['Ada Obi <ada@example.com>'], ['ada@example.com']],
		[['mailto:ada@example.com'], ['ada@example.com']],
		[['ada@example.com;'], ['ada@example.com']],
		[['ada@example.com; obi@example.com'], [REFUSED]],
		[[['ada@example.com']], ['ada@example.com']],
	],
	customer_onboarding_type: [
		[['1 - Individual'], [1]],
		[['#1'], [1]],
		[['1.5'], [REFUSED]],
	],
};

const OF_STOCK: Record<string, Column[]> = {
	unit_price: [
		[['Rs.1200'], [1200]],
		[['Ksh.1500'], [1500]],
		[['(Rs.500)'], [-500]],
		[['Rs.500/-'], [500]],
		[['12.500 FCFA'], [12500]],
		[['UGX 5.000'], [5000]],
		[['12,50'], [12.5]],
		[['1,5'], [1.5]],
		[['12.00-'], [-12]],
		[['nan'], [BLANK]],
		[[' -   '], [BLANK]],
		[['1,500'], [1500]],
		[['1.500'], [1.5]],
		[
			['1.500', '12,50', '3.000'],
			[1500, 12.5, 3000],
		],
		[
			['1,500', '12,50', '12.50'],
			[REFUSED, 12.5, 12.5],
		],
	],
	available_quantity: [
		[['12 pcs'], [12]],
		[['2.500 kg'], [2.5]],
		[['2 dozen'], [REFUSED]],
	],
	product_id: [
		[
			['1001.0', '1002.0'],
			['1001', '1002'],
		],
		[
			['1001.0', 'A-7'],
			['1001.0', 'A-7'],
		],
	],
	date: [
		[['2026-03-01 10:00:00 WAT'], ['2026-03-01T09:00:00.000Z']],
		[['03/14/24'], ['2024-03-14T00:00:00.000Z']],
	],
};

function tests(columns: Record<string, Column[]>): [string, ...Column][] {
	return Object.entries(columns).flatMap(([field, all]) =>
		all.map((column): [string, ...Column] => [field, ...column]),
	);
}

/** What became of the field in each row: what was sent for it, or why nothing was. */
function outcomes(
	meant: unknown[],
	bodies: (IDataObject | undefined)[],
	field: string,
	texts: string[],
): unknown[] {
	return bodies.map((body, row) => {
		if (body === undefined) return meant[row] === REFUSED && texts[row] !== '' ? REFUSED : texts[row];
		return field in body ? body[field] : BLANK;
	});
}

test.each(tests(OF_PEOPLE))('%s: %j', async (field, cells, meant, chosen = {}) => {
	const { country = 'NG', options = {} } = chosen;
	const mark = field === 'customer_unique_identifier' ? 'address' : 'customer_unique_identifier';
	const jsons = cells.map((cell, row): IDataObject => {
		const own = {
			customer_unique_identifier: `u${row}`,
			email: `row${row}@example.com`,
			[mark]: `row ${row}`,
		};
		const person = { ...PERSON, country_code: country, phone_number: '+2348031234567', ...own };
		return Object.assign(person, { [field]: cell as string });
	});
	const parameters = { dataToSend: 'autoMapInputData', options };
	const { n8n, reports } = await ran('onboardIndividual', { jsons, parameters, continues: true });
	const bodies = n8n.requests.map(bodyOf);
	const sent = jsons.map((_json, row) => bodies.find((body) => body[mark] === `row ${row}`));
	expect(outcomes(meant, sent, field, Object.values(told(reports)))).toEqual(meant);
});

test.each(tests(OF_STOCK))('%s: %j', async (field, cells, meant) => {
	const mark = field === 'product_id' ? 'stock_level' : 'product_id';
	const jsons = cells.map((cell, row): IDataObject => ({ [mark]: `row ${row}`, [field]: cell as string }));
	const parameters = { rowsFrom: 'inputItems', customer: { email: 'a@b.co' } };
	const { n8n, reports } = await ran('loadStock', { jsons, parameters, continues: true });
	const rows = n8n.requests.flatMap(rowsIn);
	const sent = jsons.map((_json, row) => rows.find((own) => own[mark] === `row ${row}`));
	expect(outcomes(meant, sent, field, Object.values(told(reports)))).toEqual(meant);
});

/** A sheet, and what is sent of it. */
interface Sheet {
	about: string;
	rows: IDataObject[];
	/** Field and value of each entry of 'Field Values'. */
	values?: Record<string, string>;
	/** The bodies or rows; an order with its customer where that stands in columns. */
	sent: unknown[];
	refused?: number[];
	customerFrom?: string;
	operation?: 'loadStock' | 'onboardCorporate';
	stops?: boolean;
}

const line = (product_id: string, quantity: number, more: IDataObject = {}) => ({
	product_id,
	quantity,
	...more,
});
const ACME = {
	company_name: 'Acme Ltd',
	business_registration_number: 'RC 1',
	business_registration_date: '2015-03-01',
	phone_number: '08031234567',
	email: 'info@acme.example.com',
	address: '1 Broad Street',
	country_code: 'NG',
};
const BOLT = {
	...ACME,
	company_name: 'Bolt Ltd',
	business_registration_number: 'RC 2',
	email: 'info@bolt.example.com',
};
/** The row of a company's person, under the headings that people write. */
const rowOf = (company: Record<string, string>, first: string, last: string): IDataObject => ({
	...Object.fromEntries(
		Object.entries(company).map(([key, value]) => [
			key
				.split('_')
				.map((word) => word[0]!.toUpperCase() + word.slice(1))
				.join(' '),
			value,
		]),
	),
	'Person First Name': first,
	'Person Last Name': last,
	'Director Email': `${first.toLowerCase()}@example.com`,
});
const person = (first_name: string, last_name: string) => ({
	first_name,
	last_name,
	email: `${first_name.toLowerCase()}@example.com`,
});

const SHEETS: Sheet[] = [
	{
		about: 'a blank id below an order is a line of that order',
		rows: [
			{ order_id: 'S1', order_date: '2030-01-01', order_amount: '345', product_id: 'HOST', quantity: '1' },
			{ order_id: '', order_date: '', order_amount: '', product_id: 'MAIL', quantity: '5' },
			{ order_id: 'S2', order_date: '2030-01-02', order_amount: '10', product_id: 'X', quantity: '1' },
		],
		sent: [
			{
				order_id: 'S1',
				order_date: '2030-01-01T00:00:00.000Z',
				order_amount: 345,
				order_items: [line('HOST', 1), line('MAIL', 5)],
			},
			{
				order_id: 'S2',
				order_date: '2030-01-02T00:00:00.000Z',
				order_amount: 10,
				order_items: [line('X', 1)],
			},
		],
	},
	{
		about: 'a row with neither id nor line is not an order',
		rows: [
			{ order_id: 'S1', product_id: 'A', quantity: 1, state: 'Lagos' },
			{ order_id: '', product_id: '', quantity: '', state: 'Kerala' },
		],
		sent: [{ order_id: 'S1', state: 'Lagos', order_items: [line('A', 1)] }],
		refused: [1],
	},
	{
		about: 'the customer stands on the first line alone',
		customerFrom: 'columns',
		rows: [
			{ order_id: '1', email: 'a@b.co', product_id: 'A', quantity: 1 },
			{ order_id: '1', email: '', product_id: 'B', quantity: 2 },
		],
		sent: [['a@b.co', { order_id: '1', order_items: [line('A', 1), line('B', 2)] }]],
	},
	{
		about: 'a line whose customer cannot be read keeps the whole order',
		customerFrom: 'columns',
		rows: [
			{ order_id: '1', email: 'a@b.co', product_id: 'A', quantity: 1 },
			{ order_id: '1', email: 'a@b', product_id: 'B', quantity: 2 },
			{ order_id: '2', email: 'c@d.co', product_id: 'C', quantity: 3 },
		],
		sent: [['c@d.co', { order_id: '2', order_items: [line('C', 3)] }]],
		refused: [0, 1],
	},
	{
		about: 'moments of one day are one order with the earliest',
		rows: [
			{ order_id: '1', order_date: '2010-12-01 14:32:00', product_id: 'A' },
			{ order_id: '1', order_date: '2010-12-01 14:31:00', product_id: 'B' },
		],
		sent: [
			{
				order_id: '1',
				order_date: '2010-12-01T13:31:00.000Z',
				order_items: [{ product_id: 'A' }, { product_id: 'B' }],
			},
		],
	},
	{
		about: 'a totals row',
		rows: [
			{ order_id: '1001', product_id: 'A', quantity: '2', amount: '20' },
			{ order_id: 'Total', product_id: '', quantity: '2', amount: '20' },
		],
		sent: [{ order_id: '1001', order_items: [line('A', 2, { amount: 20 })] }],
		refused: [1],
	},
	{
		about: 'headings once more',
		rows: ['1', 'Order ID', '2'].map((id, row) => ({
			'Order ID': id,
			'Product ID': row === 1 ? 'Product ID' : 'A',
			Quantity: row === 1 ? 'Quantity' : '1',
		})),
		sent: ['1', '2'].map((order_id) => ({ order_id, order_items: [line('A', 1)] })),
		refused: [1],
	},
	{
		about: 'blank rows at the end do not stop a run',
		operation: 'loadStock',
		stops: true,
		rows: [
			{ product_id: 'A', total_quantity: '2' },
			{ product_id: '', total_quantity: '' },
		],
		sent: [{ product_id: 'A', total_quantity: 2 }],
		refused: [1],
	},
	{
		about: 'a product without id beside products with one',
		operation: 'loadStock',
		rows: [
			{ Ref: 'A', available_quantity: '1' },
			{ Ref: '', available_quantity: '103' },
		],
		values: { product_id: "={{ $json['Ref'] }}" },
		sent: [{ product_id: 'A', available_quantity: 1 }],
		refused: [1],
	},
	{
		about: 'a field value wins over the column of the same name',
		rows: [{ order_id: '71', order_number: '100071', City: 'Billing Town', 'Shipping City': 'Lagos' }],
		values: { order_id: "={{ $json['order_number'] }}", city: "={{ $json['Shipping City'] }}" },
		sent: [{ order_id: '100071', city: 'Lagos' }],
	},
	{
		about: 'an empty field value leaves the field out',
		rows: [{ order_id: '1', state: 'complete', order_amount: '5' }],
		values: { state: '' },
		sent: [{ order_id: '1', order_amount: 5 }],
	},
	{
		about: 'a constant for all rows',
		rows: ['1', '2'].map((order_id) => ({ order_id })),
		values: { order_currency: 'NGN' },
		sent: ['1', '2'].map((order_id) => ({ order_id, order_currency: 'NGN' })),
	},
	{
		about: 'a company whose people are rows, and a blank number below it',
		operation: 'onboardCorporate',
		rows: [rowOf(ACME, 'Ada', 'Obi'), rowOf({}, 'Ben', 'Eze'), rowOf(BOLT, 'Cyn', 'Udo')],
		values: { customer_onboarding_type: '2', create_wallet: 'no' },
		sent: [
			[ACME, person('Ada', 'Obi'), person('Ben', 'Eze')],
			[BOLT, person('Cyn', 'Udo')],
		].map(([company, ...people]) => ({
			...company,
			customer_onboarding_type: 2,
			create_wallet: false,
			corporate_customer_people: people,
		})),
	},
];

test.each(SHEETS)('$about', async (sheet) => {
	const {
		rows,
		values = {},
		sent,
		refused = [],
		customerFrom = 'fields',
		operation = 'loadOrders',
		stops,
	} = sheet;
	const item = Object.entries(values).map(([field, value]) => ({ field, value }));
	const { n8n, reports } = await ran(operation, {
		jsons: rows,
		continues: stops !== true,
		parameters: {
			dataToSend: 'autoMapInputData',
			rowsFrom: 'inputItems',
			customerFrom,
			customer: { email: 'shop@example.com' },
			fieldValues: { item },
		},
	});
	const bodies = n8n.requests.flatMap((request) => {
		if (operation === 'onboardCorporate') return [bodyOf(request)];
		return rowsIn(request).map((row) => (customerFrom === 'columns' ? [request.qs?.email, row] : row));
	});
	expect(bodies).toEqual(sent);
	const texts = told(reports);
	const accepted = rows.map((_row, index) => texts[index] === 'accepted');
	expect(accepted).toEqual(rows.map((_row, index) => !refused.includes(index)));
});
