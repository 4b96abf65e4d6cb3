import type { BatchSize } from '../../http/batchPace';
import type { Bundle, RowFaults } from '../../input/bundle';
import type { ReadBundle } from './bundleJson';

/** A bundle with the JSON that is sent for it. */
export interface WrittenBundle {
	bundle: Bundle;
	json: string;
	/** Its key in n8n's memory, if it was looked up there. */
	key?: string;
}

/**
 * The next step of a load: bundles to send in one request, bundles that an earlier run loaded, a bundle that an earlier
 * run may have sent, or a bundle that cannot be sent.
 */
export type Step =
	| { send: WrittenBundle[] }
	| { loaded: WrittenBundle[] }
	| { unknown: Bundle }
	| { refused: Bundle; faults: RowFaults };

/** The most bundles in one `loaded` step. */
const LOADED_AT_ONCE = 5_000;

/** The request body for a batch, as the contract defines it. */
export function bodyOf(batch: WrittenBundle[]): string {
	return `{"data":[${batch.map(({ json }) => json).join(',')}]}`;
}

/** The length of a body without bundles. */
const FRAME = bodyOf([]).length;

/**
 * Groups bundles into batches lazily: a bundle is read only when its batch is due, so that memory contains the batches
 * in flight and not the whole load. A bundle is never split; one that is larger than a batch is sent on its own.
 *
 * @param bundles those of one customer, in order
 * @param size how large the next batch may be when so many rows are left
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
	// A suspended generator keeps its variables alive, so the batch is released before it is yielded.
	const handOver = (): Step => {
		const send = batch;
		[batch, rows, bytes] = [[], 0, FRAME];
		return { send };
	};
	for (const bundle of bundles) {
		const own = bundle.rows.length;
		later -= own;
		const result = read(bundle);
		const reading = result instanceof Promise ? await result : result;
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
		// The extra byte is the comma between two bundles.
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
