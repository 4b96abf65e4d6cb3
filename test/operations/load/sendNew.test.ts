/** 'Rows Loaded Before: Skip' over several runs of a node. */
import type { IDataObject } from 'n8n-workflow';

import { answered, breaks, type Reply } from '../../support/fakeItem';
import { FakeMemory } from '../../support/fakeMemory';
import { CUSTOMER, loaded } from '../../support/loaded';
import { rowsIn } from '../../support/ran';

const NEVER_NOTED =
	"Fate unknown: An earlier run may have sent it but did not record the result. Check whether Advancly has it; if not, run the row with 'Rows Loaded Before' set to 'Send Again'";

/** A row by its id, with a quantity of 5 unless one follows. */
type Row = number | [id: number, quantity: number];

/** Loads rows; returns which ids were sent and what became of each row. */
async function load(
	memory: FakeMemory,
	rows: Row[],
	reply?: Reply,
	more: IDataObject = {},
	continues = true,
) {
	const jsons = rows.map((row) => {
		const [product_id, total_quantity] = typeof row === 'number' ? [row, 5] : row;
		return { product_id, total_quantity };
	});
	const options = { rowsLoadedBefore: 'skip', ...more };
	const run = await loaded(jsons, { options }, { memory, reply, continues });
	const ids = run.n8n.requests.flatMap((request) => rowsIn(request).map(({ product_id: id }) => Number(id)));
	return { ids, told: Object.values(run.told), reports: run.reports, fates: run.fates, hints: run.hints };
}

/** Refuses with a status what contains row 2. */
const refusing2 =
	(status: number): Reply =>
	(options) =>
		answered(rowsIn(options).some(({ product_id: id }) => id === '2') ? status : 200, { status: true });

let memory: FakeMemory;
beforeEach(() => {
	memory = new FakeMemory();
});

test('what was loaded is not sent again and is returned as accepted, marked; changed content is sent', async () => {
	expect((await load(memory, [1, 2])).ids).toEqual([1, 2]);
	const again = await load(memory, [2, [1, 6], 1, 3]);
	expect(again.ids).toEqual([1, 3]);
	const accepted = (items: number[], more: object) => ({
		rows: items.map((item) => ({ item })),
		outcome: { fate: 'accepted', answers: [{ customer: CUSTOMER, rows: 2, ...more }] },
	});
	expect(again.reports).toEqual([
		accepted([0, 2], { alreadyLoaded: true }),
		accepted([1, 3], { answer: { status: true } }),
	]);
});

test('each base URL has its own memory', async () => {
	const loadedAt = async (baseUrl: string) => {
		const options = { rowsLoadedBefore: 'skip' };
		const { sent } = await loaded([{ product_id: 1 }], { options }, { memory, credentials: { baseUrl } });
		return sent.length;
	};
	const [live, test] = ['https://api.example.com', 'https://test.example.com'];
	expect([await loadedAt(live), await loadedAt(test), await loadedAt(live)]).toEqual([1, 1, 0]);
});

test('equal rows of one sheet are each loaded once', async () => {
	expect((await load(memory, [1, 1])).ids).toEqual([1, 1]);
	expect((await load(memory, [1, 1, 1])).ids).toEqual([1]);
});

test('with One per Row each row that was skipped is returned with its columns', async () => {
	await load(memory, [1]);
	const { reports } = await load(memory, [1], undefined, { outputItems: 'row' });
	expect(reports).toEqual([
		{
			rows: [{ item: 0 }],
			outcome: { fate: 'accepted', answers: [{ product_id: 1, total_quantity: 5, alreadyLoaded: true }] },
		},
	]);
});

test.each<[string, Reply, number[]]>([
	['refused', () => answered(404, { message: 'no' }), [1]],
	['not sent', breaks('ECONNREFUSED'), [1]],
	['of unknown fate', breaks('ECONNRESET'), []],
])('what was %s in an earlier run: the next sends %j', async (_what, reply, ids) => {
	await load(memory, [1], reply);
	const next = await load(memory, [1]);
	expect(next.ids).toEqual(ids);
	expect(next.told).toEqual([ids.length > 0 ? 'accepted' : NEVER_NOTED]);
});

test('of a batch that is halved, the refused rows are forgotten and the others are not', async () => {
	await load(memory, [1, 2, 3], refusing2(400));
	expect((await load(memory, [1, 2, 3])).ids).toEqual([2]);
});

test('Check Only records nothing', async () => {
	expect((await load(memory, [1], undefined, { checkOnly: true })).ids).toEqual([]);
	expect([memory.calls, (await load(memory, [1])).ids]).toEqual([0, [1]]);
});

