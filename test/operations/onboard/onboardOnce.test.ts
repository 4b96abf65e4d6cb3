/** 'If Customer Exists: Skip': what is looked up, and what is sent then. */
import { onboard } from '../../../nodes/Advancly/operations/onboard/onboard';
import { performItem } from '../../../nodes/Advancly/run/perform';
import { Run } from '../../../nodes/Advancly/run/run';
import { answered, FakeApi } from '../../support/fakeItem';
import { OPERATIONS } from '../../support/operations';
import { ACCEPTED, accepted, ADA, api, NONE, skipped } from '../../support/skipping';

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
		['one among others', [{ email: 'other@b.co' }, found, { id: 9 }]],
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
		['an empty list alone', 200, []],
		['no data under a good code', 200, { status_code: 200, message: 'No customer' }],
		['null', 200, { data: null }],
		['a record that was not found', 404, { message: 'Record not found.', status: false, status_code: 404 }],
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
		[
			'a 404 of somebody else',
			404,
			'Not here',
			'The API did not find the customer or the address (HTTP 404)',
		],
		['a 404 that another status belies', 500, { status_code: 404, message: 'Oops' }, 'Oops (HTTP 500)'],
		['a 404 that the keys belie', 401, { status_code: 404, message: 'Who?' }, 'Who? (HTTP 401)'],
		['wrong keys', 401, { message: 'Bad keys' }, 'Bad keys (HTTP 401)'],
		['a server error', 500, { message: 'Oops' }, 'Oops (HTTP 500)'],
		[
			'customers that are other people',
			200,
			[{ email: 'other@b.co' }],
			'the API returned other customers, none with this email',
		],
		[
			'a customer that shows nothing',
			200,
			{ id: 7 },
			'the API returned other customers, none with this email',
		],
		[
			'a next of kin who shows it',
			200,
			{ id: 7, next_of_kin_email: 'ada@example.com', next_of_kin: { email: 'ada@example.com' } },
			'the API returned other customers, none with this email',
		],
		['an error under 200', 200, { status: 'error', message: 'Try later' }, 'Try later (HTTP 200)'],
		['a failure under 200', 200, { status: 'failed' }, 'The API refused the request (HTTP 200)'],
		...[
			{ data: 'Service unavailable' },
			{ data: [[{ email: 'ada@example.com' }]] },
			[[{ email: 'ada@example.com' }]],
			{ data: '[{"email":"ada@example.com"}]' },
			{ data: [null] },
			{ data: false },
			{ message: 'Starting' },
			{},
		].map((body): [string, number, unknown, string] => [
			`an answer that is not understood: ${JSON.stringify(body)}`,
			200,
			body,
			'the answer does not say whether Advancly has this customer',
		]),
		...[
			{ message: 'Route not found', status: false, status_code: 404 },
			{ message: 'No user at /api/v2/client/customers', status: false },
			{ message: 'Aggregator does not exist', status: false, status_code: 404 },
			{ message: 'Client not found', status: false, status_code: 404 },
			{ message: 'Not Found', statusCode: 404 },
			{ error: 'Not Found', status: 404 },
		].map((body): [string, number, unknown, string] => [
			`a 404 about something else: ${JSON.stringify(body)}`,
			404,
			body,
			`${'message' in body ? body.message : 'Not Found'} (HTTP 404)`,
		]),
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

	test.each([2348031234568, '+448031234567', '+447031234567', '+2348031234567 ext 5'])(
		'and another phone number (%p) is another customer',
		async (phone_number) => {
			const { outcomes, sent } = await skipped([ADA], api([{ phone_number }]), { lookUpBy: 'phone_number' });
			expect(outcomes).toMatchObject([{ fate: 'notSent' }]);
			expect(sent).toHaveLength(1);
		},
	);
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
