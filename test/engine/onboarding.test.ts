import type { INodeParameters } from 'n8n-workflow';

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
	bodies: JsonObject[];
	key: string;
	of: (row: number) => JsonObject;
}

const ONBOARDINGS: Onboarding[] = [
	{
		operation: 'onboardIndividual',
		path: '/onboard_individual',
		bodies: [MINIMAL_INDIVIDUAL, FULL_INDIVIDUAL],
		key: 'customer_unique_identifier',
		of: individual,
	},
	{
		operation: 'onboardCorporate',
		path: '/onboard_corporate',
		bodies: [MINIMAL_CORPORATE, FULL_CORPORATE],
		key: 'business_registration_number',
		of: (row) => ({ ...MINIMAL_CORPORATE, business_registration_number: `RC00${row + 10}` }),
	},
];

function itOnboards(
	title: string,
	operation: string,
	body: JsonObject,
	parameters: INodeParameters,
	json = {},
) {
	itAccepts(used, {
		title,
		parameters: { operation, ...parameters },
		items: [{ json }],
		requests: () => [posted(operation, body)],
		emits: ({ customers }) => [{ json: onboarded(customers[0]!), rows: [0] }],
	});
}

describe.each(ONBOARDINGS)('$operation', ({ operation, path, bodies, key, of }) => {
	for (const body of bodies) {
		const size = `${Object.keys(body).length} fields`;
		itOnboards(`${size} by hand`, operation, body, filledIn(operation, body));
		itOnboards(`${size} as columns`, operation, body, { dataToSend: 'autoMapInputData' }, body);
	}

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

const expressions = byExpressions(filledIn('onboardIndividual', FULL_INDIVIDUAL));
itOnboards(
	'every field by an expression',
	'onboardIndividual',
	FULL_INDIVIDUAL,
	expressions,
	FULL_INDIVIDUAL,
);
