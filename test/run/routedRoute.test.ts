/** The hook of the declared route, called as n8n's RoutingNode calls it: for all items of a run at once. */
import type { DeclarativeRestApiSettings, INodeExecutionData } from 'n8n-workflow';

import { declaredRoute } from '../../nodes/Advancly/operations';
import { FakeRunRecord, type FakeRun } from '../support/fakeFunctions';
import { requestOptionsOf } from '../../nodes/Advancly/n8n/requestOptions';
import { answered } from '../support/fakeItem';
import { OPERATIONS } from '../support/operations';

const hook = declaredRoute(OPERATIONS);

type Left = { items: [unknown, unknown][] } | { error: string; description?: string | null };

interface RouteRun extends FakeRun {
	/** The request that RoutingNode put together for an item. */
	optionsOf?: (item: number) => Partial<DeclarativeRestApiSettings.HttpRequestOptions>;
}

async function settled(items: Promise<INodeExecutionData[]>): Promise<Left> {
	return await items.then(
		(left) => ({ items: left.map(({ json, pairedItem }): [unknown, unknown] => [json, pairedItem]) }),
		({ message, description }: Error & { description?: string | null }) => ({ error: message, description }),
	);
}

async function routed(run: RouteRun, executeData: object = {}) {
	const record = new FakeRunRecord(run);
	const left = run.jsons.map(async (_json, item) => {
		const options = { url: '/x', headers: {}, qs: {}, body: {}, ...run.optionsOf?.(item) };
		const requestData = {
			options,
			preSend: [],
			postReceive: [],
			requestOperations: {},
		} as DeclarativeRestApiSettings.ResultOptions;
		return await settled(hook.call(record.declared(item, executeData), requestData));
	});
	return { left: await Promise.all(left), record };
}

const get = { operation: 'get', identifyBy: 'email' };
const byEmail = (...emails: string[]): RouteRun => ({
	jsons: emails.map(() => ({})),
	parameters: get,
	optionsOf: (item) => ({ qs: { email: emails[item] } }),
	reply: ({ qs }) => answered(200, { data: { email: (qs as { email: string }).email } }),
});

describe('one item', () => {
	test('of a read takes its values from the query that RoutingNode put together', async () => {
		const { left, record } = await routed(byEmail('a@b.co'));
		expect(left).toEqual([{ items: [[{ email: 'a@b.co' }, { item: 0 }]] }]);
		expect(record.requests).toMatchObject([
			{ method: 'GET', url: '/api/v2/client/customers', qs: { email: 'a@b.co' } },
		]);
	});

	test('of a write takes them from the body', async () => {
		const { left, record } = await routed({
			jsons: [{}],
			parameters: { operation: 'onboardIndividual' },
			optionsOf: () => ({ body: { first_name: 'Ada' }, qs: { last_name: 'Obi' } }),
		});
		expect(left).toMatchObject([{ error: expect.stringMatching(/last_name: is required/) as string }]);
		expect(JSON.stringify(left)).not.toContain('first_name');
		expect(record.requests).toEqual([]);
	});

	test('of a load is sent as the rows that it brings', async () => {
		const { left, record } = await routed({
			jsons: [{ ignored: 1 }],
			parameters: {
				operation: 'loadStock',
				rowsFrom: 'json',
				rows: '[{"product_id":1}]',
				customer: { email: 'a@b.co' },
			},
		});
		expect(left).toEqual([
			{ items: [[{ customer: { email: 'a@b.co' }, rows: 1, answer: { status: true } }, { item: 0 }]] },
		]);
		expect(record.requests).toMatchObject([
			{ qs: { email: 'a@b.co' }, body: '{"data":[{"product_id":"1"}]}' },
		]);
	});

	test("goes out with 'Request Options' as the workflow route reads them, and RoutingNode's domains", async () => {
		const { parameters, ...values } = byEmail('a@b.co');
		const requestOptions = {
			timeout: 7,
			proxy: 'http://ada:a%3Ab@proxy.example:80',
			allowUnauthorizedCerts: true,
		};
		const { record } = await routed({
			...values,
			parameters: { ...parameters, requestOptions },
			optionsOf: () => ({
				allowedDomains: 'api.example.com',
				qs: { email: 'a@b.co' },
				auth: { username: 'x', password: 'y' },
			}),
		});
		expect(record.requests[0]).toMatchObject({
			...requestOptionsOf(requestOptions).defaults,
			allowedDomains: 'api.example.com',
			disableFollowRedirect: true,
		});
		expect(record.requests[0]).not.toHaveProperty('auth');
	});

	test('with a proxy that is not valid is refused before sending', async () => {
		const { parameters, ...values } = byEmail('a@b.co');
		const requestOptions = { proxy: 'socks5://proxy.example:1080' };
		const { left, record } = await routed({
			...values,
			continues: true,
			parameters: { ...parameters, requestOptions },
		});
		expect(JSON.stringify(left)).toContain('Refused before sending: The proxy is not valid');
		expect(record.requests).toEqual([]);
	});
});

