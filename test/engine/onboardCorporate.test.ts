import type { JsonObject } from '../../sandbox/json';
import { onboarded } from '../../sandbox/answers';
import { send } from '../sandbox/client';
import { FULL_CORPORATE, MINIMAL_CORPORATE } from '../support/bodies';
import { useSandbox } from '../support/everyWay';
import { byExpressions, filledIn } from '../support/filledIn';
import { itAccepts } from '../support/itAccepts';
import { itRefusesOne } from '../support/itRefusesOne';
import { numbers } from '../support/people';
import { posted } from '../support/requests';

const OPERATION = 'onboardCorporate';
const used = useSandbox();

/** The company of a row: different rows are different companies. */
function company(row: number): JsonObject {
	return { ...MINIMAL_CORPORATE, business_registration_number: `RC00${String(row).padStart(2, '0')}` };
}

describe.each([
	['minimal', MINIMAL_CORPORATE],
	['full', FULL_CORPORATE],
])('%s', (_size, body) => {
	itAccepts(used, {
		title: 'fields',
		parameters: filledIn(OPERATION, body),
		items: [{ json: {} }],
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
	parameters: byExpressions(filledIn(OPERATION, company(0))),
	items: numbers(7).map((row) => ({ json: company(row) })),
	requests: () => numbers(7).map((row) => posted(OPERATION, company(row))),
	emits: ({ customers }) =>
		numbers(7).map((row) => {
			const { business_registration_number: identifier } = company(row);
			const customer = customers.find(({ fields }) => fields.business_registration_number === identifier)!;
			return { json: onboarded(customer), rows: [row] };
		}),
});

itRefusesOne(used, {
	parameters: byExpressions(filledIn(OPERATION, company(0))),
	items: numbers(20).map((row) => ({ json: { ...company(row), row } })),
	refusedRow: 6,
	says: 'Refused by the API (HTTP 409): A customer with this business_registration_number already exists',
	before: async () => {
		await send(used.sandbox, 'POST', '/onboard_corporate', company(6));
	},
	rowOf: ({ body }) => Number((body as JsonObject).business_registration_number?.toString().slice(4)),
});
