import type { Bundle, BundleReading } from '../../../nodes/Advancly/input/bundle';
import { LoadedBefore } from '../../../nodes/Advancly/operations/load/loadedBefore';
import type { BundleJson } from '../../../nodes/Advancly/operations/load/bundleJson';
import { LookAhead } from '../../../nodes/Advancly/operations/load/lookAhead';
import { RowKeys } from '../../../nodes/Advancly/operations/load/rowKeys';
import { FakeMemory } from '../../support/fakeMemory';
import { numbers } from '../../support/people';

interface Given {
	/** How many bundles each customer has. */
	customers: number[];
	memory?: FakeMemory;
	/** How many rows and bytes a batch may have. */
	batch?: number;
	bytes?: number;
	read?: (bundle: Bundle) => BundleReading<BundleJson>;
}

/** Customers whose bundles are numbered through, a row each, and what looks them up. */
function lookAhead({ customers, memory = new FakeMemory(), batch = 500, bytes = Infinity, read }: Given) {
	let row = 0;
	const groups = customers.map((count, at) => ({
		customer: { email: `${at}@b.co` },
		bundles: numbers(count).map((): Bundle => ({ rows: [row++] })),
	}));
	const loaded = new LoadedBefore(memory);
	const ahead = new LookAhead(
		groups,
		read ?? (({ rows: [own] }) => ({ value: { json: `${own}` } })),
		{ keys: new RowKeys([]), loaded },
		{ batchPace: { size: () => ({ rows: batch, bytes }) } as never, breathe: async () => undefined },
	);
	const readers = groups.map((_group, at) => ahead.readerOf(at));
	/** Reads all bundles of a customer in their order. */
	const readAll = async (at: number): Promise<BundleReading<BundleJson>[]> => {
		const read: BundleReading<BundleJson>[] = [];
		for (const bundle of groups[at]!.bundles) read.push(await readers[at]!(bundle));
		return read;
	};
	/** How many keys each look-up had since this was last called. */
	const lookUps = () =>
		memory.log
			.splice(0)
			.flatMap((call) => /^record node (\d+)$/.exec(call)?.[1] ?? [])
			.map(Number);
	return { groups, readers, readAll, lookUps, memory, loaded };
}

const known = (readings: BundleReading<BundleJson>[]) =>
	new Set(readings.map((reading) => ('value' in reading ? reading.value.remembered?.known : reading)));

/** Loads all bundles of all customers, as an earlier run does. */
async function loadAll(given: Given): Promise<void> {
	const { readAll, loaded, lookUps } = lookAhead(given);
	for (const at of given.customers.keys()) {
		const keys = (await readAll(at)).map((reading) =>
			'value' in reading ? reading.value.remembered!.key : '',
		);
		await loaded.sending(keys);
		await loaded.settle('loaded', keys);
	}
	lookUps();
}

test.each([
	[1_200, 500, [500, 500, 200]],
	[7_000, 3_000, [3_000, 3_000, 1_000]],
	[1_200, 2, [500, 500, 200]],
])('%i new rows in batches of %i are looked up in %j', async (count, batch, sizes) => {
	const { readAll, lookUps } = lookAhead({ customers: [count], batch });
	expect(known(await readAll(0))).toEqual(new Set(['new']));
	expect(lookUps()).toEqual(sizes);
});

test('while rows are known, more and more are looked up at once, of further customers too', async () => {
	const given: Given = { customers: [9_000, 4_000, 10], memory: new FakeMemory() };
	await loadAll(given);
	const { readAll, lookUps } = lookAhead(given);
	for (const at of [0, 1, 2]) expect(known(await readAll(at))).toEqual(new Set(['loaded']));
	expect(lookUps()).toEqual([500, 2_000, 5_000, 5_000, 510]);
});