describe('the items of one run', () => {
	test('have as many requests in flight as the option says', async () => {
		let inFlight = 0;
		let most = 0;
		const run = byEmail(...Array.from({ length: 9 }, (_none, item) => `a${item}@b.co`));
		const { left } = await routed({
			...run,
			parameters: { ...get, options: { maxRequestsInFlight: 2 } },
			reply: async (options) => {
				inFlight += 1;
				most = Math.max(most, inFlight);
				await new Promise((resolve) => setImmediate(resolve));
				inFlight -= 1;
				return await run.reply!(options);
			},
		});
		expect(most).toBe(2);
		expect(left.map((one) => 'items' in one && one.items[0]![1])).toEqual(
			left.map((_one, item) => ({ item })),
		);
	});

	test('go on after a failure when the node continues', async () => {
		const { left } = await routed({ ...byEmail('a@b.co', 'x', 'c@b.co'), continues: true });
		expect(left).toEqual([
			{ items: [[{ email: 'a@b.co' }, { item: 0 }]] },
			{ items: [[{ error: expect.stringMatching(/^Refused before sending: email: 'x'/) }, { item: 1 }]] },
			{ items: [[{ email: 'c@b.co' }, { item: 2 }]] },
		]);
	});

	test('stop at the first failure when it does not; every error waits for the others and accounts for all', async () => {
		const run = byEmail('a@b.co', 'x', 'c@b.co', 'd@b.co');
		const { left, record } = await routed({
			...run,
			parameters: { ...get, options: { maxRequestsInFlight: 1 } },
		});
		const stopping = {
			error: expect.stringMatching(/^Refused before sending: email: 'x' .* \[Item 1\]$/) as string,
			description:
				'Correct it and run the item again. Accepted: item 0. Refused: item 1. Not sent: items 2-3.',
		};
		expect(left).toEqual([{ items: [[{ email: 'a@b.co' }, { item: 0 }]] }, stopping, stopping, stopping]);
		expect(record.requests).toHaveLength(1);
	});

	test('whose parameters cannot be read are accounted for, and nobody waits for ever', async () => {
		const { left } = await routed({
			jsons: [{}, {}],
			parameters: { operation: 'loadStock', rowsFrom: '={{ x }}', customer: { email: 'a@b.co' } },
			resolve: (_expression, item) => {
				if (item === 1) throw new Error("Referenced node doesn't exist");
				return 'json';
			},
		});
		expect(left).toHaveLength(2);
		expect(left[1]).toMatchObject({ description: expect.stringContaining('Refused: items 0-1') as string });
	});
});

describe('a second call for the same item', () => {
	test('is another run, though an agent may call with the same execute data', async () => {
		const executeData = {};
		const first = await routed(byEmail('x'), executeData);
		expect(first.left).toMatchObject([{ error: expect.anything() as unknown }]);
		const second = await routed(byEmail('a@b.co'), executeData);
		expect(second.left).toEqual([{ items: [[{ email: 'a@b.co' }, { item: 0 }]] }]);
	});

	test('even while the first is under way', async () => {
		const executeData = {};
		const [failing, fine] = await Promise.all([
			routed({ ...byEmail('a@b.co'), reply: () => answered(400, { message: 'no' }) }, executeData),
			routed(byEmail('a@b.co'), executeData),
		]);
		expect(failing.left).toMatchObject([
			{ description: expect.stringContaining('Refused: item 0.') as string },
		]);
		expect(fine.left).toEqual([{ items: [[{ email: 'a@b.co' }, { item: 0 }]] }]);
	});

	test('and other execute data is another run too', async () => {
		const { left } = await routed(byEmail('x'));
		expect(left).toMatchObject([{ error: expect.anything() as unknown }]);
		expect((await routed(byEmail('a@b.co'))).left).toMatchObject([
			{ items: [[{ email: 'a@b.co' }, { item: 0 }]] },
		]);
	});
});

test('cancelled: nothing is sent', async () => {
	const { left, record } = await routed({
		...byEmail('a@b.co'),
		continues: true,
		signal: AbortSignal.abort(),
	});
	expect(left).toEqual([
		{ items: [[{ error: 'Not sent: The execution was cancelled. Run the item again' }, { item: 0 }]] },
	]);
	expect(record.requests).toEqual([]);
});
