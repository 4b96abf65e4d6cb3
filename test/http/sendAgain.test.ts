import { FATE_UNKNOWN } from '../../nodes/Advancly/http/causes';
import { Pace } from '../../nodes/Advancly/http/pace';
import { send as sendAtPace } from '../../nodes/Advancly/http/send';
import type { ApiRequest } from '../../nodes/Advancly/http/send';
import type { ItemContext } from '../../nodes/Advancly/n8n/itemContext';
import { breaks, FakeApi } from '../support/fakeItem';
import { accepts, CREATE, FIND, inTurn, refuses, sent, useFakeWaits } from '../support/sending';

const send = async (item: ItemContext, request: ApiRequest) => await sendAtPace(item, request, new Pace());

useFakeWaits();

describe('a write', () => {
	test.each([301, 307, 308, 400, 401, 403, 404, 409, 413, 422])(
		'answered %d is refused and sent once',
		async (status) => {
			const { outcome, sendings } = await sent(CREATE, refuses(status));
			expect(outcome).toMatchObject({ fate: 'refused', reason: 'no', httpCode: String(status) });
			expect(sendings).toBe(1);
		},
	);

	test.each([302, 303, 408, 500, 502, 503, 504])(
		'answered %d is of unknown fate and sent once',
		async (status) => {
			const { outcome, sendings } = await sent(CREATE, refuses(status, { 'retry-after': '1' }));
			expect(outcome).toMatchObject({
				fate: 'unknown',
				advice: expect.stringContaining(FATE_UNKNOWN) as string,
				httpCode: String(status),
			});
			expect(sendings).toBe(1);
		},
	);

	test.each([
		'ECONNRESET',
		'ETIMEDOUT',
		'ECONNABORTED',
		'EPIPE',
		'EPROTO',
		'ERR_CANCELED',
		'ERR_BAD_RESPONSE',
	])('broken by %s is of unknown fate and sent once', async (code) => {
		const { outcome, sendings } = await sent(CREATE, breaks(code));
		expect(outcome).toMatchObject({ fate: 'unknown', advice: FATE_UNKNOWN });
		expect(sendings).toBe(1);
	});

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

	test.each(['ECONNRESET', 'ECONNREFUSED'])('broken by %s is sent again', async (code) => {
		const { outcome, sendings, waited } = await sent(FIND, inTurn(breaks(code), breaks(code), accepts));
		expect(outcome).toEqual({ body: { status: true } });
		expect([sendings, waited]).toEqual([3, 1_500]);
	});

	test.each(['ETIMEDOUT', 'ECONNABORTED'])('that times out (%s) is sent once more', async (code) => {
		const { outcome, sendings, waited } = await sent(FIND, breaks(code));
		expect(outcome).toHaveProperty('reason', 'The API did not answer in time');
		expect([sendings, waited]).toEqual([2, 500]);
	});

	test('gives each sending what the earlier ones left of its time; a write has all of it', async () => {
		for (const [request, spent] of [
			[FIND, [0, 7_000, 14_000]],
			[CREATE, [0, 0, 0]],
		] as const) {
			const api = new FakeApi(inTurn(refuses(429), refuses(429), accepts));
			const item = api.item();
			const given: unknown[] = [];
			const sending = send(
				{
					...item,
					request: async (options, time) => {
						given.push(time);
						await new Promise((resolve) => setTimeout(resolve, 7_000));
						return await item.request(options);
					},
				},
				request,
			);
			await jest.runAllTimersAsync();
			expect(await sending).toEqual({ body: { status: true } });
			expect(given).toEqual(spent);
		}
	});

	test('that went out once is not called not sent when the host is gone afterwards', async () => {
		const { outcome } = await sent(FIND, inTurn(breaks('ECONNRESET'), breaks('ECONNREFUSED')));
		expect(outcome).toMatchObject({
			fate: 'unknown',
			reason: 'The connection broke before the answer came',
		});
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

	test('while a read waits to be sent again: what became of it the first time is told', async () => {
		const controller = new AbortController();
		const api = new FakeApi(refuses(429, { 'retry-after': '60' }));
		const sending = send(api.item({ signal: controller.signal }), FIND);
		await jest.advanceTimersByTimeAsync(1_000);
		controller.abort();
		await jest.advanceTimersByTimeAsync(200);
		expect(await sending).toMatchObject({ fate: 'refused', httpCode: '429' });
		expect(api.requests).toHaveLength(1);
	});

	test.each([
		['write', CREATE, FATE_UNKNOWN],
		['read', FIND, 'Run the item again'],
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
				reason: 'The execution was cancelled while waiting for the answer',
				advice,
			});
			expect(sendings).toBe(1);
		},
	);
});
