import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { exchangeWith } from '../../nodes/Advancly/n8n/exchange';
import { NODE } from '../support/fakeItem';

const ANSWER = { statusCode: 200, headers: {}, body: '{}' };
const REQUEST: IHttpRequestOptions = { method: 'POST', url: '/x', headers: { Accept: 'application/json' } };

/** A call of n8n's helper, with the signal that the helper actually gives to the request. */
interface Call {
	node: unknown;
	credential: string;
	options: IHttpRequestOptions;
	signal: AbortSignal;
}

type Helper = (call: Call) => IN8nHttpFullResponse | Promise<IN8nHttpFullResponse>;

/** A stub of n8n's functions, whose helper overwrites the signal of a request with that of its `this`. */
function n8nWith(helper: Helper, cancel?: AbortSignal): IExecuteFunctions {
	const functions = {
		getNode: () => NODE,
		getExecutionCancelSignal: () => cancel,
		helpers: {
			httpRequestWithAuthentication: async function (
				this: IExecuteFunctions,
				credential: string,
				options: IHttpRequestOptions,
			) {
				const signal = this.getExecutionCancelSignal();
				if (signal === undefined) throw new Error('The request cannot be stopped');
				return await helper({ node: this.getNode(), credential, options, signal });
			},
		},
	};
	return Object.assign({} as IExecuteFunctions, functions);
}

/** An answer that trickles for ever: like axios, it stops only with the signal. */
async function trickles({ signal }: Call): Promise<never> {
	return await new Promise((_resolve, reject) => {
		signal.addEventListener('abort', () =>
			reject(Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' })),
		);
	});
}

test('a request has the defaults, its own options, and those of all requests: no redirect, any status, text', async () => {
	const calls: Call[] = [];
	const kept = { timeout: 10, skipSslCertificateValidation: true };
	const overridden = {
		disableFollowRedirect: false,
		ignoreHttpStatusErrors: false,
		returnFullResponse: false,
	};
	const n8n = n8nWith((call) => {
		calls.push(call);
		return ANSWER;
	});
	expect(await exchangeWith(n8n, { ...kept, ...overridden, json: true })(REQUEST)).toBe(ANSWER);
	const [{ signal } = {}] = calls;
	const always = { disableFollowRedirect: true, ignoreHttpStatusErrors: true, returnFullResponse: true };
	const text = { encoding: 'text', json: false };
	const options = { ...REQUEST, ...kept, ...always, ...text, abortSignal: signal };
	expect(signal).toBeInstanceOf(AbortSignal);
	expect(calls).toEqual([{ node: NODE, credential: 'advanclyApi', signal, options }]);
});

describe("n8n's time-out", () => {
	test.each<[unknown, number]>([
		[undefined, 300_000],
		[0, 300_000],
		['soon', 300_000],
		[-1, 300_000],
		[1e12, 2 ** 31 - 1],
		['1e300', 2 ** 31 - 1],
		[Infinity, 2 ** 31 - 1],
		[0.3, 1],
		['250', 250],
	])('with the option %p is a valid time-out for Node.js: %d', async (timeout, kept) => {
		const n8n = n8nWith(({ options }) => ({ ...ANSWER, body: String(options.timeout) }));
		expect((await exchangeWith(n8n, { timeout: timeout as number })(REQUEST)).body).toBe(String(kept));
	});

	test('does not end the request at once when it is longer than any timer', async () => {
		const n8n = n8nWith(async ({ signal }) => {
			await new Promise((resolve) => setTimeout(resolve, 20));
			return { ...ANSWER, body: String(signal.aborted) };
		});
		expect((await exchangeWith(n8n, { timeout: 1e12 })(REQUEST)).body).toBe('false');
	});
});

describe('an answer that never ends', () => {
	test('is aborted at the deadline, with the code of a time-out', async () => {
		const exchange = exchangeWith(n8nWith(trickles), { timeout: 10 });
		await expect(exchange(REQUEST)).rejects.toMatchObject({
			code: 'ETIMEDOUT',
			message: 'The response was not complete in time',
		});
	});

	test('has only the time that earlier attempts have left', async () => {
		const calls: unknown[] = [];
		const n8n = n8nWith(async (call) => {
			calls.push(call.options.timeout);
			return await trickles(call);
		});
		const exchange = exchangeWith(n8n, { timeout: 60_000 });
		await expect(exchange(REQUEST, 119_990)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
		await expect(exchange(REQUEST, 120_000)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
		expect(calls).toEqual([10]);
	});

	test('has whole milliseconds left, since timers need them', async () => {
		const n8n = n8nWith(({ options }) => ({ ...ANSWER, body: String(options.timeout) }));
		expect((await exchangeWith(n8n, { timeout: 60_000 })(REQUEST, 119_989.5)).body).toBe('10');
	});

	test('ends when the execution is cancelled, with the code of a cancelled request', async () => {
		const execution = new AbortController();
		const exchange = exchangeWith(n8nWith(trickles, execution.signal), { timeout: 60_000 });
		const answer = expect(exchange(REQUEST)).rejects.toMatchObject({ code: 'ERR_CANCELED' });
		execution.abort();
		await answer;
	});
});

test('a connection error is rethrown unchanged', async () => {
	const broken = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
	const n8n = n8nWith(async () => await Promise.reject(broken));
	await expect(exchangeWith(n8n, {})(REQUEST)).rejects.toBe(broken);
});
