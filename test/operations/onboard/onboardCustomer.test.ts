/** 'If Customer Exists: Skip': what is looked up, and what is sent after that. */
import '../../support/noWaits';

import type { IDataObject } from 'n8n-workflow';

import { MINIMAL_INDIVIDUAL } from '../../support/bodies';
import { answered, breaks, type Reply } from '../../support/fakeItem';
import { ran } from '../../support/ran';

const ADA = { ...MINIMAL_INDIVIDUAL, email: 'Ada@example.com', phone_number: '08031234567' };
const BOLA = {
	...MINIMAL_INDIVIDUAL,
	...{ customer_unique_identifier: '0013', email: 'bola@example.com', phone_number: '08031234568' },
};
const ACCEPTED = { borrower_id: 7, status: true };
const NONE = { message: 'Customers retrieved', status: true, status_code: 200, data: [] };
const CREATED = { ...ACCEPTED, alreadyExisted: false };
const CREATE = 'create';

/** Answers look-ups one way and creates another. */
function api(lookedUp: unknown, get = 200, created: unknown = ACCEPTED, post = 201): Reply {
	return async ({ method }) => {
		await new Promise((resolve) => setImmediate(resolve));
		return method === 'GET' ? answered(get, lookedUp) : answered(post, created);
	};
}

/** Onboards people with 'Skip'; returns what is returned for each and what was sent, look-ups by their query. */
async function skipped(jsons: IDataObject[], reply: Reply, more: IDataObject = {}, signal?: AbortSignal) {
	const parameters = { dataToSend: 'autoMapInputData', ifCustomerExists: 'skip', ...more };
	const run = { jsons, parameters, reply, continues: true, signal };
	const { reports, n8n, told } = await ran('onboardIndividual', run);
	return {
		left: reports.map(({ outcome, rows }) =>
			outcome.fate === 'accepted' ? outcome.answers[0] : told[rows[0]!.item],
		),
		sent: n8n.requests.map(({ method, qs }) => (method === 'GET' ? qs : CREATE)),
	};
}

describe('a customer that Advancly has', () => {
	const found = { id: 3, email: 'ada@example.com', phone_number: '+2348031234567' };
	const there = { ...found, borrower_id: 3, alreadyExisted: true };

	test.each([
		[{}, { email: 'Ada@example.com' }],
		[{ lookUpBy: 'email' }, { email: 'Ada@example.com' }],
		[{ lookUpBy: 'phone_number' }, { phone_number: '08031234567' }],
	])('%j: looked up by %j, it is returned marked, and nothing is sent', async (lookUpBy, query) => {
		expect(await skipped([ADA], api({ ...NONE, data: [found] }), lookUpBy)).toEqual({
			left: [there],
			sent: [query],
		});
	});

	test.each<[string, unknown]>([
		['one object', { data: found }],
		['one in another notation', { data: { ...found, email: ' ADA@example.com ' } }],
		['the answer itself', found],
		['one among others', [{ email: 'other@b.co' }, found, { id: 9 }]],
		['one with the same identifier', [{ ...found, customer_unique_identifier: '0012' }]],
		['one without an identifier', [{ ...found, customer_unique_identifier: null }]],
	])('is found as %s', async (_as, body) => {
		const { left, sent } = await skipped([ADA], api(body));
		expect(left).toMatchObject([{ borrower_id: 3, alreadyExisted: true }]);
		expect(sent).toHaveLength(1);
	});

	test('under another identifier is somebody else, whom this field does not distinguish', async () => {
		const { left, sent } = await skipped([ADA], api([{ ...found, customer_unique_identifier: '99' }]));
		expect(left).toEqual([
			"Refused before sending: Advancly already has this email for a customer with a different Customer Unique Identifier or registration number. Set 'Look Up By' to a field in which they differ, or 'If Customer Exists' to 'Send Anyway'",
		]);
		expect(sent).toHaveLength(1);
	});
});

