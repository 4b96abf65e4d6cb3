import { FATE_UNKNOWN } from '../../nodes/Advancly/http/causes';
import { Pace } from '../../nodes/Advancly/http/pace';
import { send as sendAtPace } from '../../nodes/Advancly/http/send';
import type { ApiRequest } from '../../nodes/Advancly/http/send';
import type { ItemContext } from '../../nodes/Advancly/n8n/itemContext';
import { breaks, CREDENTIALS, FakeApi, NODE } from '../support/fakeItem';
import { accepts, CREATE, FIND, refuses, sent, useFakeWaits } from '../support/sending';

const send = async (item: ItemContext, request: ApiRequest) => await sendAtPace(item, request, new Pace());

useFakeWaits();

describe('a request', () => {
	test('with a body goes out as the contract describes it', async () => {
		const api = new FakeApi(accepts);
		expect(await send(api.item(), { ...CREATE, query: { email: 'a@b.co' } })).toEqual({
			body: { status: true },
		});
		expect(api.requests).toEqual([
			{
				method: 'POST',
				baseURL: 'https://api.example.com',
				url: '/api/v2/client/customers/onboard_individual',
				headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
				qs: { email: 'a@b.co' },
				body: { a: 1 },
			},
		]);
	});

	test('without a body has neither body nor content type', async () => {
		const api = new FakeApi(accepts);
		await send(api.item(), FIND);
		expect(api.requests).toStrictEqual([
			{
				method: 'GET',
				baseURL: 'https://api.example.com',
				url: '/api/v2/client/customers',
				headers: { Accept: 'application/json' },
				qs: { email: 'a@b.co' },
			},
		]);
	});
});

test.each([
	[9, 'an answer', accepts],
	[1, 'HTTP 503', refuses(503)],
	[1, 'a time-out', breaks('ETIMEDOUT')],
	[9, 'a host that is not there', breaks('ECONNREFUSED')],
])('%d requests may be in flight after %s', async (limit, _end, reply) => {
	const pace = new Pace(9);
	await sendAtPace(new FakeApi(reply).item(), CREATE, pace);
	expect(pace.limit()).toBe(limit);
});

describe('nothing is sent', () => {
	const advice = 'Check the Advancly credential and run the item again';

	test.each([
		[
			'to an address to which keys must not travel',
			{ ...CREDENTIALS, baseUrl: 'http://api.example.com' },
			/must start with https/,
		],
		['without a base URL', { ...CREDENTIALS, baseUrl: '' }, /no base URL/],
		['without a key', { ...CREDENTIALS, apiKey: '' }, /'API Key' of the credential is empty/],
		[
			'with a key that no header can carry',
			{ ...CREDENTIALS, clientId: 'a\r\nb' },
			/'Client ID' of the credential/,
		],
	])('%s', async (_what, credentials, words) => {
		const api = new FakeApi(accepts);
		expect(await send(api.item({ credentials }), CREATE)).toEqual({
			fate: 'refused',
			reason: expect.stringMatching(words) as string,
			advice,
		});
		expect(api.requests).toEqual([]);
	});

	test.each([
		[new Error('Credential not found'), 'Credential not found'],
		[new Error(''), 'The credential cannot be used'],
		['text', 'The credential cannot be used'],
	])('without the credential: %p', async (error, reason) => {
		const api = new FakeApi(accepts);
		const item = {
			...api.item(),
			credentials: async () => {
				throw error;
			},
		};
		expect(await send(item, CREATE)).toEqual({ fate: 'refused', reason, advice });
		expect(api.requests).toEqual([]);
	});

	test('without a credential: the advice is to choose one', async () => {
		const api = new FakeApi(accepts);
		const item = {
			...api.item(),
			node: { ...NODE, credentials: undefined },
			credentials: async () => {
				throw new Error('Node does not have any credentials set');
			},
		};
		expect(await send(item, CREATE)).toEqual({
			fate: 'refused',
			reason: 'The node has no credential',
			advice: 'Choose a credential in the node and run the item again',
		});
	});

	test('once the execution is cancelled', async () => {
		const { outcome, sendings } = await sent(CREATE, accepts, AbortSignal.abort());
		expect(outcome).toEqual({
			fate: 'notSent',
			reason: 'The execution was cancelled',
			advice: 'Run the item again',
		});
		expect(sendings).toBe(0);
	});
});

describe('the code of a broken connection', () => {
	const coded = (properties: object, cause?: unknown) => Object.assign(new Error('x', { cause }), properties);
	const wrapped = (layers: number) =>
		Array.from({ length: layers }).reduce<object>((cause) => ({ cause }), { code: 'ENOTFOUND' });

	test.each([
		['on the error itself', coded({ code: 'ENOTFOUND' }), 'notSent'],
		['four causes deep', wrapped(4), 'notSent'],
		['five causes deep, where nobody looks', wrapped(5), 'unknown'],
		[
			'on the cause, where the error has a code that is no text',
			coded({ code: 7 }, { code: 'ENOTFOUND' }),
			'notSent',
		],
		['nowhere', 'a text that was thrown', 'unknown'],
		['nowhere, the cause being null', coded({}, null), 'unknown'],
	])('%s', async (_where, error, fate) => {
		const { outcome } = await sent(CREATE, () => {
			throw error;
		});
		expect(outcome).toHaveProperty('fate', fate);
	});

	test('missing: the words of n8n are told, and nothing is taken for granted', async () => {
		const { outcome, sendings } = await sent(CREATE, () => {
			throw new Error(`${CREDENTIALS.clientId} may not send ${CREDENTIALS.apiKey} to 22397319289`);
		});
		expect(outcome).toEqual({
			fate: 'unknown',
			reason: '**** may not send **** to ****9289',
			advice: FATE_UNKNOWN,
		});
		expect(sendings).toBe(1);
	});
});

test('a 413 says what is large, as the operation knows it', async () => {
	expect((await sent({ ...CREATE, largest: 'one row' }, refuses(413))).outcome).toHaveProperty(
		'advice',
		'Send one row',
	);
	expect((await sent(CREATE, refuses(413))).outcome).toHaveProperty(
		'advice',
		'Send fewer rows or smaller documents',
	);
});
