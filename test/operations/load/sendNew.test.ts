/** 'Rows Loaded Before: Skip' over several runs of a node. */
import type { IDataObject } from 'n8n-workflow';

import { answered, broken, type Reply } from '../../support/fakeItem';
import { FakeMemory } from '../../support/fakeMemory';
import { fates, ran, rowsIn, told } from '../../support/ran';

const NEVER_NOTED =
	"Fate unknown: An earlier run may have sent it but did not record the result. Check whether Advancly has it; if not, run the row with 'Rows Loaded Before' set to 'Send Again'";

/** Loads rows, each by its id and quantity; tells what was sent and what became of each row. */
async function loaded(
	memory: FakeMemory,
	rows: [number, number][],
	reply: Reply = () => answered(200, { status: true }),
	options: IDataObject = {},
) {
	const { reports, n8n, hints } = await ran('loadStock', {
		jsons: rows.map(([product_id, total_quantity]) => ({ product_id, total_quantity })),
		parameters: {
			rowsFrom: 'inputItems',
			customer: { email: 'a@b.co' },
			options: { rowsLoadedBefore: 'skip', ...options },
		},
		continues: true,
		memory,
		reply,
	});
	const ids = n8n.requests.flatMap((request) => rowsIn(request).map(({ product_id: id }) => Number(id)));
	return { ids, told: Object.values(told(reports)), reports, hints };
}

test('what was loaded is not sent again and leaves as accepted, marked; changed content is sent', async () => {
	const memory = new FakeMemory();
	expect(
		(
			await loaded(memory, [
				[1, 5],
				[2, 5],
			])
		).ids,
	).toEqual([1, 2]);
	const again = await loaded(memory, [
		[2, 5],
		[1, 6],
		[1, 5],
		[3, 5],
	]);
	expect(again.ids).toEqual([1, 3]);
	expect(again.reports).toEqual([
		{
			rows: [{ item: 0 }, { item: 2 }],
			outcome: {
				fate: 'accepted',
				answers: [{ customer: { email: 'a@b.co' }, rows: 2, alreadyLoaded: true }],
			},
		},
		{
			rows: [{ item: 1 }, { item: 3 }],
			outcome: {
				fate: 'accepted',
				answers: [{ customer: { email: 'a@b.co' }, rows: 2, answer: { status: true } }],
			},
		},
	]);
});

test('equal rows of one sheet are each loaded once', async () => {
	const memory = new FakeMemory();
	expect(
		(
			await loaded(memory, [
				[1, 5],
				[1, 5],
			])
		).ids,
	).toEqual([1, 1]);
	expect(
		(
			await loaded(memory, [
				[1, 5],
				[1, 5],
				[1, 5],
			])
		).ids,
	).toEqual([1]);
});

test('with One per Row each row that was skipped leaves with its columns', async () => {
	const memory = new FakeMemory();
	await loaded(memory, [[1, 5]]);
	const { reports } = await loaded(memory, [[1, 5]], undefined, { outputItems: 'row' });
	expect(reports).toEqual([
		{
			rows: [{ item: 0 }],
			outcome: { fate: 'accepted', answers: [{ product_id: 1, total_quantity: 5, alreadyLoaded: true }] },
		},
	]);
});

test.each<[string, Reply, number[]]>([
	['refused', () => answered(404, { message: 'no' }), [1]],
	['not sent', () => Promise.reject(broken('ECONNREFUSED')), [1]],
	['of unknown fate', () => Promise.reject(broken('ECONNRESET')), []],
])('what was %s in an earlier run: the next sends %j', async (_what, reply, ids) => {
	const memory = new FakeMemory();
	await loaded(memory, [[1, 5]], reply);
	const next = await loaded(memory, [[1, 5]]);
	expect(next.ids).toEqual(ids);
	expect(next.told).toEqual([ids.length > 0 ? 'accepted' : NEVER_NOTED]);
});

test('of a batch that is halved, the refused rows are forgotten and the others are not', async () => {
	const memory = new FakeMemory();
	const refusing: Reply = (options) =>
		rowsIn(options).some(({ product_id: id }) => id === '2')
			? answered(400, {})
			: answered(200, { status: true });
	await loaded(
		memory,
		[
			[1, 5],
			[2, 5],
			[3, 5],
		],
		refusing,
	);
	expect(
		(
			await loaded(memory, [
				[1, 5],
				[2, 5],
				[3, 5],
			])
		).ids,
	).toEqual([2]);
});

test('Check Only notes nothing', async () => {
	const memory = new FakeMemory();
	expect((await loaded(memory, [[1, 5]], undefined, { checkOnly: true })).ids).toEqual([]);
	expect([memory.calls, (await loaded(memory, [[1, 5]])).ids]).toEqual([0, [1]]);
});

test('rows that are new fill a batch, whatever stands between them', async () => {
	const memory = new FakeMemory();
	const old: [number, number][] = [1, 3, 4, 6].map((id) => [id, 5]);
	await loaded(memory, old);
	const rows: [number, number][] = [1, 2, 3, 4, 5, 6, 7].map((id) => [id, 5]);
	const { reports, ids } = await loaded(memory, rows, undefined, { rowsPerRequest: 2 });
	expect(ids).toEqual([2, 5, 7]);
	expect(fates(reports)).toEqual(['accepted 0 2 3 5', 'accepted 1 4', 'accepted 6']);
});

