/** 'Rows Loaded Before: Skip' over several runs of a node. */
import type { IDataObject } from 'n8n-workflow';

import { answered, broken, type Reply } from '../../support/fakeItem';
import { FakeMemory } from '../../support/fakeMemory';
import { ran, rowsIn, told } from '../../support/ran';

const UNDER_WAY =
	"Fate unknown: Sent by a run that did not end, or never learned what became of it. Check whether Advancly has it; if it does not, run the row with 'Rows Loaded Before' set to 'Send Again'";

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
	expect(next.told).toEqual([ids.length > 0 ? 'accepted' : UNDER_WAY]);
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

test('a database that fails: nothing is sent when it cannot say, and a hint tells when it cannot note', async () => {
	const memory = new FakeMemory();
	const failing = jest.spyOn(memory, 'checkProcessedAndRecord').mockRejectedValue(new Error('no database'));
	const refused = await loaded(memory, [[1, 5]]);
	expect(refused).toMatchObject({
		ids: [],
		told: [
			'Refused before sending: n8n could not look up what was loaded before, so the row was not sent: no database. Save the workflow and run it again',
		],
	});
	failing.mockRestore();
	jest.spyOn(memory, 'removeProcessed').mockRejectedValue(new Error('no database'));
	const noted = await loaded(memory, [[1, 5]]);
	expect(noted).toMatchObject({
		ids: [1],
		told: ['accepted'],
		hints: ['n8n could not note what became of some rows: no database.'],
	});
});
