/** 'If Customer Exists: Skip': what is looked up, what is sent, and what the items of one run share. */
import type { IDataObject } from 'n8n-workflow';

import { onboard } from '../../nodes/Advancly/actions/onboard';
import { performItem } from '../../nodes/Advancly/actions/perform';
import type { Outcome } from '../../nodes/Advancly/request/outcome';
import { Run } from '../../nodes/Advancly/request/run';
import { MINIMAL_INDIVIDUAL } from '../sandbox/bodies';
import { answered, FakeApi, type Reply } from '../support/fakeItem';
import { OPERATIONS } from '../support/operations';

const ADA = { ...MINIMAL_INDIVIDUAL, email: 'Ada@example.com', phone_number: '08031234567' };
const BOLA = {
	...MINIMAL_INDIVIDUAL,
	customer_unique_identifier: '0013',
	email: 'bola@example.com',
	phone_number: '08031234568',
};
const ACCEPTED = { borrower_id: 7, status: true };
const NONE = { message: 'Customers retrieved', status: true, status_code: 200, data: [] };

interface Skipping {
	lookUpBy?: string;
	continues?: boolean;
	places?: number;
	signal?: AbortSignal;
}

async function skipped(
	jsons: IDataObject[],
	reply: Reply,
	{ lookUpBy, continues = true, places = 5, signal }: Skipping = {},
) {
	const api = new FakeApi(async (options, sending) => {
		// The answer takes a while, so that the other items of the run get under way.
		await new Promise((resolve) => setImmediate(resolve));
		return await reply(options, sending);
	});
	const run = new Run(places, continues, signal);
	const parameters = { dataToSend: 'autoMapInputData', options: { ifCustomerExists: 'skip', lookUpBy } };
	const reports = await Promise.all(
		jsons.map(async (json, itemIndex) => {
			const context = api.item({ json, itemIndex, parameters, signal, continueOnFail: continues });
			return await performItem(onboard, OPERATIONS.onboardIndividual, context, () => () => undefined, run);
		}),
	);
	return {
		outcomes: reports.map(({ outcome }) => outcome),
		sent: api.requests.map(({ method, qs }) => (method === 'GET' ? qs : method)),
	};
}

/** Answers look-ups one way and creates another. */
function api(
	lookedUp: unknown,
	created: unknown = ACCEPTED,
	statuses: { get?: number; post?: number } = {},
): Reply {
	return ({ method }) =>
		method === 'GET' ? answered(statuses.get ?? 200, lookedUp) : answered(statuses.post ?? 201, created);
}

const accepted = (...answers: IDataObject[]): Outcome => ({ fate: 'accepted', answers });

describe('a customer that Advancly has', () => {
	const found = { id: 3, email: 'ada@example.com', phone_number: '+2348031234567' };

	test.each([
		['email', { email: 'Ada@example.com' }],
		['phone_number', { phone_number: '08031234567' }],
		[undefined, { email: 'Ada@example.com' }],
	])('looked up by %s is returned, marked, and nothing is sent', async (lookUpBy, query) => {
		const { outcomes, sent } = await skipped([ADA], api({ ...NONE, data: [found] }), { lookUpBy });
		expect(outcomes).toEqual([accepted({ ...found, alreadyExisted: true })]);
		expect(sent).toEqual([query]);
	});

	test.each([
		['one object', { data: found }],
		['the answer itself', found],
		['the second of a list', { data: [{ id: 1, email: 'other@b.co' }, found] }],
		['nested', { data: { customer: { contact: found } } }],
	])('is found as %s', async (_as, body) => {
		const { outcomes, sent } = await skipped([ADA], api(body));
		expect(outcomes[0]).toMatchObject({ fate: 'accepted', answers: [{ alreadyExisted: true }] });
		expect(sent).toHaveLength(1);
	});

	test('is found by a phone number that the API writes as a number', async () => {
		const { outcomes } = await skipped([ADA], api([{ phone_number: 2348031234567 }]), {
			lookUpBy: 'phone_number',
		});
		expect(outcomes).toEqual([accepted({ phone_number: 2348031234567, alreadyExisted: true })]);
	});
});

describe('a customer that Advancly does not have', () => {
	test.each([
		['an empty list', 200, NONE],
		['no data', 200, { status: true }],
		['a list of nothing', 200, [null, {}]],
		['a 404 of the API', 404, { message: 'Customer not found', status: false, status_code: 404 }],
		['a 404 that states no code', 404, { message: 'Customer not found', status: false }],
		['a 404 under a good status', 200, { status: false, status_code: 404 }],
	])('by %s is sent', async (_what, get, body) => {
		const { outcomes, sent } = await skipped([ADA], api(body, ACCEPTED, { get }));
		expect(outcomes).toEqual([accepted(ACCEPTED)]);
		expect(sent).toEqual([{ email: 'Ada@example.com' }, 'POST']);
	});
});