test('a run that stops forgets what it looked up and did not send', async () => {
	const memory = new FakeMemory();
	const rows: [number, number][] = [1, 2, 3, 4].map((id) => [id, 5]);
	const refusing: Reply = (options) =>
		answered(rowsIn(options)[0]!.product_id === '2' ? 400 : 200, { status: true });
	const run = { options: { rowsLoadedBefore: 'skip', rowsPerRequest: 1, maxRequestsInFlight: 1 } };
	const stopped = await ran('loadStock', {
		jsons: rows.map(([product_id]) => ({ product_id })),
		parameters: { rowsFrom: 'inputItems', customer: { email: 'a@b.co' }, ...run },
		continues: false,
		memory,
		reply: refusing,
	});
	expect(fates(stopped.reports)).toEqual(['accepted 0', 'refused 1', 'notSent 2 3']);
	expect([memory.lists.node.length, memory.lists.workflow.length]).toEqual([1, 0]);
});

/** Loads a row for each of two customers, which are looked up together and sent by two requests. */
async function loadedForTwo(memory: FakeMemory) {
	const { reports, n8n, hints } = await ran('loadStock', {
		jsons: ['a@b.co', 'c@d.co'].map((customerEmail) => ({
			customerEmail,
			product_id: 1,
			date: '2026-01-31',
		})),
		parameters: { rowsFrom: 'inputItems', customerFrom: 'columns', options: { rowsLoadedBefore: 'skip' } },
		continues: true,
		memory,
	});
	return { requests: n8n.requests.length, told: Object.values(told(reports)), hints };
}

test('the rows of several customers are looked up together', async () => {
	const memory = new FakeMemory();
	const accepted = ['accepted', 'accepted'];
	expect(await loadedForTwo(memory)).toEqual({ requests: 2, told: accepted, hints: [] });
	expect(memory.log.filter((call) => call.startsWith('record'))).toEqual([
		'record workflow 4',
		'record node 2',
		'record workflow 1',
		'record workflow 1',
	]);
	expect(await loadedForTwo(memory)).toEqual({ requests: 0, told: accepted, hints: [] });
});

describe('a database that fails', () => {
	const FAILED =
		'Refused before sending: n8n could not look up or record what was loaded before, so the row was not sent: no database. Save the workflow and run it again';
	const NOT_NOTED =
		"n8n could not record what happened to some rows: no database. The next run may return them as 'Fate unknown'.";
	const fail = async () => await Promise.reject(new Error('no database'));

	test('while rows are looked up: nothing is sent', async () => {
		const memory = new FakeMemory();
		const failing = jest.spyOn(memory, 'checkProcessedAndRecord').mockImplementation(fail);
		expect(await loadedForTwo(memory)).toEqual({ requests: 0, told: [FAILED, FAILED], hints: [] });
		failing.mockRestore();
		expect((await loadedForTwo(memory)).requests).toBe(2);
	});

	test('while rows are noted as under way: nothing is sent, and the next run sends them', async () => {
		const memory = new FakeMemory();
		const record = memory.checkProcessedAndRecord.bind(memory);
		const failing = jest
			.spyOn(memory, 'checkProcessedAndRecord')
			.mockImplementationOnce(record)
			.mockImplementationOnce(record)
			.mockImplementation(fail);
		expect(await loadedForTwo(memory)).toEqual({ requests: 0, told: [FAILED, FAILED], hints: [] });
		failing.mockRestore();
		expect((await loadedForTwo(memory)).requests).toBe(2);
	});

	test('when it should note what became of rows: a hint tells, and the next run does not know', async () => {
		const memory = new FakeMemory();
		const failing = jest.spyOn(memory, 'removeProcessed').mockImplementation(fail);
		const accepted = await loaded(memory, [[1, 5]]);
		expect(accepted).toMatchObject({ ids: [1], told: ['accepted'] });
		expect(accepted.hints.at(-1)).toBe(NOT_NOTED);
		failing.mockRestore();
		expect(await loaded(memory, [[1, 5]])).toMatchObject({ ids: [], told: [NEVER_NOTED] });
	});

	test('but only once: it is noted after all', async () => {
		const memory = new FakeMemory();
		jest.spyOn(memory, 'removeProcessed').mockImplementationOnce(fail);
		const accepted = await loaded(memory, [[1, 5]]);
		expect(accepted.hints).not.toContain(NOT_NOTED);
		expect(await loaded(memory, [[1, 5]])).toMatchObject({ ids: [], told: ['accepted'] });
	});
});

test('stock without a date: a hint tells that an earlier state counts as loaded', async () => {
	const { hints } = await loaded(new FakeMemory(), [[1, 5]]);
	expect(hints).toEqual([
		"No row has a Date, so 'Skip' in 'Rows Loaded Before' also skips stock that has returned to an earlier state. Fill in Date in 'Field Values', e.g. with {{ $today.toISODate() }}.",
	]);
	const orders = await ran('loadOrders', {
		jsons: [{ order_id: 1 }],
		parameters: {
			rowsFrom: 'inputItems',
			customer: { email: 'a@b.co' },
			options: { rowsLoadedBefore: 'skip' },
		},
		continues: true,
		memory: new FakeMemory(),
	});
	expect(orders.hints).toEqual([]);
	expect((await loaded(new FakeMemory(), [[1, 5]], undefined, { rowsLoadedBefore: 'send' })).hints).toEqual(
		[],
	);
});
