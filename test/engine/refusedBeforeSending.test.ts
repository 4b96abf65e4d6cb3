import type { INodeParameters } from 'n8n-workflow';

import { FULL_STOCK_ROW } from '../support/bodies';
import { credentialFor, PATHS, useSandbox } from '../support/everyWay';
import { runNode } from '../support/runNode';

const used = useSandbox();
const customer = { email: 'ada@example.com' };
const autoMap = { dataToSend: 'autoMapInputData' };

const REQUIRED_OF_INDIVIDUALS = [
	'first_name',
	'last_name',
	'gender',
	'date_of_birth',
	'customer_unique_identifier',
	'phone_number',
	'email',
	'address',
	'country_code',
	'customer_onboarding_type',
	'create_wallet',
];

const REQUIRED_OF_CORPORATES = [
	'company_name',
	'business_registration_number',
	'business_registration_date',
	'corporate_customer_people',
	'phone_number',
	'email',
	'address',
	'country_code',
	'customer_onboarding_type',
	'create_wallet',
];

interface Case {
	what: string;
	parameters: INodeParameters;
	/** What the refusal names, all of it. */
	names: string[];
}

const json = (rows: string): INodeParameters => ({
	operation: 'loadStock',
	customer,
	rowsFrom: 'json',
	rows,
});

const CASES: Case[] = [
	{
		what: 'an individual without any of the required columns',
		parameters: { operation: 'onboardIndividual', ...autoMap },
		names: REQUIRED_OF_INDIVIDUALS,
	},
	{
		what: 'a corporate without any of the required columns',
		parameters: { operation: 'onboardCorporate', ...autoMap },
		names: REQUIRED_OF_CORPORATES,
	},
	{
		what: 'a customer identified by a blank',
		parameters: { operation: 'get', identifyBy: 'email', email: '={{ $json.none }}' },
		names: ['email'],
	},
	{
		what: 'filters that are no days',
		parameters: { operation: 'getAll', filters: { from_date: '31/02/2024', to_date: 'soon' } },
		names: ['from_date', '31/02/2024', 'to_date', 'soon'],
	},
	...['loadStock', 'loadOrders'].map((operation) => ({
		what: `rows of no customer: ${operation}`,
		parameters: { operation, rowsFrom: 'json', rows: '[{"product_id": "1", "order_id": "1"}]' },
		names: ['phone_number', 'email', 'identity_number'],
	})),
	{
		what: 'broken JSON',
		parameters: json('[{"product_id": "7"}, {"product_id": }]'),
		names: ['Rows', 'column 38', '{"product_id": }'],
	},
	{ what: 'JSON that is no list', parameters: json('"stock"'), names: ['Rows', 'list'] },
	{ what: 'an object without data', parameters: json('{"rows": []}'), names: ['Rows', 'data'] },
	{ what: 'an empty list', parameters: json('[]'), names: ['Rows', 'no rows'] },
	{
		what: 'a row with a field that the contract does not have',
		parameters: json(JSON.stringify([FULL_STOCK_ROW, { product_id: '8', colour: 'red' }])),
		names: ['row 2', 'colour'],
	},
];

describe.each(PATHS)('%s', (path) => {
	test.each(CASES)('$what', async ({ parameters, names }) => {
		const result = await runNode({
			parameters,
			items: [{ json: { unrelated: 1 } }],
			credential: credentialFor(used.sandbox),
			path,
		});
		expect(result.error?.message).toMatch(/^Refused before sending: /);
		const unnamed = names.filter((name) => !result.error?.message.includes(name));
		expect({ unnamed, message: result.error?.message }).toEqual({
			unnamed: [],
			message: result.error?.message,
		});
		expect(used.sandbox.received).toEqual([]);
	});
});