describe('nothing is sent when the look-up tells nothing', () => {
	test.each([
		['a 404 of somebody else', 404, 'Not here', 'The API did not find it (HTTP 404)'],
		['a 404 that another status belies', 500, { status_code: 404, message: 'Oops' }, 'Oops (HTTP 500)'],
		['a 404 that the keys belie', 401, { status_code: 404, message: 'Who?' }, 'Who? (HTTP 401)'],
		['wrong keys', 401, { message: 'Bad keys' }, 'Bad keys (HTTP 401)'],
		['a server error', 500, { message: 'Oops' }, 'Oops (HTTP 500)'],
		[
			'customers that are other people',
			200,
			[{ email: 'other@b.co' }],
			'the API returned customers that do not show this email',
		],
		[
			'a customer that shows nothing',
			200,
			{ id: 7 },
			'the API returned customers that do not show this email',
		],
		[
			'a customer that shows it too deep to be sure',
			200,
			{ a: { b: { c: { d: { email: 'ada@example.com' } } } } },
			'the API returned customers that do not show this email',
		],
	])('%s', async (_what, get, body, words) => {
		const { outcomes, sent } = await skipped([ADA], api(body, ACCEPTED, { get }));
		expect(outcomes).toEqual([
			{
				fate: 'notSent',
				reason: `The customer could not be looked up, so nothing was sent: ${words}`,
				advice: expect.any(String) as string,
			},
		]);
		expect(sent).toHaveLength(1);
	});

	test('and another phone number is another customer', async () => {
		const { sent } = await skipped([ADA], api([{ phone_number: 2348031234568 }]), {
			lookUpBy: 'phone_number',
		});
		expect(sent).toHaveLength(1);
	});
});

describe('two items of the same customer in one run', () => {
	test.each([
		['email', 1],
		['email', 5],
		['phone_number', 5],
	])('by %s, %d in flight: the second gets the answer of the first, marked', async (lookUpBy, places) => {
		const again = { ...ADA, email: 'ADA@EXAMPLE.COM', phone_number: '+234 803 123 4567' };
		const { outcomes, sent } = await skipped([ADA, again], api(NONE), { lookUpBy, places });
		expect(outcomes).toEqual([accepted(ACCEPTED), accepted({ ...ACCEPTED, alreadyExisted: true })]);
		expect(sent).toHaveLength(2);
	});

	test('the third does too, and other customers go their own way', async () => {
		const { outcomes, sent } = await skipped([ADA, BOLA, ADA, ADA], api(NONE));
		const marked = accepted({ ...ACCEPTED, alreadyExisted: true });
		expect(outcomes).toEqual([accepted(ACCEPTED), accepted(ACCEPTED), marked, marked]);
		expect(sent.filter((request) => request === 'POST')).toHaveLength(2);
	});

	test('when the first was refused, the second is tried', async () => {
		let created = 0;
		const { outcomes, sent } = await skipped([ADA, ADA], ({ method }) => {
			if (method === 'GET') return answered(200, NONE);
			created += 1;
			return created === 1 ? answered(400, { message: 'Bad', status: false }) : answered(201, ACCEPTED);
		});
		expect(outcomes).toEqual([
			expect.objectContaining({ fate: 'refused', reason: 'Bad' }),
			accepted(ACCEPTED),
		]);
		expect(sent).toEqual([{ email: 'Ada@example.com' }, 'POST', { email: 'Ada@example.com' }, 'POST']);
	});

	test('when the fate of the first is unknown, nothing is sent for the others', async () => {
		const { outcomes, sent } = await skipped([ADA, ADA, ADA], api(NONE, {}, { post: 500 }));
		const second = {
			fate: 'notSent',
			reason: 'An earlier item is the same customer, and its fate is unknown',
			advice: 'Run the item again',
		};
		expect(outcomes[0]).toMatchObject({ fate: 'unknown' });
		expect(outcomes[1]).toEqual(second);
		expect(sent.filter((request) => request === 'POST')).toHaveLength(1);
	});
});

describe('in stop mode', () => {
	const refused = api(NONE, { message: 'Bad', status: false }, { post: 400 });

	test('the first refusal stops an item that waits for the same customer', async () => {
		const { outcomes, sent } = await skipped([ADA, ADA], refused, { continues: false });
		expect(outcomes.map(({ fate }) => fate)).toEqual(['refused', 'notSent']);
		expect(sent).toEqual([{ email: 'Ada@example.com' }, 'POST']);
	});

	test('it stops an item between its look-up and its create', async () => {
		const { outcomes, sent } = await skipped(
			[ADA, BOLA],
			async ({ qs }) => {
				if ((qs as IDataObject).email === ADA.email) return answered(401, { message: 'Bad keys' });
				for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setImmediate(resolve));
				return answered(200, NONE);
			},
			{ continues: false },
		);
		expect(outcomes).toMatchObject([
			{ reason: expect.stringContaining('Bad keys') as string },
			{ fate: 'notSent', reason: 'An earlier item was not accepted' },
		]);
		expect(sent).toEqual([{ email: ADA.email }, { email: BOLA.email }]);
	});
});

test('cancelled after the look-up: nothing is created', async () => {
	const controller = new AbortController();
	const { outcomes, sent } = await skipped(
		[ADA],
		() => {
			controller.abort();
			return answered(200, NONE);
		},
		{ signal: controller.signal },
	);
	expect(outcomes).toMatchObject([{ fate: 'notSent', reason: 'The execution was cancelled' }]);
	expect(sent).toHaveLength(1);
});

test('without the option nothing is looked up', async () => {
	const fake = new FakeApi(api(NONE));
	const run = new Run(5, true, undefined);
	const context = fake.item({ json: ADA, parameters: { dataToSend: 'autoMapInputData' } });
	await performItem(onboard, OPERATIONS.onboardIndividual, context, () => () => undefined, run);
	await performItem(onboard, OPERATIONS.onboardIndividual, context, () => () => undefined, run);
	expect(fake.requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
});
