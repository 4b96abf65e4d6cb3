import fc from 'fast-check';

import { LoadedBefore } from '../../../nodes/Advancly/operations/load/loadedBefore';
import type { Known } from '../../../nodes/Advancly/operations/load/marks';
import { FakeMemory, untilIdle } from '../../support/fakeMemory';

/** What a load of rows did: which were sent, which it was told were loaded, and of which it does not know. */
interface Told {
	new: string[];
	loaded: string[];
	unknown: string[];
}

/** Loads rows in batches, which are looked up several at once. It ends early when the process dies. */
async function load(
	memory: FakeMemory,
	rows: string[],
	{ batch, ahead, soon }: { batch: number; ahead: number; soon: boolean },
	refuses: Set<string>,
	accepted: string[],
): Promise<Told> {
	const loaded = new LoadedBefore(memory);
	const told: Told = { new: [], loaded: [], unknown: [] };
	const send = async (part: string[]) => {
		await loaded.sending(part);
		told.new.push(...part);
		const good = part.filter((row) => !refuses.has(row));
		accepted.push(...good);
		await loaded.settle('loaded', good);
		await loaded.settle(
			'forgotten',
			part.filter((row) => refuses.has(row)),
		);
	};
	const parts = (of: string[], size: number) =>
		Array.from({ length: Math.ceil(of.length / size) }, (_none, part) =>
			of.slice(part * size, part * size + size),
		);
	const work = async () => {
		for (const asked of parts(rows, ahead)) {
			const known = await loaded.lookUp(asked, soon);
			const are = (state: Known) => asked.filter((_row, index) => known[index] === state);
			told.loaded.push(...are('loaded'));
			told.unknown.push(...are('unknown'));
			await Promise.all(parts(are('new'), batch).map(send));
		}
		await loaded.finish();
	};
	await untilIdle(work());
	return told;
}

test('wherever runs die: no row is sent twice, none is called loaded that was not, and every run tells all', async () => {
	const ROWS = Array.from({ length: 12 }, (_none, row) => `row ${row}`);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.record({ call: fc.integer({ min: 1, max: 40 }), after: fc.boolean() }), { maxLength: 3 }),
			fc.record({
				batch: fc.integer({ min: 1, max: 12 }),
				ahead: fc.integer({ min: 1, max: 12 }),
				soon: fc.boolean(),
			}),
			fc.uniqueArray(fc.constantFrom(...ROWS)),
			async (deaths, sizes, refused) => {
				const memory = new FakeMemory();
				const accepted: string[] = [];
				for (const dies of deaths) {
					Object.assign(memory, { dies, calls: 0 });
					await load(memory, ROWS, sizes, new Set(refused), accepted);
				}
				memory.dies = undefined;
				const told = await load(memory, ROWS, sizes, new Set(), accepted);
				expect([...told.new, ...told.loaded, ...told.unknown].sort()).toStrictEqual([...ROWS].sort());
				expect(new Set(accepted).size).toBe(accepted.length);
				expect(accepted).toStrictEqual(expect.arrayContaining([...told.new, ...told.loaded]));
			},
		),
		{ numRuns: 300 },
	);
});
