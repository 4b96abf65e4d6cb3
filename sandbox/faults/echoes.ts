import { refused } from '../answers';
import { asObject, textOf, type JsonObject } from '../json';

import { answer } from './effects';
import { faultsOf, type FaultBefore, type FaultRequest, type FaultTable } from './exchange';

const { before } = faultsOf('echo');

function echo(words: (request: FaultRequest) => string): FaultBefore {
	const body = (request: FaultRequest) => JSON.stringify(refused(400, words(request)));
	return before(answer(400, body));
}

function objectsIn(list: JsonObject[string]): JsonObject[] {
	return Array.isArray(list) ? list.map((item) => asObject(item) ?? {}) : [];
}

const IDENTITY_KEYS = [
	'customer_unique_identifier',
	'business_registration_number',
	'tax_identification_number',
	'identity_number',
	'individual_tax_identification-number',
];

function identitiesIn({ json, query }: FaultRequest): string {
	const people = objectsIn(json.corporate_customer_people);
	const found = [json, ...people].flatMap((fields) => IDENTITY_KEYS.map((key) => textOf(fields, key)));
	return [...found, query.get('identity_number') ?? ''].filter((text) => text !== '').join(', ');
}

function documentsIn({ json }: FaultRequest): string {
	return objectsIn(json.customer_documents)
		.map((document) => textOf(document, 'base64_file_string'))
		.join(' ');
}

/** Refusals that repeat parts of the request: showing the API's words unchanged would reveal a secret. */
export const ECHOES = {
	'echo-api-key': echo(({ headers }) => `api-key ${String(headers['api-key'])} is not known`),
	'echo-client-id': echo(({ headers }) => `client-id ${String(headers['client-id'])} is not known`),
	'echo-headers': echo(({ headers }) => `Bad request: ${JSON.stringify(headers)}`),
	'echo-account': echo(
		({ json }) => `bank_account_number ${textOf(json, 'bank_account_number')} is not open`,
	),
	'echo-account-spaced': echo(
		({ json }) => `account ${textOf(json, 'bank_account_number').replace(/(\d{4})/g, '$1 ')}is not open`,
	),
	'echo-identity': echo((request) => `identity ${identitiesIn(request)} is in use`),
	'echo-bvn': echo(() => 'BVN 22212345678 belongs to another customer'),
	'echo-document': echo((request) => `cannot read ${documentsIn(request)}`),
	'echo-body': echo(({ text }) => `Bad request: ${text}`),
	'echo-html': before(
		answer(
			500,
			({ headers, text }) => `<html><pre>api-key: ${String(headers['api-key'])}\n${text}</pre></html>`,
			{ 'content-type': 'text/html' },
		),
	),
} satisfies FaultTable;
