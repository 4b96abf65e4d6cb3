import type { BatchSize } from '../../http/batchPace';
import type { Bundle, RowFaults } from '../../input/bundle';
import type { ReadBundle } from './bundleJson';

/** A bundle that was read. */
export interface WrittenBundle {
	bundle: Bundle;
	json: string;
	/** Its key in n8n's memory, when it was looked up there. */
	key?: string;
}

/**
 * The next step of a load: bundles to send in one request, bundles that an earlier run loaded or may have sent, or a bundle
 * that cannot be sent.
 */
export type Step =
	| { send: WrittenBundle[] }
	| { loaded: WrittenBundle[] }
	| { unknown: Bundle }
	| { refused: Bundle; faults: RowFaults };

/** How many bundles that an earlier run loaded are told of at once, at most. */
const LOADED_AT_ONCE = 5_000;

/** The body of a batch, as the contract wants it. */
export function bodyOf(batch: WrittenBundle[]): string {
	return `{"data":[${batch.map(({ json }) => json).join(',')}]}`;
}

/** The length of a body without bundles. */
const FRAME = bodyOf([]).length;

/**
 * Puts bundles together into batches, lazily: a bundle is read when its batch is due, so that memory holds the batches in
 * flight and not the whole load. A bundle is never split; one that is larger than a batch goes alone.
 *
 * @param bundles of one customer, in order
 * @param size how large a batch may be now, by the rows that are left: rows, and JSON in UTF-8 bytes
 */
export async function* batchesOf(
	bundles: Bundle[],
	read: ReadBundle,
	size: (left: number) => BatchSize,
): AsyncGenerator<Step> {
	let batch: WrittenBundle[] = [];
	const loaded: WrittenBundle[] = [];
	let later = bundles.reduce((sum, bundle) => sum + bundle.rows.length, 0);
	let rows = 0;
	let bytes = FRAME;
	// A generator keeps what it holds while it waits, so a batch is forgotten before it is handed over.
	const handOver = (): Step => {
		const send = batch;
		[batch, rows, bytes] = [[], 0, FRAME];
		return { send };
	};
	for (const bundle of bundles) {
		const own = bundle.rows.length;
		later -= own;
		const given = read(bundle);
		const reading = given instanceof Promise ? await given : given;
		if ('faults' in reading) {
			yield { refused: bundle, faults: reading.faults };
			continue;
		}
		const { json, remembered } = reading.value;
		if (remembered?.known === 'unknown') {
			yield { unknown: bundle };
			continue;
		}
		if (remembered?.known === 'loaded') {
			loaded.push({ bundle, json });
			if (loaded.length === LOADED_AT_ONCE) yield { loaded: loaded.splice(0) };
			continue;
		}
		const length = Buffer.byteLength(json);
		const most = size(rows + own + later);
		// A comma stands between two bundles.
		if (batch.length > 0 && (rows + own > most.rows || bytes + length + 1 > most.bytes)) {
			yield handOver();
		}
		batch.push({ bundle, json, key: remembered?.key });
		rows += own;
		bytes += batch.length === 1 ? length : length + 1;
		if (rows >= most.rows) yield handOver();
	}
	if (loaded.length > 0) yield { loaded };
	if (batch.length > 0) yield handOver();
}
