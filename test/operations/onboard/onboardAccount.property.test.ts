/** The account of onboarded items, for random people, repeated customers, modes and faults. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import fc from 'fast-check';

import { onboard } from '../../../nodes/Advancly/operations/onboard/onboard';
import { performItem } from '../../../nodes/Advancly/run/perform';
import { stoppingError } from '../../../nodes/Advancly/outcome/report';
import { Run } from '../../../nodes/Advancly/run/run';
import { MINIMAL_INDIVIDUAL } from '../../sandbox/bodies';
import { expectBalanced, expectHonest, rowsWith } from '../../support/account';
import { anyStep } from '../../support/anyStep';
import { NODE } from '../../support/fakeItem';
import { OPERATIONS } from '../../support/operations';
import { ScriptedApi } from '../../support/scriptedApi';

// A look-up that fails is tried again after a while, which no test has to wait for.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

const SEED = 20_240_531;
const RUNS = 1_000;

jest.setTimeout(300_000);

const item = fc.record({
	customer: fc.nat({ max: 2 }),
	quality: fc.oneof(
		{ weight: 8, arbitrary: fc.constant('good' as const) },
		{ weight: 2, arbitrary: fc.constantFrom('bad' as const, 'wrong' as const, 'throws' as const) },
	),
	/** Whether phone number and email address are written in another way. */
	otherwise: fc.boolean(),
});

type Item = typeof item extends fc.Arbitrary<infer T> ? T : never;

/** What tells the customer; it is the same for an item that writes it otherwise. */
function personOf({ customer, quality, otherwise }: Item, index: number): IDataObject {
	const email = `c${customer}@b.co`;
	return {
		...MINIMAL_INDIVIDUAL,
		first_name: quality === 'wrong' ? '' : 'Ada',
		customer_unique_identifier: `ID-${index}`,
		email: otherwise ? email.toUpperCase() : email,
		phone_number: otherwise ? `+234803123456${customer}` : `0803 123 456${customer}`,
	};
}

/** The item of a create, by its unique identifier; a look-up has none. */
function idsIn({ method, body }: IHttpRequestOptions): string[] | undefined {
	return method === 'GET' ? undefined : [String((body as IDataObject).customer_unique_identifier).slice(3)];
}

test(`every item leaves once, and no customer is created twice (${RUNS} runs, seed ${SEED})`, async () => {
	const property = fc.asyncProperty(
		fc.record({
			items: fc.array(item, { minLength: 1, maxLength: 12, size: 'max' }),
			skip: fc.boolean(),
			lookUpBy: fc.constantFrom('email' as const, 'phone_number' as const),
			continues: fc.boolean(),
			places: fc.integer({ min: 1, max: 5 }),
			script: fc.array(anyStep, { maxLength: 30 }),
		}),
		async ({ items, skip, lookUpBy, continues, places, script }) => {
			const controller = new AbortController();
			const { signal } = controller;
			const people = items.map(personOf);
			const customerOf = (id: string) => items[Number(id)]!.customer;
			const api = new ScriptedApi(
				{
					steps: script,
					idsIn,
					bad: new Set(items.flatMap(({ quality }, index) => (quality === 'bad' ? [String(index)] : []))),
					found: ({ qs }, taken) => {
						const asked = JSON.stringify(qs).toLowerCase();
						const has = (id: string) =>
							asked.includes(lookUpBy === 'email' ? `c${customerOf(id)}@` : `456${customerOf(id)}"`);
						return taken.filter(has).map((id) => ({ id, ...people[Number(id)] }));
					},
				},
				controller,
			);
			const run = new Run(places, continues, signal);
			const options = { ifCustomerExists: skip ? 'skip' : 'send', lookUpBy };
			const reports = await Promise.all(
				people.map(async (json, itemIndex) => {
					const parameters = { dataToSend: 'autoMapInputData', options };
					const context = api.item({ json, itemIndex, parameters, signal, continueOnFail: continues });
					const declared = () => {
						if (items[itemIndex]!.quality === 'throws') throw new Error("Referenced node doesn't exist");
						return () => undefined;
					};
					return await performItem(onboard, OPERATIONS.onboardIndividual, context, declared, run);
				}),
			);

			expectBalanced(
				reports,
				people.map((_person, index) => String(index)),
			);
			expectHonest(reports, api);
			expect(api.mostInFlight).toBeLessThanOrEqual(places);
			expect(
				reports.every(({ outcome }) => outcome.fate !== 'accepted' || outcome.answers.length === 1),
			).toBe(true);
			if (skip) {
				const created = api.sendings.filter(({ certain }) => !certain).map(({ ids }) => customerOf(ids[0]!));
				expect(created).toEqual([...new Set(created)]);
			}
			if (!continues) {
				const accepted = rowsWith(reports, 'accepted');
				expect(stoppingError(NODE, reports) === undefined).toBe(accepted.length === items.length);
			}
		},
	);
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});
