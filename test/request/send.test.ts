import { FATE_UNKNOWN } from '../../nodes/Advancly/request/causes';
import { send, type ApiRequest } from '../../nodes/Advancly/request/send';
import { answered, answeredText, broken, CREDENTIALS, FakeApi, type Reply } from '../support/fakeItem';

const CREATE: ApiRequest = {
	method: 'POST',
	path: '/api/v2/client/customers/onboard_individual',
	body: { a: 1 },
};
const FIND: ApiRequest = { method: 'GET', path: '/api/v2/client/customers', query: { email: 'a@b.co' } };

beforeEach(() => {
	jest.useFakeTimers();
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
	jest.useRealTimers();
	jest.restoreAllMocks();
});

/** Sends and lets all waits pass; tells the outcome, how often it was sent, and how long it took. */
async function sent(request: ApiRequest, reply: Reply, signal?: AbortSignal) {
	const api = new FakeApi(reply);
	const began = Date.now();
	const sending = send(api.item({ signal }), request);
	await jest.runAllTimersAsync();
	return { outcome: await sending, sendings: api.requests.length, waited: Date.now() - began };
}

/** Gives one reply after the other; the last one for ever. */
function inTurn(...replies: (() => ReturnType<Reply>)[]): Reply {
	return (_options, sending) => replies[Math.min(sending, replies.length) - 1]!();
}

const refuses =
	(status: number, headers = {}) =>
	() =>
		answered(status, { message: 'no', status: false }, headers);
const accepts = () => answered(200, { status: true });
const breaks = (code: string) => () => {
	throw broken(code);
};

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

describe('a write', () => {
	test.each([200, 201])('answered %d is sent once', async (status) => {
		const { outcome, sendings } = await sent(CREATE, () => answered(status, { borrower_id: 7 }));
		expect(outcome).toEqual({ body: { borrower_id: 7 } });
		expect(sendings).toBe(1);
	});

	test.each([301, 400, 401, 403, 404, 409, 413, 422])(
		'answered %d is refused and sent once',
		async (status) => {
			const { outcome, sendings } = await sent(CREATE, refuses(status));
			expect(outcome).toMatchObject({ fate: 'refused', reason: 'no', httpCode: String(status) });
			expect(sendings).toBe(1);
		},
	);

	test.each([408, 500, 502, 503, 504])('answered %d is of unknown fate and sent once', async (status) => {
		const { outcome, sendings } = await sent(CREATE, refuses(status, { 'retry-after': '1' }));
		expect(outcome).toMatchObject({ fate: 'unknown', advice: FATE_UNKNOWN, httpCode: String(status) });
		expect(sendings).toBe(1);
	});

	test.each(['ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED', 'EPIPE', 'ERR_CANCELED', 'ERR_BAD_RESPONSE'])(
		'broken by %s is of unknown fate and sent once',
		async (code) => {
			const { outcome, sendings } = await sent(CREATE, breaks(code));
			expect(outcome).toMatchObject({ fate: 'unknown', advice: FATE_UNKNOWN });
			expect(sendings).toBe(1);
		},
	);

	test.each(['ECONNREFUSED', 'ENOTFOUND', 'CERT_HAS_EXPIRED'])('broken by %s never left', async (code) => {
		const { outcome, sendings } = await sent(CREATE, breaks(code));
		expect(outcome).toHaveProperty('fate', 'notSent');
		expect(sendings).toBe(1);
	});

	test('answered 429 was not processed: it waits as told and is sent again', async () => {
		const limited = refuses(429, { 'retry-after': '7' });
		expect(await sent(CREATE, inTurn(limited, limited, accepts))).toEqual({
			outcome: { body: { status: true } },
			sendings: 3,
			waited: 14_000,
		});
	});

	test('answered 429 four times is refused', async () => {
		const { outcome, sendings, waited } = await sent(CREATE, refuses(429));
		expect(outcome).toMatchObject({ fate: 'refused', httpCode: '429' });
		expect([sendings, waited]).toEqual([4, 3_500]);
	});

	test('answered 429 with a longer wait than a minute is refused at once', async () => {
		const { sendings, waited } = await sent(CREATE, refuses(429, { 'retry-after': '61' }));
		expect([sendings, waited]).toEqual([1, 0]);
	});

	test('broken after a 429 is of unknown fate: the second sending may have been taken', async () => {
		const { outcome, sendings } = await sent(CREATE, inTurn(refuses(429), breaks('ECONNRESET'), accepts));
		expect(outcome).toHaveProperty('fate', 'unknown');
		expect(sendings).toBe(2);
	});
});

