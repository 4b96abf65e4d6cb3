import { deepStrictEqual, match } from 'node:assert/strict';

import type { INode, INodeCredentials, INodeParameters, OnError } from 'n8n-workflow';

import type { JsonSchema, ToolSeen } from './support/modelServer';
import { ADVANCLY, node } from './support/nodes';

/** The argument of a tool that the model fills in, as the editor writes it into a field. */
function fromModel(key: string, description: string, type = 'string'): string {
	return `={{ $fromAI('${key}', '${description}', '${type}') }}`;
}

/** What the model is told of each argument, by the tool's name. */
const ARGUMENTS = {
	Get_customer: { email: 'Email address of the customer, e.g. name@example.com' },
	Onboard_customer: {
		first_name: 'First name of the customer',
		last_name: 'Last name of the customer',
		gender: 'male or female',
		date_of_birth: 'Birthday of the customer, e.g. 1992-04-14',
		customer_unique_identifier: 'What identifies the customer for us, e.g. CUST-0042',
		phone_number: 'Phone number with all its digits, e.g. 08012345678',
		email: 'Email address of the customer, e.g. name@example.com',
		address: 'Street and house number of the customer',
		check_only: 'true to have the customer checked without creating it',
	},
	Load_stock: {
		customer_email: 'Email address of the customer whose stock it is',
		rows: 'List of products, each with product_id, total_quantity and unit_price',
	},
} as const;

/** The node as three tools, named as a model calls them; `onError` is the setting of each, when a person has chosen one. */
export function advanclyTools(credentials: INodeCredentials, onError?: OnError): INode[] {
	const tool = (name: keyof typeof ARGUMENTS, parameters: INodeParameters) =>
		node(
			name,
			`${ADVANCLY}Tool`,
			1,
			{ descriptionType: 'auto', resource: 'customer', ...parameters },
			{ credentials, onError },
		);
	const { Get_customer: get, Onboard_customer: onboard, Load_stock: load } = ARGUMENTS;
	const { check_only: checkOnly, ...fields } = onboard;
	return [
		tool('Get_customer', { operation: 'get', identifyBy: 'email', email: fromModel('email', get.email) }),
		tool('Onboard_customer', {
			operation: 'onboardIndividual',
			...Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, fromModel(key, text)])),
			country_code: 'NG',
			customer_onboarding_type: '1',
			create_wallet: false,
			options: { checkOnly: fromModel('check_only', checkOnly, 'boolean') },
		}),
		tool('Load_stock', {
			operation: 'loadStock',
			rowsFrom: 'json',
			customer: { email: fromModel('customer_email', load.customer_email) },
			rows: fromModel('rows', load.rows, 'json'),
		}),
	];
}

/** What each tool must tell a model that it does. */
const PURPOSES: Record<keyof typeof ARGUMENTS, RegExp> = {
	Get_customer: /\bget\b.*\bcustomer\b.*\bAdvancly\b/i,
	Onboard_customer: /\bonboard\b.*\bcustomer\b.*\bAdvancly\b/i,
	Load_stock: /\bload\b.*\bstock\b.*\bAdvancly\b/i,
};

/** n8n gives an argument of type json no type at all: what the model knows of it is its description. */
function schemaOf(key: string, description: string): JsonSchema {
	if (key === 'rows') return { description };
	return { type: key === 'check_only' ? 'boolean' : 'string', description };
}

/** Reads the tools as a model does: what each is for, what its arguments are called and mean, and that all are required. */
export function checkSchema(tools: ToolSeen[]): void {
	deepStrictEqual(tools.map(({ name }) => name).sort(), Object.keys(ARGUMENTS).sort());
	for (const [name, purpose] of Object.entries(PURPOSES)) {
		const { description, parameters } = tools.find((tool) => tool.name === name)!;
		match(description, purpose);
		const expected = Object.entries(ARGUMENTS[name as keyof typeof ARGUMENTS]);
		const properties = Object.fromEntries(expected.map(([key, text]) => [key, schemaOf(key, text)]));
		deepStrictEqual(parameters.properties, properties);
		deepStrictEqual(parameters.required, Object.keys(properties));
	}
}
