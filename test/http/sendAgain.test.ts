import { FATE_UNKNOWN } from '../../nodes/Advancly/http/causes';
import { breaks, itemOf, type Reply } from '../support/fakeItem';
import { accepts, CREATE, FIND, inTurn, refuses, sent, useFakeWaits } from '../support/sending';

useFakeWaits();

const ACCEPTED = { body: { status: true } };

describe('a write', () => {
	test.each<[string, Reply, object]>([
		['refused by 400', refuses(400), { fate: 'refused', reason: 'no', httpCode: '400' }],
		['answered 503', refuses(503, { 'retry-after': '1' }), { fate: 'unknown', httpCode: '503' }],
		['broken by ECONNRESET', breaks('ECONNRESET'), { fate: 'unknown', advice: FATE_UNKNOWN }],
		['that timed out', breaks('ETIMEDOUT'), { fate: 'unknown', advice: FATE_UNKNOWN }],
		['broken by ECONNREFUSED', breaks('ECONNREFUSED'), { fate: 'notSent' }],
	])('%s is sent once', async (_what, reply, outcome) => {
		expect(await sent(CREATE, reply)).toMatchObject({ outcome, sendings: 1 });
	});

	test('answered 429 was not processed: it waits as long as asked and is sent again', async () => {
		const limited = refuses(429, { 'retry-after': '7' });
		expect(await sent(CREATE, inTurn(limited, limited, accepts))).toMatchObject({
			outcome: ACCEPTED,
			sendings: 3,
			waited: 14_000,
		});
	});

	test('answered 429 four times is refused', async () => {
		const outcome = { fate: 'refused', httpCode: '429' };
		expect(await sent(CREATE, refuses(429))).toMatchObject({ outcome, sendings: 4, waited: 3_500 });
	});

	test('broken after a 429 has an unknown fate: the second attempt may have been processed', async () => {
		const reply = inTurn(refuses(429), breaks('ECONNRESET'), accepts);
		expect(await sent(CREATE, reply)).toMatchObject({ outcome: { fate: 'unknown' }, sendings: 2 });
	});
});

describe('a read', () => {
	const reset = breaks('ECONNRESET');
	const reason = 'The API did not respond in time';

	test.each<[string, Reply, object, number, number]>([
		['answered 503 is sent again', inTurn(refuses(503), accepts), ACCEPTED, 2, 500],
		['that breaks is sent again', inTurn(reset, reset, accepts), ACCEPTED, 3, 1_500],
		['that never left is sent again', inTurn(breaks('ECONNREFUSED'), accepts), ACCEPTED, 2, 500],
		['that times out is sent once more', breaks('ETIMEDOUT'), { reason }, 2, 500],
	])('%s', async (_what, reply, outcome, sendings, waited) => {
		expect(await sent(FIND, reply)).toMatchObject({ outcome, sendings, waited });
	});

	test.each([
		['a read what the earlier ones left of its time', FIND, [0, 7_000, 14_000]],
		['a write all of its time', CREATE, [0, 0, 0]],
	])('each sending gives %s', async (_what, request, spent) => {
		const item = itemOf(inTurn(refuses(429), refuses(429), accepts));
		const times: unknown[] = [];
		const { outcome } = await sent(request, accepts, {
			request: async (options, time) => {
				times.push(time);
				await new Promise((resolve) => setTimeout(resolve, 7_000));
				return await item.request(options);
			},
		});
		expect([outcome, times]).toEqual([ACCEPTED, spent]);
	});

	test('that was sent once is not reported as not sent when the host is gone afterwards', async () => {
		expect((await sent(FIND, inTurn(reset, breaks('ECONNREFUSED')))).outcome).toMatchObject({
			fate: 'unknown',
			reason: 'The connection broke before the API responded',
		});
	});
});

describe('cancelled', () => {
	test.each([
		['a write waits to be sent again: it is not', CREATE, { fate: 'notSent' }],
		[
			'a read does: what happened to it the first time is reported',
			FIND,
			{ fate: 'refused', httpCode: '429' },
		],
	])('while %s', async (_what, request, outcome) => {
		const controller = new AbortController();
		setTimeout(() => controller.abort(), 1_000);
		const limited = refuses(429, { 'retry-after': '60' });
		const { waited, ...others } = await sent(request, limited, { signal: controller.signal });
		expect(others).toMatchObject({ outcome, sendings: 1 });
		expect(waited).toBeLessThanOrEqual(1_200);
	});

	test.each([
		['write', CREATE, FATE_UNKNOWN],
		['read', FIND, 'Run the item again'],
	])(
		'while the answer to a %s is awaited: its fate is unknown, and it is not sent again',
		async (_which, request, advice) => {
			const controller = new AbortController();
			const reply = () => {
				controller.abort();
				throw new Error('aborted');
			};
			const { outcome, sendings } = await sent(request, reply, { signal: controller.signal });
			const reason = 'The execution was cancelled while waiting for the response';
			expect(outcome).toEqual({ fate: 'unknown', reason, advice });
			expect(sendings).toBe(1);
		},
	);
});
