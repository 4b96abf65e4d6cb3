import { loadCustomer } from '../../../nodes/Advancly/operations/load/loadCustomer';
import { rowsFromItems } from '../../../nodes/Advancly/operations/load/rows';
import { SourceRows } from '../../../nodes/Advancly/operations/load/sourceRows';
import { singleRows } from '../../../nodes/Advancly/operations/load/unit';
import type { Report } from '../../../nodes/Advancly/outcome/report';
import { Run } from '../../../nodes/Advancly/run/run';
import { answered, FakeApi, type Reply } from '../../support/fakeItem';
import { OPERATIONS } from '../../support/operations';
import { field, READING } from '../../support/reading';

const FIELDS = [field('product_id'), field('quantity')];

/** Loads one row for each id; the id 'wrong' is refused before sending. */
async function loaded(
	ids: string[],
	reply: Reply,
	{ continues = true, signal }: { continues?: boolean; signal?: AbortSignal } = {},
) {
	const api = new FakeApi(reply);
	const run = new Run(1, continues, signal);
	const json = (id: string) => (id === 'wrong' ? { quantity: id } : { product_id: id });
	const { rows } = rowsFromItems({ first: 0, jsons: ids.map(json) }, FIELDS, []);
	const context = api.item({ signal });
	const target = {
		operation: OPERATIONS.loadStock,
		context,
		customer: { email: 'a@b.co' },
		splitRefused: true,
		run,
	};
	const reports = await loadCustomer(target, rows, singleRows(rows, FIELDS, READING), {
		rowsPerRequest: 2,
		bytesPerRequest: 1_000,
	});
	return { fates: fates(reports), bodies: api.requests.map(({ body }) => body), run, reports };
}

function fates(reports: Report[]): [string, number[]][] {
	return reports.map(({ rows, outcome }) => [outcome.fate, rows.map(({ item }) => item)]);
}

const accepts: Reply = () => answered(200, { status: true });

test('batches go one after the other, in the order of the rows', async () => {
	let inFlight = 0;
	const { fates: told, bodies } = await loaded(['a', 'b', 'c', 'd', 'e'], async () => {
		inFlight += 1;
		expect(inFlight).toBe(1);
		await new Promise((resolve) => setImmediate(resolve));
		inFlight -= 1;
		return answered(200, { status: true });
	});
	expect(bodies).toEqual([
		'{"data":[{"product_id":"a"},{"product_id":"b"}]}',
		'{"data":[{"product_id":"c"},{"product_id":"d"}]}',
		'{"data":[{"product_id":"e"}]}',
	]);
	expect(told).toEqual([
		['accepted', [0, 1]],
		['accepted', [2, 3]],
		['accepted', [4]],
	]);
});

test('a row refused before sending is told, and the others go', async () => {
	const { fates: told, reports } = await loaded(['a', 'wrong', 'b'], accepts);
	expect(told).toEqual([
		['refused', [1]],
		['accepted', [0, 2]],
	]);
	expect(reports[0]!.outcome).toMatchObject({
		reason: "quantity: 'wrong' is not an amount; expected a number such as 1234.56",
	});
});

test('no rows, no reports', async () => {
	expect((await loaded([], accepts)).fates).toEqual([]);
});

describe('in stop mode', () => {
	test('a refused batch leaves the rest unsent', async () => {
		const refuses: Reply = (_options, sending) => answered(sending === 2 ? 404 : 200, {});
		const { fates: told, bodies } = await loaded(['a', 'b', 'c', 'd', 'e', 'f'], refuses, {
			continues: false,
		});
		expect(bodies).toHaveLength(2);
		expect(told).toEqual([
			['accepted', [0, 1]],
			['refused', [2, 3]],
			['notSent', [4, 5]],
		]);
	});

	test('so does a row refused before sending, also those read already', async () => {
		const { fates: told, bodies } = await loaded(['a', 'wrong', 'b', 'c'], accepts, { continues: false });
		expect(bodies).toEqual([]);
		expect(told).toEqual([
			['refused', [1]],
			['notSent', [0, 2, 3]],
		]);
	});

	test('the last batch being refused leaves nothing unsent', async () => {
		const { fates: told } = await loaded(['a'], () => answered(404, {}), { continues: false });
		expect(told).toEqual([['refused', [0]]]);
	});
});

test('cancelled between two batches: the rest is unsent', async () => {
	const controller = new AbortController();
	const { fates: told, bodies } = await loaded(
		['a', 'b', 'c', 'd', 'e'],
		(options, sending) => {
			if (sending === 2) controller.abort();
			return accepts(options, sending);
		},
		{ signal: controller.signal },
	);
	expect(bodies).toHaveLength(2);
	expect(told).toEqual([
		['accepted', [0, 1]],
		['accepted', [2, 3]],
		['notSent', [4]],
	]);
});

test('rows of a list and whole items are told apart among the rows that are left', async () => {
	const api = new FakeApi(() => answered(404, {}));
	const refs = [{ item: 1, row: 1 }, { item: 1 }, { item: 11 }, { item: 1, row: 11 }];
	const rows = SourceRows.of(
		refs.map((ref) => ({
			ref,
			cell: () => undefined,
			read: () => ({ values: { product_id: 'a' }, refusals: [] }),
		})),
	);
	const run = new Run(1, false, undefined);
	const target = {
		operation: OPERATIONS.loadStock,
		context: api.item(),
		customer: { email: 'a@b.co' },
		splitRefused: false,
		run,
	};
	const limits = { rowsPerRequest: 1, bytesPerRequest: 1_000 };
	const reports = await loadCustomer(target, rows, singleRows(rows, FIELDS, READING), limits);
	expect(reports.map(({ rows: own, outcome }) => [outcome.fate, own])).toEqual([
		['refused', [refs[0]]],
		['notSent', refs.slice(1)],
	]);
});
