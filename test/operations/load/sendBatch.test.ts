import type { ReadUnit } from '../../../nodes/Advancly/operations/load/batches';
import { sendBatch, type Target } from '../../../nodes/Advancly/operations/load/sendBatch';
import type { Report } from '../../../nodes/Advancly/outcome/report';
import { Run } from '../../../nodes/Advancly/run/run';
import { answered, broken, FakeApi, type Reply } from '../../support/fakeItem';
import { OPERATIONS } from '../../support/operations';

const CUSTOMER = { phone_number: '08012345678' };
const ANSWER = { message: 'Loaded', status: true, status_code: 200 };

/** Units of one row each, the row's number being its content. */
function unitsOf(count: number): ReadUnit[] {
	return Array.from({ length: count }, (_none, item) => ({
		unit: { rows: [{ item }], read: () => ({ json: String(item) }) },
		json: String(item),
	}));
}

function rowsSent({ body }: FakeApi['requests'][number]): number[] {
	return (JSON.parse(String(body)) as { data: number[] }).data;
}

interface Sending {
	splitRefused?: boolean;
	continues?: boolean;
	signal?: AbortSignal;
}

async function sent(
	batch: ReadUnit[],
	reply: Reply,
	{ splitRefused = true, continues = true, signal }: Sending = {},
) {
	const api = new FakeApi(reply);
	const run = new Run(5, continues, signal);
	const target: Target = {
		operation: OPERATIONS.loadStock,
		context: api.item({ continueOnFail: continues, signal }),
		customer: CUSTOMER,
		splitRefused,
		run,
	};
	const reports = await sendBatch(target, batch);
	return { reports, requests: api.requests, batches: api.requests.map(rowsSent), run };
}

/** Refuses a batch that holds one of these rows, with a status. */
function refusing(status: number, ...bad: number[]): Reply {
	return (options) =>
		rowsSent(options).some((row) => bad.includes(row))
			? answered(status, { message: 'bad row', status: false })
			: answered(200, ANSWER);
}

function fates(reports: Report[]): [string, number[]][] {
	return reports.map(({ rows, outcome }) => [outcome.fate, rows.map(({ item }) => item)]);
}

test('a batch is one request, as the contract describes it, and one answer for all of its rows', async () => {
	const { reports, requests } = await sent(unitsOf(3), () => answered(200, ANSWER));
	expect(requests).toEqual([
		{
			method: 'POST',
			baseURL: 'https://api.example.com',
			url: '/api/v2/client/customers/data/stock',
			headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
			qs: CUSTOMER,
			body: '{"data":[0,1,2]}',
		},
	]);
	expect(reports).toEqual([
		{
			rows: [{ item: 0 }, { item: 1 }, { item: 2 }],
			outcome: { fate: 'accepted', answers: [{ customer: CUSTOMER, rows: 3, answer: ANSWER }] },
		},
	]);
});

test('orders are counted beside the rows they were folded from', async () => {
	const order: ReadUnit = {
		unit: { rows: [{ item: 0 }, { item: 2 }], read: () => ({ json: '1' }) },
		json: '1',
	};
	const { reports } = await sent([order, ...unitsOf(1)], () => answered(200, ANSWER));
	expect(reports[0]!.outcome).toEqual({
		fate: 'accepted',
		answers: [{ customer: CUSTOMER, rows: 3, orders: 2, answer: ANSWER }],
	});
});

