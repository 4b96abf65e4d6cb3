import type { INodeParameters } from 'n8n-workflow';

import { shown } from '../../sandbox/answers';
import { useSandbox } from '../support/everyWay';
import { itAccepts } from '../support/itAccepts';
import { itRefusesOne } from '../support/itRefusesOne';
import { numbers, onboardIndividuals } from '../support/people';
import { asked } from '../support/requests';

const OPERATION = 'get';
const used = useSandbox();

describe.each<[string, INodeParameters, Record<string, string>]>([
	['the id, which is the default', { customer_id: '2' }, { customer_id: '2' }],
	['email', { identifyBy: 'email', email: 'person001@example.com' }, { email: 'person001@example.com' }],
	[
		'phone number',
		{ identifyBy: 'phone_number', phone_number: '0803 1234 001' },
		{ phone_number: '08031234001' },
	],
])('by %s', (_by, parameters, query) => {
	itAccepts(used, {
		title: 'one customer',
		parameters: { operation: OPERATION, ...parameters },
		items: [{ json: {} }],
		before: async () => await onboardIndividuals(used.sandbox, [0, 1]),
		requests: () => [asked(OPERATION, query)],
		emits: ({ customers }) => [{ json: shown(customers[1]!), rows: [0] }],
	});
});

itAccepts(used, {
	title: 'several items',
	parameters: { operation: OPERATION, customer_id: '={{ $json.id }}' },
	items: numbers(7).map((row) => ({ json: { id: row + 1 } })),
	before: async () => await onboardIndividuals(used.sandbox, numbers(7)),
	requests: () => numbers(7).map((row) => asked(OPERATION, { customer_id: String(row + 1) })),
	emits: ({ customers }) => numbers(7).map((row) => ({ json: shown(customers[row]!), rows: [row] })),
});

itRefusesOne(used, {
	parameters: { operation: OPERATION, customer_id: '={{ $json.id }}' },
	items: numbers(20).map((row) => ({ json: { id: row === 6 ? 999 : row + 1, row } })),
	refusedRow: 6,
	says: 'Refused by the API (HTTP 404): Customer not found',
	before: async () => await onboardIndividuals(used.sandbox, numbers(20)),
	rowOf: ({ query }) => (query.customer_id === '999' ? 6 : Number(query.customer_id) - 1),
});
