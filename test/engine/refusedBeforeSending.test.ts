import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FULL_STOCK_ROW } from '../support/bodies';
import { credentialFor, PATHS, useSandbox } from '../support/everyWay';
import { runNode } from '../support/runNode';

const used = useSandbox();
const customer = { email: 'ada@example.com' };

interface Case {
	what: string;
	parameters: INodeParameters;
	json?: IDataObject;
	/** The whole of what is said, after 'Refused before sending: '. */
	says: string;
}

const mapped = (operation: string): INodeParameters => ({ operation, dataToSend: 'autoMapInputData' });
const rows = (held: string): INodeParameters => ({
	operation: 'loadStock',
	customer,
	rowsFrom: 'json',
	rows: held,
});
const NO_COLUMN = "no column has this name; choose one in 'Field Values'";
const EXPECTED_DAY = 'expected a date such as 1990-02-28';
/** The fields of a stock row, the usual ones first. */
const STOCK =
	'product_id, total_quantity, available_quantity, unit_price, date, discount_amount, minimum_stock_quantity, net_price, product_category, reserved_quantity, stock_level, tax_amount';
const NOBODY =
	'Customer: none of email, identity_number, phone_number is filled in. Fill in at least one of them';

const CASES: Case[] = [
	{
		what: 'an individual without most of the required columns: the first eight are named',
		parameters: mapped('onboardIndividual'),
		json: { last_name: 'Obi', email: '' },
		says: [
			...['first_name', 'gender', 'date_of_birth', 'customer_unique_identifier'],
			...['phone_number', 'email', 'address', 'country_code'],
		]
			.map((name) => `${name}: ${name === 'email' ? 'is required but blank' : NO_COLUMN}`)
			.concat('and 2 more problems')
			.join('; '),
	},
	{
		what: 'a corporate without its people, and a heading of the sheet',
		parameters: mapped('onboardCorporate'),
		json: {
			Company: 'Obi & Sons',
			'RC No': 'RC0042',
			business_registration_date: 'soon',
			'Office Phone': '08031234567',
			'E-Mail': 'office@obi.example.com',
			address: '3 Marina Road',
			country_code: 'NG',
			customer_onboarding_type: 1,
			create_wallet: 'no',
		},
		says: `business_registration_date: 'soon' is not a date; ${EXPECTED_DAY}; corporate_customer_people: ${NO_COLUMN}`,
	},
	{
		what: 'a row of which no column is a field',
		parameters: mapped('onboardIndividual'),
		says: "No matched column has a value in this row; not matched: 'unrelated'",
	},
	{
		what: 'a customer identified by a blank',
		parameters: { operation: 'get', identifyBy: 'email', email: '={{ $json.none }}' },
		says: 'Email (email): is required but blank',
	},
	{
		what: 'filters that cannot be read',
		parameters: { operation: 'getAll', filters: { from_date: '31/02/2024', customer_id: 'x' } },
		says: `Customer ID (customer_id): 'x' is not a whole number; From Date (from_date): '31/02/2024' is not a date that exists; ${EXPECTED_DAY}`,
	},
	...['loadStock', 'loadOrders'].map((operation) => ({
		what: `rows of nobody: ${operation}`,
		parameters: {
			operation,
			rowsFrom: 'json',
			rows: '[{"product_id": "1"}]'.replace('product', operation === 'loadStock' ? 'product' : 'order'),
		},
		says: NOBODY,
	})),
	{
		what: 'broken JSON',
		parameters: rows('[{"product_id": "7"}, {"product_id": }]'),
		says: `'Rows': the JSON is broken near 'product_id": "7"}, {"product_id": }]'`,
	},
	{
		what: 'JSON that is not a list',
		parameters: rows('"stock"'),
		says: "'Rows': is not a list of objects",
	},
	{ what: 'an empty list', parameters: rows('[]'), says: "'Rows': there are no rows" },
	{
		what: 'an object with another key',
		parameters: rows('{"rows": []}'),
		says: `'rows' is not an API field. Allowed: ${STOCK}`,
	},
	{
		what: 'a row with a key that the contract does not have',
		parameters: rows(JSON.stringify([FULL_STOCK_ROW, { product_id: '8', colour: 'red' }])),
		says: `'colour' is not an API field. Allowed: ${STOCK}`,
	},
	{
		what: 'input items without the id',
		parameters: { operation: 'loadStock', customer },
		json: { Price: 3, Weight: 4 },
		says: "No column holds Product ID (product_id), so the rows cannot be told apart; the input has: 'Price', 'Weight'. Choose its column in 'Field Values', or set 'Rows From' to 'JSON' or 'Fields Below'",
	},
];

describe.each(PATHS)('%s', (path) => {
	test.each(CASES)('$what', async ({ parameters, json = { unrelated: 1 }, says }) => {
		const credential = credentialFor(used.sandbox);
		const result = await runNode({ parameters, items: [{ json }], credential, path });
		expect(result.error?.message.replace(/ \[.*\]$/, '')).toBe(`Refused before sending: ${says}`);
		expect(used.sandbox.received).toEqual([]);
	});
});