test.each([
	[10, [500, 2_000, 500]],
	[11, [500, 500, 500, 500, 500, 500]],
])('with %i %% new rows the look-ups have so many', async (percent, sizes) => {
	const memory = new FakeMemory();
	const isOld = ({ rows: [row] }: Bundle) => row! % 100 >= percent;
	await loadAll({
		customers: [3_000],
		memory,
		read: (bundle) => ({ value: { json: isOld(bundle) ? `${bundle.rows[0]}` : 'x' } }),
	});
	const { readAll, lookUps } = lookAhead({ customers: [3_000], memory });
	await readAll(0);
	expect(lookUps()).toEqual(sizes);
});

test.each<[string, Given, boolean]>([
	['rows of one batch', { customers: [500] }, true],
	['more rows than a batch', { customers: [500], batch: 499 }, false],
	['rows of several customers', { customers: [499, 1] }, false],
	// 500 rows of three characters.
	['rows whose bytes fit into one batch', { customers: [500], bytes: 1_390 }, true],
	['more bytes than a batch', { customers: [500], bytes: 1_389 }, false],
])(
	'%s that are new are recorded as under way at once, or else when they are sent',
	async (_what, given, atOnce) => {
		const { readers, groups, memory } = lookAhead(given);
		await readers[0]!(groups[0]!.bundles[0]!);
		const later = atOnce ? [] : ['remove workflow 500'];
		expect(memory.log).toEqual(['record workflow 1000', 'record node 500', ...later]);
	},
);

test('customers that ask side by side share look-ups, and each gets its own rows once', async () => {
	const given = lookAhead({ customers: [700, 300, 900] });
	const read = await Promise.all([2, 0, 1].map(given.readAll));
	const texts = read.map((readings) =>
		readings.map((reading) => ('value' in reading ? reading.value.json : '')),
	);
	expect(texts.map((own) => [own.length, own[0], own.at(-1)])).toEqual([
		[900, '1000', '1899'],
		[700, '0', '699'],
		[300, '700', '999'],
	]);
	expect(given.lookUps().reduce((sum, count) => sum + count)).toBe(1_900);
});

test('what cannot be read is not looked up', async () => {
	const faults = new Map([[1, ['wrong']]]);
	const given = lookAhead({
		customers: [3],
		read: ({ rows: [row] }) => (row === 1 ? { faults } : { value: { json: `${row}` } }),
	});
	const remembered = { key: expect.any(String) as string, known: 'new' };
	const read = await given.readAll(0);
	expect(read).toEqual([
		{ value: { json: '0', remembered } },
		{ faults },
		{ value: { json: '2', remembered } },
	]);
	expect(given.lookUps()).toEqual([2]);
});

test('large rows are looked up sooner, and rows of an order count each', async () => {
	const text = 'x'.repeat(1024 * 1024);
	const large = lookAhead({
		customers: [9],
		read: ({ rows: [row] }) => ({ value: { json: `${row}${text}` } }),
	});
	await large.readAll(0);
	expect(large.lookUps()).toEqual([4, 4, 1]);
	const orders = lookAhead({ customers: [4] });
	for (const { rows } of orders.groups[0]!.bundles) rows.splice(0, 1, ...numbers(250));
	await orders.readAll(0);
	expect(orders.lookUps()).toEqual([2, 2]);
});

test('when n8n cannot look up, every row says so, and the next ones are looked up again', async () => {
	const given = lookAhead({ customers: [501] });
	given.groups[0]!.bundles[0]!.rows.push(1000);
	jest.spyOn(given.memory, 'checkProcessedAndRecord').mockRejectedValueOnce(new Error('no database'));
	const read = await given.readAll(0);
	const text =
		'n8n could not look up or record what was loaded before, so the row was not sent: no database. Save the workflow and run it again';
	expect(read[0]).toEqual({
		faults: new Map([
			[0, [text]],
			[1000, [text]],
		]),
	});
	expect(read[498]).toEqual({ faults: new Map([[498, [text]]]) });
	expect(known(read.slice(499))).toEqual(new Set(['new']));
});
