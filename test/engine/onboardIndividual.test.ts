import { onboarded } from '../../sandbox/answers';
import { FULL_INDIVIDUAL, MINIMAL_INDIVIDUAL } from '../support/bodies';
import { useSandbox } from '../support/everyWay';
import { byExpressions, filledIn } from '../support/filledIn';
import { itAccepts } from '../support/itAccepts';
import { itRefusesOne } from '../support/itRefusesOne';
import { individual, numbers, onboardIndividuals } from '../support/people';
import { posted } from '../support/requests';

const OPERATION = 'onboardIndividual';
const used = useSandbox();

describe.each([
	['minimal', MINIMAL_INDIVIDUAL],
	['full', FULL_INDIVIDUAL],
])('%s', (_size, body) => {
	itAccepts(used, {
		title: 'fields',
		parameters: filledIn(OPERATION, body),
		items: [{ json: {} }],
		requests: () => [posted(OPERATION, body)],
		emits: ({ customers }) => [{ json: onboarded(customers[0]!), rows: [0] }],
	});

	itAccepts(used, {
		title: 'expressions',
		parameters: byExpressions(filledIn(OPERATION, body)),
		items: [{ json: body }],
		requests: () => [posted(OPERATION, body)],
		emits: ({ customers }) => [{ json: onboarded(customers[0]!), rows: [0] }],
	});

	itAccepts(used, {
		title: 'columns',
		parameters: { operation: OPERATION, dataToSend: 'autoMapInputData' },
		items: [{ json: body }],
		requests: () => [posted(OPERATION, body)],
		emits: ({ customers }) => [{ json: onboarded(customers[0]!), rows: [0] }],
	});
});

itAccepts(used, {
	title: 'several items',
	parameters: byExpressions(filledIn(OPERATION, individual(0))),
	items: numbers(7).map((row) => ({ json: individual(row) })),
	requests: () => numbers(7).map((row) => posted(OPERATION, individual(row))),
	emits: ({ customers }) =>
		numbers(7).map((row) => {
			const { customer_unique_identifier: identifier } = individual(row);
			const customer = customers.find(({ fields }) => fields.customer_unique_identifier === identifier)!;
			return { json: onboarded(customer), rows: [row] };
		}),
});

itRefusesOne(used, {
	parameters: byExpressions(filledIn(OPERATION, individual(0))),
	items: numbers(20).map((row) => ({ json: { ...individual(row), row } })),
	refusedRow: 6,
	says: 'Refused by the API (HTTP 409): A customer with this customer_unique_identifier already exists',
	before: async () => await onboardIndividuals(used.sandbox, [6]),
	rowOf: ({ body }) =>
		numbers(20).find((row) => individual(row).email === (body as typeof MINIMAL_INDIVIDUAL).email)!,
});
