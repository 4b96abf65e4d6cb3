import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { JsonObject } from '../../sandbox/json';
import type { Sandbox } from '../../sandbox/server';
import { FULL_CORPORATE, FULL_INDIVIDUAL, FULL_ORDER, FULL_STOCK_ROW } from '../support/bodies';
import { byExpressions, filledIn } from '../support/filledIn';
import { numbers } from '../support/people';
import { send } from '../sandbox/client';

/** An operation as the measurement runs it: some rows, of which a fault strikes one. */
export interface Scene {
	operation: string;
	writes: boolean;
	rows: IDataObject[];
	/** A text that the requests of this row hold, and no others. */
	markOf: (row: number) => string;
	parameters: INodeParameters;
	prepare: (sandbox: Sandbox) => Promise<void>;
	/** Numbers that must not appear whole anywhere. */
	numbers: string[];
}

const ROWS = numbers(4);

/** The row that meets the fault; rows before and after it show what becomes of the others. */
export const STRUCK = 1;

/** Content of the documents, as base64 texts: none of it may appear anywhere. */
export const DOCUMENT = Buffer.from(
	'%PDF-1.7 This page of a passport is read by Advancly alone; no log shows it.',
).toString('base64');

const OWNER = '22397319289';
// Put together, so that the number stands in no parameter, which n8n stores with every error of the node.
const OWNER_BY_EXPRESSION = '={{ "22397" + "319289" }}';

const DOCUMENTS = [
	{ document_type_code: '01', base64_file_string: DOCUMENT, filename_with_extension: 'passport.png' },
];

const personEmail = (row: number) => `person-${row}@example.com`;
const accountOf = (row: number) => `012345678${row}`;

function individual(row: number): JsonObject {
	return {
		...FULL_INDIVIDUAL,
		email: personEmail(row),
		phone_number: `+23480312345${row}0`,
		customer_unique_identifier: `2234567890${row}`,
		bank_account_number: accountOf(row),
		customer_documents: DOCUMENTS,
	};
}

function corporate(row: number): JsonObject {
	return {
		...FULL_CORPORATE,
		email: `company-${row}@example.com`,
		phone_number: `+23480312345${row}1`,
		business_registration_number: `7000123456${row}`,
		bank_account_number: accountOf(row),
		corporate_customer_people: [{ first_name: 'Ada', identity_number: `2239731928${row}` }],
		customer_documents: DOCUMENTS,
	};
}

function without(body: JsonObject, ...keys: string[]): JsonObject {
	return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}

/** The parameters that read every field of a body from the item's column of its name. */
function fromColumns(operation: string, body: JsonObject): INodeParameters {
	const parameters = byExpressions(
		filledIn(operation, without(body, 'customer_documents', 'corporate_customer_people')),
	);
	const [document] = DOCUMENTS;
	const content = '={{ $json.customer_documents[0].base64_file_string }}';
	parameters.customer_documents = {
		item: [{ ...document, documentSource: 'base64', base64_file_string: content }],
	};
	if (body.corporate_customer_people !== undefined) {
		const identity = '={{ $json.corporate_customer_people[0].identity_number }}';
		parameters.corporate_customer_people = { item: [{ first_name: 'Ada', identity_number: identity }] };
	}
	return parameters;
}

async function onboard(sandbox: Sandbox, people: JsonObject[]): Promise<void> {
	for (const person of people) await send(sandbox, 'POST', '/onboard_individual', person);
}

function onboarding(operation: string, bodyOf: (row: number) => JsonObject, secrets: string[]): Scene {
	return {
		operation,
		writes: true,
		rows: ROWS.map((row) => bodyOf(row) as IDataObject),
		markOf: (row) => String(bodyOf(row).email),
		parameters: fromColumns(operation, bodyOf(0)),
		prepare: async () => undefined,
		numbers: [...ROWS.map(accountOf), ...secrets],
	};
}

function reading(operation: string, parameters: INodeParameters): Scene {
	return {
		operation,
		writes: false,
		rows: ROWS.map((row) => ({ email: personEmail(row) })),
		markOf: personEmail,
		parameters: { operation, ...parameters },
		prepare: async (sandbox) => await onboard(sandbox, ROWS.map(individual)),
		numbers: [],
	};
}

function load(operation: string, id: 'product_id' | 'order_id', row: JsonObject): Scene {
	const flat = without(row, 'order_items');
	const markOf = (index: number) => `${id}-of-row-${index}`;
	const customer = { identity_number: OWNER_BY_EXPRESSION };
	return {
		operation,
		writes: true,
		rows: ROWS.map((index) => ({ ...flat, [id]: markOf(index) })),
		markOf,
		parameters: { operation, rowsFrom: 'inputItems', customer, options: { rowsPerRequest: 2 } },
		prepare: async (sandbox) =>
			await onboard(sandbox, [{ ...individual(0), customer_unique_identifier: OWNER }]),
		numbers: [OWNER],
	};
}

export const SCENES: Scene[] = [
	onboarding(
		'onboardIndividual',
		individual,
		ROWS.map((row) => String(individual(row).customer_unique_identifier)),
	),
	onboarding(
		'onboardCorporate',
		corporate,
		ROWS.flatMap((row) => [`7000123456${row}`, `2239731928${row}`]),
	),
	reading('get', { identifyBy: 'email', email: '={{ $json.email }}' }),
	reading('getAll', { returnAll: true, filters: { email: '={{ $json.email }}' } }),
	load('loadStock', 'product_id', FULL_STOCK_ROW),
	load('loadOrders', 'order_id', FULL_ORDER),
];
