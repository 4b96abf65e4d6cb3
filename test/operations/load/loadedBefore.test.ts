import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';

import { LoadedBefore, REMEMBERED } from '../../../nodes/Advancly/operations/load/loadedBefore';
import { FakeMemory } from '../../support/fakeMemory';

const PLACE = ['node-1', 'https://api.example.com', '/v1/stock'];
const CUSTOMER = { email: 'ada@example.com' };

/** The keys of rows of one customer. */
function keysOf(run: LoadedBefore, rows: string[]): string[] {
	return rows.map((row) => run.key(CUSTOMER, row));
}

test('the key is the same for the same content, customer and place only', () => {
	const key = (place: string[], customer: object, json: string) =>
		new LoadedBefore(new FakeMemory(), place).key({ ...customer }, json);
	const keys = [
		key(PLACE, CUSTOMER, '{"a":1}'),
		key(PLACE, CUSTOMER, '{"a":1}'),
		key(PLACE, CUSTOMER, '{"a":2}'),
		key(PLACE, { phone_number: 'ada@example.com' }, '{"a":1}'),
		key(['node-2', ...PLACE.slice(1)], CUSTOMER, '{"a":1}'),
		key([PLACE[0]!, 'https://sandbox.example.com', PLACE[2]!], CUSTOMER, '{"a":1}'),
		key([...PLACE.slice(0, 2), '/v1/orders'], CUSTOMER, '{"a":1}'),
	];
	expect(new Set(keys).size).toBe(6);
	expect(keys[0]).toBe(keys[1]);
});

test('the key is the same however the customer is written', () => {
	const keyOf = (customer: IDataObject) => new LoadedBefore(new FakeMemory(), PLACE).key(customer, '{}');
	const key = keyOf({ email: 'Ada@Shop.co', phone_number: '+2348031234567' });
	expect(keyOf({ phone_number: '+2348031234567', email: 'ada@shop.co' })).toBe(key);
	expect(keyOf({ phone_number: '+2348031234567', email: 'obi@shop.co' })).not.toBe(key);
});

test('loaded rows are known to the next run, equal rows by their number; refused ones are forgotten', async () => {
	const memory = new FakeMemory();
	const first = new LoadedBefore(memory, PLACE);
	const [loaded, refused, left] = [
		keysOf(first, ['a', 'a', 'b']),
		keysOf(first, ['c']),
		keysOf(first, ['d']),
	];
	expect(await first.begin([...loaded, ...refused, ...left])).toStrictEqual([
		'new',
		'new',
		'new',
		'new',
		'new',
	]);
	await first.end('loaded', loaded);
	await first.end('forgotten', refused);

	const second = new LoadedBefore(memory, PLACE);
	const again = keysOf(second, ['d', 'c', 'a', 'b', 'a', 'a', 'e']);
	const known = ['unknown', 'new', 'loaded', 'loaded', 'loaded', 'new', 'new'];
	expect(await second.begin(again)).toStrictEqual(known);
	const third = new LoadedBefore(memory, PLACE);
	expect(await third.begin(keysOf(third, ['a', 'b', 'd', 'e']))).toStrictEqual([
		'loaded',
		'loaded',
		'unknown',
		'unknown',
	]);
});

test('batches that wait meanwhile share one exchange', async () => {
	const memory = new FakeMemory();
	const run = new LoadedBefore(memory, PLACE);
	const batches = Array.from({ length: 200 }, (_, row) => keysOf(run, [`${row}`]));
	await Promise.all(batches.map(async (keys) => await run.begin(keys)));
	expect(memory.calls).toBe(4);
	await Promise.all(batches.map(async (keys) => await run.end('loaded', keys)));
	expect(memory.calls).toBeLessThanOrEqual(7);
	expect(memory.lists.workflow).toStrictEqual([]);
});

test('a bounded number is remembered: the oldest are forgotten', async () => {
	const memory = new FakeMemory();
	const run = new LoadedBefore(memory, PLACE);
	memory.lists.node = Array.from({ length: REMEMBERED }, (_, row) => `older ${row}`);
	await run.begin(Array.from({ length: 1000 }, (_, row) => run.key(CUSTOMER, `${row}`)));
	expect(memory.lists.node).toHaveLength(REMEMBERED);
	expect(memory.lists.node[0]).toBe('older 1000');
});

test('what n8n throws is thrown to every batch that waited for it, and later ones are tried again', async () => {
	const memory = new FakeMemory();
	const run = new LoadedBefore(memory, PLACE);
	const failing = jest
		.spyOn(memory, 'checkProcessedAndRecord')
		.mockRejectedValueOnce(new Error('no database'));
	await expect(run.begin(keysOf(run, ['a']))).rejects.toThrow('no database');
	failing.mockRestore();
	expect(await run.begin(keysOf(run, ['b']))).toStrictEqual(['new']);
});

/** Runs a load: which rows were sent and accepted in it, and which were told as what. It ends early when the process dies. */
async function load(
	memory: FakeMemory,
	rows: string[],
	batch: number,
	refuses: Set<string>,
	accepted: string[],
) {
	const run = new LoadedBefore(memory, PLACE);
	const told = { sent: [] as string[], loaded: [] as string[], unknown: [] as string[] };
	const work = async () => {
		const parts = Array.from({ length: Math.ceil(rows.length / batch) }, (_, part) =>
			rows.slice(part * batch, part * batch + batch),
		);
		await Promise.all(
			parts.map(async (part) => {
				const keys = keysOf(run, part);
				const known = await run.begin(keys);
				part.forEach((row, index) =>
					told[known[index] === 'new' ? 'sent' : (known[index] as 'loaded')].push(row),
				);
				const sent = keys
					.map((key, index) => ({ key, row: part[index]! }))
					.filter((_, i) => known[i] === 'new');
				const good = sent.filter(({ row }) => !refuses.has(row));
				accepted.push(...good.map(({ row }) => row));
				await run.end(
					'loaded',
					good.map(({ key }) => key),
				);
				await run.end(
					'forgotten',
					sent.filter(({ row }) => refuses.has(row)).map(({ key }) => key),
				);
			}),
		);
	};
	// A dead process answers nothing, so its work is not waited for.
	const idle = async () => {
		for (let turn = 0; turn < 2000; turn += 1) await Promise.resolve();
	};
	await Promise.race([work(), idle()]);
	return told;
}

test('wherever a run dies: the next one sends no row twice, calls none loaded that was not, and every run tells all', async () => {
	const ROWS = Array.from({ length: 12 }, (_, row) => `row ${row}`);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.record({ call: fc.integer({ min: 1, max: 30 }), after: fc.boolean() }), { maxLength: 3 }),
			fc.integer({ min: 1, max: 12 }),
			fc.uniqueArray(fc.constantFrom(...ROWS)),
			async (deaths, batch, refused) => {
				const memory = new FakeMemory();
				const accepted: string[] = [];
				for (const dies of deaths) {
					Object.assign(memory, { dies, calls: 0 });
					await load(memory, ROWS, batch, new Set(refused), accepted);
				}
				memory.dies = undefined;
				const told = await load(memory, ROWS, batch, new Set(), accepted);
				expect([...told.sent, ...told.loaded, ...told.unknown].sort()).toStrictEqual([...ROWS].sort());
				expect(new Set(accepted).size).toBe(accepted.length);
				expect(accepted).toStrictEqual(expect.arrayContaining([...told.sent, ...told.loaded]));
			},
		),
		{ numRuns: 150 },
	);
});
