import type { BatchSize } from '../../../nodes/Advancly/http/batchPace';
import { batchesOf } from '../../../nodes/Advancly/operations/load/batches';
import type { Bundle, BundleReading } from '../../../nodes/Advancly/input/bundle';
import type { BundleJson } from '../../../nodes/Advancly/operations/load/bundleJson';
import type { Known } from '../../../nodes/Advancly/operations/load/marks';
import { numbers } from '../../support/people';

/** A bundle that knows how it reads. */
interface LoadBundle extends Bundle {
	read(): Promise<BundleReading<BundleJson>>;
}

const read = async (bundle: Bundle) => await (bundle as LoadBundle).read();

/** A bundle of some rows whose JSON has so many bytes; without, it is refused. */
function bundle(first: number, rows: number, bytes?: number, seen: number[] = []): LoadBundle {
	return {
		rows: numbers(rows).map((index) => first + index),
		async read() {
			seen.push(first);
			return bytes === undefined
				? { faults: new Map([[first, ['wrong']]]) }
				: { value: { json: 'x'.repeat(bytes) } };
		},
	};
}

/** A bundle of one row that n8n remembers, of five bytes. */
function remembered(row: number, known: Known): LoadBundle {
	const value = { json: 'xxxxx', remembered: { key: `key ${row}`, known } };
	return { rows: [row], read: async () => ({ value }) };
}

/**
 * The first rows of the bundles of each batch; below zero those of bundles that are not sent: 100 more for what was loaded,
 * 200 more for what may have been sent.
 */
async function steps(bundles: LoadBundle[], size: BatchSize | (() => BatchSize)): Promise<number[][]> {
	const all: number[][] = [];
	for await (const step of batchesOf(bundles, read, typeof size === 'function' ? size : () => size)) {
		if ('send' in step) all.push(step.send.map((own) => own.bundle.rows[0]!));
		else if ('loaded' in step) all.push(step.loaded.map((own) => -100 - own.bundle.rows[0]!));
		else all.push(['unknown' in step ? -200 - step.unknown.rows[0]! : -step.refused.rows[0]!]);
	}
	return all;
}

/** What a batch of bundles of so many bytes is as a request body. */
const bodyOf = (...sizes: number[]) =>
	Buffer.byteLength(`{"data":[${sizes.map((size) => 'x'.repeat(size)).join(',')}]}`);
const rows = (most: number): BatchSize => ({ rows: most, bytes: 1_000_000 });
const bytes = (most: number): BatchSize => ({ rows: 9, bytes: most });
const orders = (...all: [first: number, rows: number][]) =>
	all.map(([first, count]) => bundle(first, count, 5));
const bundles = (...sizes: number[]) => sizes.map((size, at) => bundle(at, 1, size));

test.each<[string, LoadBundle[], BatchSize, number[][]]>([
	['rows fill a batch to the limit', bundles(5, 5, 5, 5, 5), rows(2), [[0, 1], [2, 3], [4]]],
	['and not beyond', bundles(5, 5, 5), rows(3), [[0, 1, 2]]],
	['an order that does not fit begins a batch', orders([0, 2], [2, 2], [4, 1]), rows(3), [[0], [2, 4]]],
	['an order larger than the limit is sent alone', orders([0, 1], [1, 7], [8, 1]), rows(3), [[0], [1], [8]]],
	['so does the first', [bundle(0, 7, 500), bundle(7, 7, 500)], { rows: 3, bytes: 100 }, [[0], [7]]],
	['bytes of the whole body fill a batch', bundles(50, 60, 70), bytes(bodyOf(50, 60, 70)), [[0, 1, 2]]],
	['with its commas', bundles(50, 60, 70), bytes(bodyOf(50, 60, 70) - 1), [[0, 1], [2]]],
	['to the byte', bundles(50, 60, 70), bytes(bodyOf(50, 60) - 1), [[0], [1], [2]]],
	['counted anew in every batch', bundles(9, 9, 9, 9, 9), bytes(bodyOf(9, 9)), [[0, 1], [2, 3], [4]]],
	[
		'what is refused is reported at once and takes no room',
		[bundle(0, 1, 5), bundle(2, 3), bundle(5, 1, 5), bundle(6, 1)],
		rows(2),
		[[-2], [0, 5], [-6]],
	],
	['no bundles, no batches', [], rows(5), []],
	[
		'what earlier runs loaded or may have sent takes no room either',
		(['loaded', 'new', 'unknown', 'loaded', 'new', 'new'] as const).map((known, at) =>
			remembered(at + 1, known),
		),
		rows(2),
		[[-203], [2, 5], [-101, -104], [6]],
	],
])('%s', async (_what, given, size, expected) => {
	expect(await steps(given, size)).toEqual(expected);
});

test('bytes are those of UTF-8', async () => {
	const wide = [0, 1].map((row): LoadBundle => ({
		...bundle(row, 1),
		read: async () => ({ value: { json: '"₦"' } }),
	}));
	expect(await steps(wide, bytes(bodyOf(5, 5)))).toEqual([[0, 1]]);
	expect(await steps(wide, bytes(bodyOf(5, 5) - 1))).toEqual([[0], [1]]);
});

test('how large a batch may be is asked while it is filled', async () => {
	const sizes = [1, 1, 3, 3, 3, 3];
	expect(await steps(bundles(5, 5, 5, 5, 5), () => rows(sizes.shift() ?? 9))).toEqual([[0], [1], [2, 3, 4]]);
});

test('a bundle is read when its batch is due, and once', async () => {
	const seen: number[] = [];
	const all = numbers(5).map((first) => bundle(first, 1, 5, seen));
	const batches = batchesOf(all, read, () => rows(2));
	expect(seen).toEqual([]);
	const { value } = await batches.next();
	expect(seen).toEqual([0, 1]);
	expect(await batches.next()).toMatchObject({ done: false });
	expect((value as { send: unknown[] }).send).toHaveLength(2);
	expect(await batches.next()).toMatchObject({ value: { send: [{}] } });
	expect(seen).toEqual([0, 1, 2, 3, 4]);
});

test('a bundle that is sent keeps its key; many that were loaded are reported in parts', async () => {
	const sent = batchesOf([remembered(7, 'new')], read, () => rows(2));
	expect(await sent.next()).toMatchObject({ value: { send: [{ json: 'xxxxx', key: 'key 7' }] } });
	const many = numbers(7_000).map((row) => remembered(row, 'loaded'));
	const parts: number[] = [];
	for await (const step of batchesOf(many, read, () => rows(2)))
		if ('loaded' in step) parts.push(step.loaded.length);
	expect(parts).toEqual([5_000, 2_000]);
});