describe('a batch refused as invalid is halved', () => {
	test.each([400, 422])('by %d, until the bad rows stand alone and the others are loaded', async (status) => {
		const { reports, batches } = await sent(unitsOf(8), refusing(status, 2, 7));
		expect(batches).toEqual([
			[0, 1, 2, 3, 4, 5, 6, 7],
			[0, 1, 2, 3],
			[0, 1],
			[2, 3],
			[2],
			[3],
			[4, 5, 6, 7],
			[4, 5],
			[6, 7],
			[6],
			[7],
		]);
		expect(fates(reports)).toEqual([
			['accepted', [0, 1]],
			['refused', [2]],
			['accepted', [3]],
			['accepted', [4, 5]],
			['accepted', [6]],
			['refused', [7]],
		]);
		expect(reports[1]!.outcome).toMatchObject({ reason: 'bad row', httpCode: String(status) });
	});

	test.each([1, 2, 3, 5, 7])('of %d rows, all bad: each is refused by itself', async (count) => {
		const all = Array.from({ length: count }, (_none, item) => item);
		const { reports } = await sent(unitsOf(count), refusing(400, ...all));
		expect(fates(reports)).toEqual(all.map((item) => ['refused', [item]]));
	});

	test.each([401, 403, 404, 409, 413, 429])('but not by %d', async (status) => {
		const limited = { 'retry-after': '61' };
		const { reports, batches } = await sent(unitsOf(4), () => answered(status, {}, limited));
		expect(batches).toHaveLength(1);
		expect(fates(reports)).toEqual([['refused', [0, 1, 2, 3]]]);
	});

	test.each([500, 502])('nor by %d: its fate is unknown and it is not sent again', async (status) => {
		const { reports, batches } = await sent(unitsOf(4), refusing(status, 0));
		expect(batches).toHaveLength(1);
		expect(fates(reports)).toEqual([['unknown', [0, 1, 2, 3]]]);
	});

	test('nor when the connection breaks, also within a half', async () => {
		const { reports, batches } = await sent(unitsOf(4), (options, sending) => {
			if (sending === 2) throw broken('ECONNRESET');
			return refusing(400, 3)(options, sending);
		});
		expect(batches).toEqual([[0, 1, 2, 3], [0, 1], [2, 3], [2], [3]]);
		expect(fates(reports)).toEqual([
			['unknown', [0, 1]],
			['accepted', [2]],
			['refused', [3]],
		]);
	});

	test('not by a refusal under a good status, where nothing says that the content is invalid', async () => {
		const { reports, batches } = await sent(unitsOf(2), () => answered(200, { status: false }));
		expect(batches).toHaveLength(1);
		expect(fates(reports)).toEqual([['refused', [0, 1]]]);
	});

	test('not when the option is off', async () => {
		const { reports, batches } = await sent(unitsOf(4), refusing(400, 0), { splitRefused: false });
		expect(batches).toHaveLength(1);
		expect(fates(reports)).toEqual([['refused', [0, 1, 2, 3]]]);
	});
});

test('an order stands alone with all of its rows', async () => {
	const orders = [0, 2].map((item): ReadUnit => {
		const rows = [{ item }, { item: item + 1 }];
		return { unit: { rows, read: () => ({ json: String(item) }) }, json: String(item) };
	});
	const { reports } = await sent(orders, refusing(400, 2));
	expect(fates(reports)).toEqual([
		['accepted', [0, 1]],
		['refused', [2, 3]],
	]);
});

describe('the run', () => {
	test('is told of a refusal, which stops it in stop mode', async () => {
		expect((await sent(unitsOf(1), refusing(400, 0), { continues: false })).run.halted()).toBeDefined();
		expect((await sent(unitsOf(1), refusing(404, 0), { continues: true })).run.halted()).toBeUndefined();
		expect((await sent(unitsOf(1), refusing(400), { continues: false })).run.halted()).toBeUndefined();
	});

	test('that is cancelled sends nothing', async () => {
		const { reports, batches } = await sent(unitsOf(2), refusing(400), { signal: AbortSignal.abort() });
		expect(batches).toEqual([]);
		expect(reports).toEqual([
			{
				rows: [{ item: 0 }, { item: 1 }],
				outcome: { fate: 'notSent', reason: 'The execution was cancelled', advice: 'Run the item again' },
			},
		]);
	});

	test('that is cancelled while a batch is halved leaves the rest unsent', async () => {
		const controller = new AbortController();
		const { reports, batches } = await sent(
			unitsOf(4),
			(options, sending) => {
				if (sending === 2) controller.abort();
				return refusing(400, 3)(options, sending);
			},
			{ signal: controller.signal },
		);
		expect(batches).toEqual([
			[0, 1, 2, 3],
			[0, 1],
		]);
		expect(fates(reports)).toEqual([
			['accepted', [0, 1]],
			['notSent', [2, 3]],
		]);
	});
});

test('a 413 says to send fewer rows', async () => {
	const { reports } = await sent(unitsOf(3), refusing(413, 0));
	expect(reports[0]!.outcome).toMatchObject({
		advice: "Send fewer than 3 rows in one request: lower 'Rows per Request'",
	});
});
