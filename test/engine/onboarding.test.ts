import { onboarded } from '../../sandbox/answers';
import type { JsonObject } from '../../sandbox/json';
import { send } from '../sandbox/client';
import { FULL_CORPORATE, FULL_INDIVIDUAL, MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from '../support/bodies';
import { useSandbox } from '../support/everyWay';
import { byExpressions, filledIn } from '../support/filledIn';
import { itAccepts } from '../support/itAccepts';
import { itRefusesOne } from '../support/itRefusesOne';
import { individual, numbers } from '../support/people';
import { posted } from '../support/requests';

const used = useSandbox();

interface Onboarding {
	operation: string;
	path: string;
	minimal: JsonObject;
	full: JsonObject;
	key: string;
	of: (row: number) => JsonObject;
}

const ONBOARDINGS: Onboarding[] = [
	{
		operation: 'onboardIndividual',
		path: '/onboard_individual',
		minimal: MINIMAL_INDIVIDUAL,
		full: FULL_INDIVIDUAL,
		key: 'customer_unique_identifier',
		of: individual,
	},
	{
		operation: 'onboardCorporate',
		path: '/onboard_corporate',
		minimal: MINIMAL_CORPORATE,
		full: FULL_CORPORATE,
		key: 'business_registration_number',
		of: (row) => ({ ...MINIMAL_CORPORATE, business_registration_number: `RC00${row + 10}` }),
	},
];

describe.each(ONBOARDINGS)('$operation', ({ operation, path, minimal, full, key, of }) => {
	describe.each([
		['minimal', minimal],
		['full', full],
	])('%s', (_size, body) => {
		itAccepts(used, {
			title: 'fields',
			parameters: filledIn(operation, body),
			items: [{ json: {} }],
			requests: () => [posted(operation, body)],
			emits: ({ customers }) => [{ json: onboarded(customers[0]!), rows: [0] }],
		});

		itAccepts(used, {
			title: 'columns',
			parameters: { operation, dataToSend: 'autoMapInputData' },
			items: [{ json: body }],
			requests: () => [posted(operation, body)],
			emits: ({ customers }) => [{ json: onboarded(customers[0]!), rows: [0] }],
		});
	});

	itAccepts(used, {
		title: 'several items, by expressions',
		parameters: byExpressions(filledIn(operation, of(0))),
		items: numbers(7).map((row) => ({ json: of(row) })),
		requests: () => numbers(7).map((row) => posted(operation, of(row))),
		emits: ({ customers }) =>
			numbers(7).map((row) => {
				const customer = customers.find(({ fields }) => fields[key] === of(row)[key])!;
				return { json: onboarded(customer), rows: [row] };
			}),
	});

	itRefusesOne(used, {
		parameters: byExpressions(filledIn(operation, of(0))),
		items: numbers(20).map((row) => ({ json: { ...of(row), row } })),
		refusedRow: 6,
		says: `Refused by the API (HTTP 409): A customer with this ${key} already exists`,
		before: async () => {
			await send(used.sandbox, 'POST', path, of(6));
		},
		rowOf: ({ body }) => numbers(20).find((row) => of(row)[key] === (body as JsonObject)[key])!,
	});
});

itAccepts(used, {
	title: 'every field of an individual by an expression',
	parameters: byExpressions(filledIn('onboardIndividual', FULL_INDIVIDUAL)),
	items: [{ json: FULL_INDIVIDUAL }],
	requests: () => [posted('onboardIndividual', FULL_INDIVIDUAL)],
	emits: ({ customers }) => [{ json: onboarded(customers[0]!), rows: [0] }],
});
