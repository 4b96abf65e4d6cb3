import type { BatchSize } from '../../../nodes/Advancly/http/batchPace';
import { batchesOf } from '../../../nodes/Advancly/operations/load/batches';
import type { Unit } from '../../../nodes/Advancly/input/unit';
import type { UnitJson } from '../../../nodes/Advancly/operations/load/loadUnit';
import type { Known } from '../../../nodes/Advancly/operations/load/marks';

/** A unit that knows how it reads. */
interface LoadUnit extends Unit {
	read(): Promise<UnitJson>;
}

const read = async (unit: Unit) => await (unit as LoadUnit).read();

/** A unit of some rows whose JSON has so many bytes; without, it is refused. */
function unit(first: number, rows: number, bytes?: number, seen: number[] = []): LoadUnit {
	return {
		rows: Array.from({ length: rows }, (_none, index) => first + index),
		async read() {
			seen.push(first);
			return bytes === undefined ? { faults: new Map([[first, ['wrong']]]) } : { json: 'x'.repeat(bytes) };
		},
	};
}

/** A unit of one row that n8n remembers, of five bytes. */
function remembered(row: number, known: Known): LoadUnit {
	return { rows: [row], read: async () => ({ json: 'xxxxx', remembered: { key: `key ${row}`, known } }) };
}

/**
 * The first rows of the units of each batch; below zero those of units that are not sent: 100 more for what was loaded,
 * 200 more for what may have been sent.
 */
async function steps(units: LoadUnit[], size: BatchSize | (() => BatchSize)): Promise<number[][]> {
	const all: number[][] = [];
	for await (const step of batchesOf(units, read, typeof size === 'function' ? size : () => size)) {
		if ('send' in step) all.push(step.send.map((own) => own.unit.rows[0]!));
		else if ('loaded' in step) all.push(step.loaded.map((own) => -100 - own.unit.rows[0]!));
		else all.push(['unknown' in step ? -200 - step.unknown.rows[0]! : -step.refused.rows[0]!]);
	}
	return all;
}

/** What a batch of units of so many bytes is as a request body. */
const bodyOf = (...sizes: number[]) =>
	Buffer.byteLength(`{"data":[${sizes.map((size) => 'x'.repeat(size)).join(',')}]}`);
const rows = (most: number): BatchSize => ({ rows: most, bytes: 1_000_000 });
const bytes = (most: number): BatchSize => ({ rows: 9, bytes: most });
const units = (...sizes: number[]) => sizes.map((size, at) => unit(at, 1, size));

test.each<[string, LoadUnit[], BatchSize, number[][]]>([
	['rows fill a batch to the limit', units(5, 5, 5, 5, 5), rows(2), [[0, 1], [2, 3], [4]]],
	['and not beyond', units(5, 5, 5), rows(3), [[0, 1, 2]]],
	[
		'an order that does not fit begins a batch',
		[unit(0, 2, 5), unit(2, 2, 5), unit(4, 1, 5)],
		rows(3),
		[[0], [2, 4]],
	],
	[
		'an order larger than the limit goes alone',
		[unit(0, 1, 5), unit(1, 7, 5), unit(8, 1, 5)],
		rows(3),
		[[0], [1], [8]],
	],
	['so does the first', [unit(0, 7, 500), unit(7, 7, 500)], { rows: 3, bytes: 100 }, [[0], [7]]],
	['bytes of the whole body fill a batch', units(50, 60, 70), bytes(bodyOf(50, 60, 70)), [[0, 1, 2]]],
	['with its commas', units(50, 60, 70), bytes(bodyOf(50, 60, 70) - 1), [[0, 1], [2]]],
	['to the byte', units(50, 60, 70), bytes(bodyOf(50, 60) - 1), [[0], [1], [2]]],
	[
		'counted anew in every batch',
		units(10, 10, 10, 10),
		bytes(bodyOf(10, 10)),
		[
			[0, 1],
			[2, 3],
		],
	],
	[
		'what is refused is told at once and takes no room',
		[unit(0, 1, 5), unit(2, 3), unit(5, 1, 5), unit(6, 1)],
		rows(2),
		[[-2], [0, 5], [-6]],
	],
	['no units, no batches', [], rows(5), []],
	[
		'what earlier runs loaded or may have sent takes no room either',
		[
			remembered(1, 'loaded'),
			remembered(2, 'new'),
			remembered(3, 'unknown'),
			remembered(4, 'loaded'),
			remembered(5, 'new'),
			remembered(6, 'new'),
		],
		rows(2),
		[[-203], [2, 5], [-101, -104], [6]],
	],
])('%s', async (_what, given, size, expected) => {
	expect(await steps(given, size)).toEqual(expected);
});

test('bytes are those of UTF-8', async () => {
	const wide = [0, 1].map((row): LoadUnit => ({ ...unit(row, 1), read: async () => ({ json: '"₦"' }) }));
	expect(await steps(wide, bytes(bodyOf(5, 5)))).toEqual([[0, 1]]);
	expect(await steps(wide, bytes(bodyOf(5, 5) - 1))).toEqual([[0], [1]]);
});

test('how large a batch may be is asked as it is filled', async () => {
	const sizes = [1, 1, 3, 3, 3, 3];
	expect(await steps(units(5, 5, 5, 5, 5), () => rows(sizes.shift() ?? 9))).toEqual([[0], [1], [2, 3, 4]]);
});

test('a unit is read when its batch is due, and once', async () => {
	const seen: number[] = [];
	const batches = batchesOf(
		[0, 1, 2, 3, 4].map((first) => unit(first, 1, 5, seen)),
		read,
		() => rows(2),
	);
	expect(seen).toEqual([]);
	const { value } = await batches.next();
	expect(seen).toEqual([0, 1]);
	expect(await batches.next()).toMatchObject({ done: false });
	expect((value as { send: unknown[] }).send).toHaveLength(2);
	expect(await batches.next()).toMatchObject({ value: { send: [{}] } });
	expect(seen).toEqual([0, 1, 2, 3, 4]);
});

test('a unit that is sent keeps its key; many that were loaded are told in parts', async () => {
	const sent = batchesOf([remembered(7, 'new')], read, () => rows(2));
	expect(await sent.next()).toMatchObject({ value: { send: [{ json: 'xxxxx', key: 'key 7' }] } });
	const many = Array.from({ length: 7_000 }, (_none, row) => remembered(row, 'loaded'));
	const parts: number[] = [];
	for await (const step of batchesOf(many, read, () => rows(2)))
		if ('loaded' in step) parts.push(step.loaded.length);
	expect(parts).toEqual([5_000, 2_000]);
});