test('new rows fill a batch, whatever is between them', async () => {
	await load(memory, [1, 3, 4, 6]);
	const { fates, ids } = await load(memory, [1, 2, 3, 4, 5, 6, 7], undefined, { rowsPerRequest: 2 });
	expect(ids).toEqual([2, 5, 7]);
	expect(fates).toEqual(['accepted 0 2 3 5', 'accepted 1 4', 'accepted 6']);
});

test('a run that stops forgets what it looked up and did not send', async () => {
	const oneByOne = { rowsPerRequest: 1, maxRequestsInFlight: 1 };
	const stopped = await load(memory, [1, 2, 3, 4], refusing2(400), oneByOne, false);
	expect(stopped.fates).toEqual(['accepted 0', 'refused 1', 'notSent 2 3']);
	expect([memory.lists.node.length, memory.lists.workflow.length]).toEqual([1, 0]);
});

/** Loads one row for each of two customers, which are looked up together and sent by two requests. */
async function loadForTwo() {
	const jsons = ['a@b.co', 'c@d.co'].map((customerEmail) => ({
		...{ customerEmail, product_id: 1, date: '2026-01-31' },
	}));
	const parameters = { customerFrom: 'columns', options: { rowsLoadedBefore: 'skip' } };
	const { n8n, told, hints } = await loaded(jsons, parameters, { memory });
	return { requests: n8n.requests.length, told: Object.values(told), hints };
}

test('the rows of several customers are looked up together', async () => {
	const accepted = ['accepted', 'accepted'];
	expect(await loadForTwo()).toEqual({ requests: 2, told: accepted, hints: [] });
	expect(memory.log.filter((call) => call.startsWith('record'))).toEqual([
		...['record workflow 4', 'record node 2', 'record workflow 1', 'record workflow 1'],
	]);
	expect(await loadForTwo()).toEqual({ requests: 0, told: accepted, hints: [] });
});

describe('a database that fails', () => {
	const FAILED =
		'Refused before sending: n8n could not look up or record what was loaded before, so the row was not sent: no database. Save the workflow and run it again';
	const NOT_NOTED =
		"n8n could not record what happened to some rows: no database. The next run may return them as 'Fate unknown'.";
	const fail = async () => await Promise.reject(new Error('no database'));

	test.each([
		['rows are looked up', 0],
		['rows are recorded as under way', 2],
	])('while %s: nothing is sent, and the next run sends them', async (_when, works) => {
		const record = memory.checkProcessedAndRecord.bind(memory);
		const failing = jest.spyOn(memory, 'checkProcessedAndRecord').mockImplementation(fail);
		for (let call = 0; call < works; call += 1) failing.mockImplementationOnce(record);
		expect(await loadForTwo()).toEqual({ requests: 0, told: [FAILED, FAILED], hints: [] });
		failing.mockRestore();
		expect((await loadForTwo()).requests).toBe(2);
	});

	test('while it should record what became of rows: a hint says so, and the next run does not know', async () => {
		const failing = jest.spyOn(memory, 'removeProcessed').mockImplementation(fail);
		const accepted = await load(memory, [1]);
		expect(accepted).toMatchObject({ ids: [1], told: ['accepted'] });
		expect(accepted.hints.at(-1)).toBe(NOT_NOTED);
		failing.mockRestore();
		expect(await load(memory, [1])).toMatchObject({ ids: [], told: [NEVER_NOTED] });
	});

	test('only once: it is recorded after all', async () => {
		jest.spyOn(memory, 'removeProcessed').mockImplementationOnce(fail);
		expect((await load(memory, [1])).hints).not.toContain(NOT_NOTED);
		expect(await load(memory, [1])).toMatchObject({ ids: [], told: ['accepted'] });
	});
});

test('stock without a date: a hint says that an earlier state counts as loaded', async () => {
	expect((await load(memory, [1])).hints).toEqual([
		"No row has a Date, so 'Skip' in 'Rows Loaded Before' also skips stock that has returned to an earlier state. Fill in Date in 'Field Values', e.g. with {{ $today.toISODate() }}.",
	]);
	const options = { rowsLoadedBefore: 'skip' };
	const orders = await loaded([{ order_id: 1 }], { options }, { operation: 'loadOrders', memory });
	expect(orders.hints).toEqual([]);
	expect((await load(memory, [2], undefined, { rowsLoadedBefore: 'send' })).hints).toEqual([]);
});
