/** What happens to one batch: when it is halved, and what the run and the pace learn from it. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { answered, breaks, type Reply } from '../../support/fakeItem';
import { CUSTOMER, loaded } from '../../support/loaded';
import { numbers } from '../../support/people';
import { rowsIn, type OperationTest } from '../../support/ran';

const LOADED = { message: 'Loaded', status: true, status_code: 200 };
const accepts: Reply = () => answered(200, LOADED);
const idsIn = (options: IHttpRequestOptions) => rowsIn(options).map(({ product_id: id }) => Number(id));

/** Sends so many rows, in one batch unless an option says otherwise. */
async function sent(
	count: number,
	reply: Reply,
	more: Partial<OperationTest> = {},
	options: IDataObject = {},
) {
	const jsons = numbers(count).map((row) => ({ product_id: row }));
	const parameters = { options: { maxRequestsInFlight: 1, ...options } };
	const { n8n, ...run } = await loaded(jsons, parameters, { reply, ...more });
	const batches = n8n.requests.map(idsIn);
	return { ...run, batches: batches.map((ids) => ids.join(' ')), sizes: batches.map(({ length }) => length) };
}

/** Refuses with a status what contains one of these rows. */
function refusing(
	status: number,
	bad: number[],
	body: object = { message: 'bad row', status: false },
): Reply {
	return (options) =>
		idsIn(options).some((row) => bad.includes(row))
			? answered(status, body, { 'retry-after': '3600' })
			: answered(200, LOADED);
}

test('a batch is one request, as the contract describes it, and one answer for all of its rows', async () => {
	const rows = [{ product_id: 1 }, { product_id: 2, total_quantity: '3' }];
	const { n8n, reports } = await loaded(rows, {}, { reply: accepts });
	expect(n8n.requests).toMatchObject([
		{
			method: 'POST',
			baseURL: 'https://api.example.com',
			url: '/api/v2/client/customers/data/stock',
			headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
			qs: CUSTOMER,
			body: '{"data":[{"product_id":"1"},{"product_id":"2","total_quantity":3}]}',
		},
	]);
	expect(reports).toEqual([
		{
			rows: [{ item: 0 }, { item: 1 }],
			outcome: { fate: 'accepted', answers: [{ customer: CUSTOMER, rows: 2, answer: LOADED }] },
		},
	]);
});

test.each([
	[800, [800]],
	[1_000, [1_000]],
	[1_001, [500, 501]],
])(
	'%i rows go in batches of %j: a second request would double the time of a small load',
	async (count, sizes) => {
		expect((await sent(count, accepts)).sizes).toEqual(sizes);
	},
);

describe('a batch that is refused as invalid is halved', () => {
	const BATCHES = ['0 1 2 3 4 5 6 7', '0 1 2 3', '0 1', '2 3', '2', '3', '4 5 6 7', '4 5', '6 7', '6', '7'];
	const FATES = ['accepted 0 1', 'refused 2', 'accepted 3', 'accepted 4 5', 'accepted 6', 'refused 7'];

	test.each<[number, object]>([
		[400, { message: 'bad row', status: false }],
		[422, { message: 'bad row', status: false }],
		[200, { status: false, status_code: 422, message: 'bad row' }],
	])('by %d %j, until each bad row is alone', async (status, body) => {
		const run = await sent(8, refusing(status, [2, 7], body));
		expect([run.batches, run.fates]).toEqual([BATCHES, FATES]);
		expect(run.reports[1]!.outcome).toMatchObject({ reason: 'bad row', httpCode: String(status) });
	});

	test.each([1, 2, 3, 5, 7])('of %d rows, all bad: each is refused by itself', async (count) => {
		expect((await sent(count, refusing(400, numbers(count)))).fates).toEqual(
			numbers(count).map((row) => `refused ${row}`),
		);
	});

	test.each<[string, Reply, Partial<OperationTest>, IDataObject, string]>([
		...[401, 403, 404, 409, 429, 500, 502].map((status): [string, Reply, object, object, string] => [
			`by ${status}`,
			refusing(status, [0]),
			{},
			{},
			status < 500 ? 'refused 0 1 2 3' : 'unknown 0 1 2 3',
		]),
		[
			'by a refusal that does not call the content invalid',
			refusing(200, [0], { status: false }),
			{},
			{},
			'refused 0 1 2 3',
		],
		['in stop mode', refusing(400, [0]), { continues: false }, {}, 'refused 0 1 2 3'],
		['when the option is off', refusing(400, [0]), {}, { splitRefused: false }, 'refused 0 1 2 3'],
	])('but not %s', async (_when, reply, more, options, fate) => {
		const run = await sent(4, reply, more, options);
		expect([run.batches, run.fates]).toEqual([['0 1 2 3'], [fate]]);
	});

	test('whose half is of unknown fate is not sent again', async () => {
		const run = await sent(4, (options, sending) =>
			(sending === 2 ? breaks('ECONNRESET') : refusing(400, [3]))(options, sending),
		);
		expect([run.batches, run.fates]).toEqual([
			['0 1 2 3', '0 1', '2 3', '2', '3'],
			['unknown 0 1', 'accepted 2', 'refused 3'],
		]);
	});
});

