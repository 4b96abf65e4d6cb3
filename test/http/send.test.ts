import { FATE_UNKNOWN } from '../../nodes/Advancly/http/causes';
import { Pace } from '../../nodes/Advancly/http/pace';
import { breaks, CREDENTIALS, NODE } from '../support/fakeItem';
import { accepts, CREATE, FIND, refuses, sent, useFakeWaits } from '../support/sending';

useFakeWaits();

const throwing = (error: unknown) => () => {
	throw error;
};

describe('a request', () => {
	const common = { baseURL: 'https://api.example.com', qs: { email: 'a@b.co' } };

	test('with a body is sent as the contract describes it', async () => {
		const { outcome, requests } = await sent({ ...CREATE, query: { email: 'a@b.co' } }, accepts);
		expect(outcome).toEqual({ body: { status: true } });
		expect(requests).toEqual([
			{
				...common,
				method: 'POST',
				url: '/api/v2/client/customers/onboard_individual',
				headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
				body: { a: 1 },
			},
		]);
	});

	test('without a body has neither body nor content type', async () => {
		const headers = { Accept: 'application/json' };
		expect((await sent(FIND, accepts)).requests).toStrictEqual([
			{ ...common, method: 'GET', url: '/api/v2/client/customers', headers },
		]);
	});
});

test.each([
	[9, 'an answer', accepts],
	[1, 'HTTP 503', refuses(503)],
	[1, 'a time-out', breaks('ETIMEDOUT')],
	[9, 'a refused connection', breaks('ECONNREFUSED')],
])('%d requests may be in flight after %s', async (limit, _end, reply) => {
	const pace = new Pace(9);
	await sent(CREATE, reply, {}, pace);
	expect(pace.limit()).toBe(limit);
});

describe('nothing is sent', () => {
	const advice = 'Check the Advancly credential and run the item again';

	test.each([
		[
			'to an address that must not receive keys',
			{ baseUrl: 'http://api.example.com' },
			/must start with https/,
		],
		['without a key', { apiKey: '' }, /'API Key' of the credential is empty/],
	])('%s', async (_what, wrong, words) => {
		const credentials = async () => ({ ...CREDENTIALS, ...wrong });
		expect(await sent(CREATE, accepts, { credentials })).toMatchObject({
			outcome: { fate: 'refused', reason: expect.stringMatching(words) as string, advice },
			sendings: 0,
		});
	});

	test.each([
		[new Error('Credential not found'), 'Credential not found'],
		[new Error(''), 'The credential cannot be used'],
		['text', 'The credential cannot be used'],
	])('without the credential: %p', async (error, reason) => {
		const { outcome, sendings } = await sent(CREATE, accepts, { credentials: throwing(error) });
		expect([outcome, sendings]).toEqual([{ fate: 'refused', reason, advice }, 0]);
	});

	test('without a credential: the advice is to choose one', async () => {
		const credentials = throwing(new Error('Node does not have any credentials set'));
		const node = { ...NODE, credentials: undefined };
		expect((await sent(CREATE, accepts, { node, credentials })).outcome).toEqual({
			fate: 'refused',
			reason: 'The node has no credential',
			advice: 'Choose a credential in the node and run the item again',
		});
	});

	test('once the execution is cancelled', async () => {
		const { outcome, sendings } = await sent(CREATE, accepts, { signal: AbortSignal.abort() });
		expect(outcome).toEqual({
			fate: 'notSent',
			reason: 'The execution was cancelled',
			advice: 'Run the item again',
		});
		expect(sendings).toBe(0);
	});
});

test('an error without a code: the fate is unknown, in the words of n8n', async () => {
	const error = new Error(`${CREDENTIALS.clientId} may not send ${CREDENTIALS.apiKey} to 22397319289`);
	const { outcome, sendings } = await sent(CREATE, throwing(error));
	const reason = '**** may not send **** to ****9289';
	expect(outcome).toEqual({ fate: 'unknown', reason, advice: FATE_UNKNOWN });
	expect(sendings).toBe(1);
});

test.each([
	['one row', 'Send one row'],
	[undefined, 'Send fewer rows or smaller documents'],
])('after a 413 the advice names what is large, as the operation knows it: %s', async (largest, advice) => {
	expect((await sent({ ...CREATE, largest }, refuses(413))).outcome).toHaveProperty('advice', advice);
});
