import type { INodeParameters } from 'n8n-workflow';

import { PATHS } from '../paths';
import { CUSTOMER_COLUMN, customerOf, type Work } from '../rows';
import { CONSTANT_FIELDS, OWN_FIELDS } from '../rows/individuals';
import { CREDENTIALS, type Step } from '../workflow';
import type { Contender } from './contender';

/**
 * n8n's HTTP Request node, set up as a person would: keys from a Custom Auth credential, the customer in the query.
 *
 * @param customer the value of the query parameter; undefined if there is none
 * @param body the parameters for the body
 */
export function httpRequestNode(
	{ kind }: Work,
	baseUrl: string,
	customer: string | undefined,
	body: INodeParameters,
): Step {
	const query =
		customer === undefined
			? {}
			: { sendQuery: true, queryParameters: { parameters: [{ name: CUSTOMER_COLUMN, value: customer }] } };
	return {
		name: 'HTTP Request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.4,
		parameters: {
			method: 'POST',
			url: `${baseUrl}${PATHS[kind]}`,
			authentication: 'genericCredentialType',
			genericAuthType: 'httpCustomAuth',
			...query,
			sendBody: true,
			...body,
			options: {},
		},
		credentials: { httpCustomAuth: CREDENTIALS.httpCustomAuth },
	};
}

/** The 35 fields of an individual as keys and values: fifteen filled by expressions, the others by constants. */
function individualBody(): INodeParameters {
	const own = OWN_FIELDS.map((name) => ({ name, value: `={{ $json.${name} }}` }));
	const constant = Object.entries(CONSTANT_FIELDS).map(([name, value]) => ({ name, value: String(value) }));
	return { bodyParameters: { parameters: [...own, ...constant] } };
}

/** One request per row: with key-value fields for onboarding, and with the unchanged item for loads. */
export const httpRequest: Contender = {
	id: 'httpRequest',
	title: 'HTTP Request, one request per row',
	kinds: ['stock', 'orders', 'individuals'],
	sends: 'rows',
	mostRows: 1000,
	nodes(work, baseUrl) {
		if (work.kind === 'individuals') return [httpRequestNode(work, baseUrl, undefined, individualBody())];
		const customer = work.customers === 1 ? customerOf(work, 0) : `={{ $json.${CUSTOMER_COLUMN} }}`;
		const jsonBody = '={{ { data: [$json] } }}';
		return [httpRequestNode(work, baseUrl, customer, { specifyBody: 'json', jsonBody })];
	},
};

/** One JSON text with the fifteen columns, which n8n evaluates in one go. A quote in a value would break it. */
function individualJson(): string {
	const own = OWN_FIELDS.map((name) => `"${name}": "{{ $json.${name} }}"`);
	const constant = Object.entries(CONSTANT_FIELDS).map(
		([name, value]) => `"${name}": ${JSON.stringify(value)}`,
	);
	return `={ ${[...own, ...constant].join(', ')} }`;
}

/** Onboarding with a hand-written JSON body. */
export const httpRequestJson: Contender = {
	id: 'httpRequestJson',
	title: 'HTTP Request, all fields in one JSON text',
	kinds: ['individuals'],
	sends: 'rows',
	mostRows: Infinity,
	nodes(work, baseUrl) {
		const body = { specifyBody: 'json', jsonBody: individualJson() };
		return [httpRequestNode(work, baseUrl, undefined, body)];
	},
};
