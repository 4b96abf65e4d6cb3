import { shown } from '../../sandbox/answers';
import { TODAY, useSandbox, useStub } from '../support/everyWay';
import { itAccepts } from '../support/itAccepts';
import { itRefusesOne } from '../support/itRefusesOne';
import { individual, numbers, onboardIndividuals } from '../support/people';
import { asked } from '../support/requests';

const OPERATION = 'getAll';
const used = useSandbox();
const FILTERS = {
	customer_id: '2',
	customer_type: 'individual',
	email: 'person001@example.com',
	from_date: TODAY,
	phone_number: '08031234001',
	to_date: TODAY,
};

itAccepts(used, {
	title: 'full: all filters',
	parameters: { operation: OPERATION, filters: FILTERS },
	items: [{ json: {} }],
	before: async () => await onboardIndividuals(used.sandbox, numbers(3)),
	requests: () => [asked(OPERATION, FILTERS)],
	emits: ({ customers }) => [{ json: shown(customers[1]!), rows: [0] }],
});

itAccepts(used, {
	title: 'several items, one of which finds nobody',
	parameters: { operation: OPERATION, filters: { email: '={{ $json.email }}' } },
	items: [...numbers(6), 99].map((row) => ({ json: individual(row) })),
	before: async () => await onboardIndividuals(used.sandbox, numbers(6)),
	requests: () =>
		[...numbers(6), 99].map((row) => asked(OPERATION, { email: String(individual(row).email) })),
	emits: ({ customers }) => numbers(6).map((row) => ({ json: shown(customers[row]!), rows: [row] })),
});

for (const [count, parameters] of [[50, {}] as const, [60, { returnAll: true }] as const])
	itAccepts(used, {
		title: `${count} of 60 customers with ${JSON.stringify(parameters)}`,
		parameters: { operation: OPERATION, ...parameters },
		items: [{ json: {} }],
		before: async () => await onboardIndividuals(used.sandbox, numbers(60)),
		requests: () => [asked(OPERATION, {})],
		emits: ({ customers }) =>
			customers.slice(0, count).map((customer) => ({ json: shown(customer), rows: [0] })),
	});

describe('an API that refuses a filter', () => {
	const no = { message: 'customer_type is not known', status: false, status_code: 400 };
	const refusing = useStub(({ query: { customer_type: type } }) =>
		type === 'type 6'
			? { status: 400, body: no }
			: { status: 200, body: { data: [{ id: 1, type: String(type) }] } },
	);

	itRefusesOne(refusing, {
		parameters: { operation: OPERATION, filters: { customer_type: '=type {{ $json.row }}' } },
		items: numbers(20).map((row) => ({ json: { row } })),
		refusedRow: 6,
		says: 'Refused by the API (HTTP 400): customer_type is not known',
		rowOf: ({ query }) => Number(String(query.customer_type).slice('type '.length)),
	});
});
