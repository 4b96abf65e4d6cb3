import { shown } from '../../sandbox/answers';
import { useSandbox } from '../support/everyWay';
import { itAccepts } from '../support/itAccepts';
import { itRefusesOne } from '../support/itRefusesOne';
import { numbers, onboardIndividuals } from '../support/people';
import { asked } from '../support/requests';

const OPERATION = 'get';
const used = useSandbox();

itAccepts(used, {
	title: 'minimal: by the id, which is the default',
	parameters: { operation: OPERATION, customer_id: '2' },
	items: [{ json: {} }],
	before: async () => await onboardIndividuals(used.sandbox, [0, 1]),
	requests: () => [asked(OPERATION, { customer_id: '2' })],
	emits: ({ customers }) => [{ json: shown(customers[1]!), rows: [0] }],
});

describe('full: by each of its fields', () => {
	itAccepts(used, {
		title: 'email',
		parameters: { operation: OPERATION, identifyBy: 'email', email: 'person001@example.com' },
		items: [{ json: {} }],
		before: async () => await onboardIndividuals(used.sandbox, [0, 1]),
		requests: () => [asked(OPERATION, { email: 'person001@example.com' })],
		emits: ({ customers }) => [{ json: shown(customers[1]!), rows: [0] }],
	});

	itAccepts(used, {
		title: 'phone_number',
		parameters: { operation: OPERATION, identifyBy: 'phone_number', phone_number: '0803 1234 001' },
		items: [{ json: {} }],
		before: async () => await onboardIndividuals(used.sandbox, [0, 1]),
		requests: () => [asked(OPERATION, { phone_number: '08031234001' })],
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