describe('a read', () => {
	test.each([408, 429, 502, 503, 504])('answered %d is sent again', async (status) => {
		expect(await sent(FIND, inTurn(refuses(status), accepts))).toEqual({
			outcome: { body: { status: true } },
			sendings: 2,
			waited: 500,
		});
	});

	test.each(['ECONNRESET', 'ETIMEDOUT', 'ECONNREFUSED'])('broken by %s is sent again', async (code) => {
		const { outcome, sendings, waited } = await sent(FIND, inTurn(breaks(code), breaks(code), accepts));
		expect(outcome).toEqual({ body: { status: true } });
		expect([sendings, waited]).toEqual([3, 1_500]);
	});

	test.each([400, 401, 404, 500])('answered %d is not', async (status) => {
		const { outcome, sendings } = await sent(FIND, refuses(status));
		expect(outcome).toMatchObject({ fate: 'refused', httpCode: String(status) });
		expect(sendings).toBe(1);
	});

	test('that stays unanswered ends after four sendings', async () => {
		const { outcome, sendings, waited } = await sent(FIND, breaks('ECONNRESET'));
		expect(outcome).toHaveProperty('reason', 'The connection broke before the answer came');
		expect([sendings, waited]).toEqual([4, 3_500]);
	});
});

describe('cancelled', () => {
	test('while it waits to be sent again: it is not', async () => {
		const controller = new AbortController();
		const api = new FakeApi(refuses(429, { 'retry-after': '60' }));
		const sending = send(api.item({ signal: controller.signal }), CREATE);
		await jest.advanceTimersByTimeAsync(1_000);
		controller.abort();
		await jest.advanceTimersByTimeAsync(200);
		expect(await sending).toHaveProperty('fate', 'notSent');
		expect(api.requests).toHaveLength(1);
	});

	test.each([
		['write', CREATE, FATE_UNKNOWN],
		['read', FIND, 'Wait a few minutes; if it stays, ask Advancly'],
	])(
		'while its answer is awaited: the fate of a %s is unknown, and it is not sent again',
		async (_what, request, advice) => {
			const controller = new AbortController();
			const { outcome, sendings } = await sent(
				request,
				() => {
					controller.abort();
					throw new Error('aborted');
				},
				controller.signal,
			);
			expect(outcome).toEqual({
				fate: 'unknown',
				reason: 'The execution was cancelled while the answer was awaited',
				advice,
			});
			expect(sendings).toBe(1);
		},
	);
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
	])('%s', async (_where, error, fate) => {
		const { outcome } = await sent(CREATE, () => {
			throw error;
		});
		expect(outcome).toHaveProperty('fate', fate);
	});

	test('missing: the words of n8n are told, and nothing is taken for granted', async () => {
		const { outcome, sendings } = await sent(CREATE, () => {
			throw new Error(`Domain not allowed for ${CREDENTIALS.apiKey}`);
		});
		expect(outcome).toEqual({ fate: 'unknown', reason: 'Domain not allowed for ****', advice: FATE_UNKNOWN });
		expect(sendings).toBe(1);
	});
});

test('neither keys nor long numbers of the answer are in the words', async () => {
	const text = `${CREDENTIALS.clientId} with ${CREDENTIALS.apiKey} may not see 22397319289`;
	expect((await sent(CREATE, () => answeredText(403, text))).outcome).toHaveProperty(
		'reason',
		'**** with **** may not see ****9289',
	);
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