test.each<[string, number, unknown]>([
	['an empty list', 200, NONE],
	['an empty list alone', 200, []],
	['no data', 200, { status: true }],
	['null', 200, { data: null }],
	['a 404 of the API', 404, { message: 'Customer not found', status: false, status_code: 404 }],
	['a record that was not found', 404, { message: 'Record not found.', status: false, status_code: 404 }],
	['a 404 under a good status', 200, { status: false, status_code: 404 }],
])('a customer that Advancly does not have, by %s, is created', async (_what, get, body) => {
	expect(await skipped([ADA], api(body, get))).toEqual({
		left: [CREATED],
		sent: [{ email: 'Ada@example.com' }, CREATE],
	});
});

describe('nothing is sent when the look-up is inconclusive', () => {
	const ADVICE = "Set 'Look Up By' to another field, or 'If Customer Exists' to 'Send Anyway'";
	const OTHERS = `the API returned other customers, none with this email. ${ADVICE}`;
	const UNCLEAR = `the response does not say whether Advancly has this customer. ${ADVICE}`;

	test.each<[number, unknown, string]>([
		[404, 'Not here', 'The API could not find the customer or the URL (HTTP 404)'],
		[500, { status_code: 404, message: 'Oops' }, 'Oops (HTTP 500)'],
		[401, { message: 'Bad keys' }, 'Bad keys (HTTP 401)'],
		[200, { status: 'error', message: 'Try later' }, 'Try later (HTTP 200)'],
		[200, { status: 'failed' }, 'The API refused the request (HTTP 200)'],
		[200, [{ email: 'other@b.co' }], OTHERS],
		[200, { id: 7 }, OTHERS],
		[200, { id: 7, next_of_kin_email: 'ada@example.com', next_of_kin: { email: 'ada@example.com' } }, OTHERS],
		[200, { data: 'Service unavailable' }, UNCLEAR],
		[200, { data: [[{ email: 'ada@example.com' }]] }, UNCLEAR],
		[200, { data: [null] }, UNCLEAR],
		[200, [[{ email: 'ada@example.com' }]], UNCLEAR],
		[200, { message: 'Starting' }, UNCLEAR],
		[200, {}, UNCLEAR],
		...['Route not found', 'No user at /api', 'Aggregator does not exist', 'Client not found'].map(
			(message): [number, unknown, string] => [
				404,
				{ message, status: false, status_code: 404 },
				`${message} (HTTP 404)`,
			],
		),
	])('%d %j', async (get, body, words) => {
		const { left, sent } = await skipped([ADA], api(body, get));
		expect(left).toEqual([
			expect.stringContaining(`Not sent: The customer could not be looked up, so nothing was sent: ${words}`),
		]);
		expect(sent).not.toContain(CREATE);
	});

	test('by no answer at all', async () => {
		const { left } = await skipped([ADA], breaks('ECONNREFUSED'));
		expect(left).toEqual([
			expect.stringMatching(/so nothing was sent: The host refused the connection\. [^(]*$/),
		]);
	});

	test.each([2348031234568, '+448031234567', '+447031234567', '+2348031234567 ext 5'])(
		'%p is not the number that was looked up',
		async (phone_number) => {
			const { left, sent } = await skipped([ADA], api([{ phone_number }]), { lookUpBy: 'phone_number' });
			expect(left).toEqual([expect.stringMatching(/^Not sent: .*none with this phone_number/)]);
			expect(sent).toHaveLength(1);
		},
	);

	test('once the execution is cancelled', async () => {
		const controller = new AbortController();
		const cancels: Reply = () => {
			controller.abort();
			return answered(200, NONE);
		};
		const { left, sent } = await skipped([ADA], cancels, {}, controller.signal);
		expect([left, sent]).toEqual([
			['Not sent: The execution was cancelled. Run the item again'],
			[{ email: 'Ada@example.com' }],
		]);
	});
});

describe('two items of one run', () => {
	const [ada, bola] = ['Ada@example.com', 'bola@example.com'].map((email) => ({ email }));
	const COUPLE =
		"Refused before sending: item 0 has the same email but a different Customer Unique Identifier or registration number, so the two cannot be told apart. Set 'Look Up By' to a field in which they differ, or 'If Customer Exists' to 'Send Anyway'";
	const otherwise = { ...ADA, email: ' ADA@example.com', phone_number: '+234 803 123 4567' };
	const couple = { ...BOLA, email: ADA.email };
	const refuses = api(NONE, 200, { message: 'no' }, 400);
	const resets: Reply = async (options, sending) =>
		await (options.method === 'POST' ? breaks('ECONNRESET') : api(NONE))(options, sending);

	const existed = { ...ACCEPTED, alreadyExisted: true };
	const byPhone = { lookUpBy: 'phone_number' };
	const [phone, otherPhone] = ['08031234567', '08031234568'].map((phone_number) => ({ phone_number }));
	const no = expect.stringContaining('Refused by the API (HTTP 400): no') as string;
	const failed = expect.stringMatching(/^Not sent: The customer could not be looked up/) as string;
	const unknown = expect.stringMatching(/^Fate unknown: The connection broke/) as string;
	const waits = 'Not sent: item 0 is the same customer, and its fate is unknown. Run the item again';
	const failsFirst: Reply = (options, sending) =>
		sending === 1 ? answered(401, {}) : api(NONE)(options, sending);

	test.each<[string, IDataObject[], unknown[], unknown[], Reply, IDataObject]>([
		[
			'two customers are both created',
			[ADA, BOLA],
			[CREATED, CREATED],
			[ada, bola, CREATE, CREATE],
			api(NONE),
			{},
		],
		[
			'the same one is created once, however it is written',
			[ADA, otherwise],
			[CREATED, existed],
			[ada, CREATE],
			api(NONE),
			{},
		],
		['and by its phone number', [ADA, otherwise], [CREATED, existed], [phone, CREATE], api(NONE), byPhone],
		[
			'a couple with one email address: the second is refused',
			[ADA, couple],
			[CREATED, COUPLE],
			[ada, CREATE],
			api(NONE),
			{},
		],
		[
			'a couple that differs in what is looked up',
			[ADA, couple],
			[CREATED, CREATED],
			[phone, otherPhone, CREATE, CREATE],
			api(NONE),
			byPhone,
		],
		[
			'the second is tried when the first was refused',
			[ADA, otherwise],
			[no, no],
			[ada, CREATE, { email: 'ADA@example.com' }, CREATE],
			refuses,
			{},
		],
		[
			'the second is tried when the first could not be looked up',
			[ADA, otherwise],
			[failed, CREATED],
			[ada, { email: 'ADA@example.com' }, CREATE],
			failsFirst,
			{},
		],
		[
			'the second is not sent when the fate of the first is unknown',
			[ADA, otherwise],
			[unknown, waits],
			[ada, CREATE],
			resets,
			{},
		],
	])('%s', async (_what, jsons, left, sent, reply, more) => {
		expect(await skipped(jsons, reply, more)).toEqual({ left, sent });
	});
});

test('Check Only looks up and creates nothing', async () => {
	const { left, sent } = await skipped([ADA, BOLA], api(NONE), {
		options: { checkOnly: true, maxRequestsInFlight: 1 },
	});
	expect(left).toEqual(
		[ADA, BOLA].map((body) => ({
			request: { method: 'POST', path: '/api/v2/client/customers/onboard_individual', body },
		})),
	);
	expect(sent).toEqual([{ email: 'Ada@example.com' }, { email: 'bola@example.com' }]);
});

test('Send Anyway looks nothing up', async () => {
	expect((await skipped([ADA, ADA], api(NONE), { ifCustomerExists: 'send' })).sent).toEqual([CREATE, CREATE]);
});