describe('a batch that is too large is halved in every mode: that is not the fault of its rows', () => {
	const refusingWhere =
		(isTooLarge: (ids: number[]) => boolean): Reply =>
		(options) =>
			isTooLarge(idsIn(options)) ? answered(413, '<html>') : answered(200, LOADED);

	test.each<[string, Partial<OperationTest>, IDataObject]>([
		['continue', {}, {}],
		['stop', { continues: false }, {}],
		['no splitting', {}, { splitRefused: false }],
	])('%s', async (_mode, more, options) => {
		const run = await sent(
			6,
			refusingWhere(({ length }) => length > 2),
			more,
			options,
		);
		// What a refusal has taught is not tried again.
		expect(run.batches.filter((ids) => ids.split(' ').length > 2)).toEqual(['0 1 2 3 4 5', '0 1 2']);
		expect(run.fates.join(' ').replace(/accepted /g, '')).toBe('0 1 2 3 4 5');
	});

	test('a row that is too large by itself is refused, with what to do', async () => {
		const reply = refusingWhere((ids) => ids.includes(0));
		const run = await sent(2, reply);
		expect(run.fates).toEqual(['refused 0', 'accepted 1']);
		expect((await sent(2, reply, { continues: false })).fates).toEqual(['refused 0', 'notSent 1']);
		expect(run.reports[0]!.outcome).toMatchObject({
			httpCode: '413',
			advice: "Send fewer than 1 rows in one request: lower 'Rows per Request'",
		});
	});

	test.each<[string, number, Reply]>([
		['500', 500, () => answered(500, {})],
		['408', 250, () => answered(408, {})],
		['504', 250, () => answered(504, {})],
		['no answer in time', 250, breaks('ETIMEDOUT')],
	])('after %s, whose own fate is unknown, the next has %i rows', async (_what, rows, reply) => {
		const run = await sent(1_500, (options, sending) => (sending === 1 ? reply : accepts)(options, sending));
		expect(run.sizes.slice(0, 2)).toEqual([500, rows]);
		expect(run.fates[0]).toMatch(/^unknown 0 1 2 .* 499$/);
	});

	test('the next batches are smaller', async () => {
		const run = await sent(1_500, (options, sending) =>
			JSON.stringify(rowsIn(options)).length > 6_000 ? answered(413, '') : accepts(options, sending),
		);
		expect(run.sizes.slice(0, 3)).toEqual([500, 250, 250]);
		expect(Math.max(...run.sizes.slice(3))).toBeLessThanOrEqual(350);
		expect(run.reports.every(({ outcome }) => outcome.fate === 'accepted')).toBe(true);
	});
});

test('an order is refused by itself with all of its rows, and orders are counted next to rows', async () => {
	const { n8n, reports, fates } = await loaded(
		[1, 1, 2, 2].map((order_id, at) => ({ order_id, product_id: at })),
		{},
		{
			operation: 'loadOrders',
			reply: (options) =>
				JSON.stringify(rowsIn(options)).includes('"product_id":"3"')
					? answered(400, {})
					: answered(200, LOADED),
		},
	);
	expect(n8n.requests).toHaveLength(3);
	expect(fates).toEqual(['accepted 0 1', 'refused 2 3']);
	expect(reports[0]!.outcome).toMatchObject({
		answers: [{ customer: CUSTOMER, rows: 2, orders: 1, answer: LOADED }],
	});
});

test('cancelled while a batch is halved: the rest stays unsent', async () => {
	const controller = new AbortController();
	const cancels: Reply = (options, sending) => {
		if (sending === 2) controller.abort();
		return refusing(400, [3])(options, sending);
	};
	const run = await sent(4, cancels, { signal: controller.signal });
	expect([run.batches, run.fates]).toEqual([
		['0 1 2 3', '0 1'],
		['accepted 0 1', 'notSent 2 3'],
	]);
});
