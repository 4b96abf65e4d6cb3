import type { Unit } from './unit';

/** A unit that was read. */
export interface ReadUnit {
	unit: Unit;
	json: string;
}

/** The next step of a load: units to send in one request, or a unit that cannot be sent. */
export type Step = { send: ReadUnit[] } | { refused: Unit; refusals: string[] };

/** Length of `{"data":[]}`, which every batch has around its units. */
const FRAME = 11;

/**
 * Puts units together into batches, lazily: a unit is read when its batch is due, so that memory holds the batches in
 * flight and not the whole load. A unit is never split; one that is larger than the limit goes alone.
 *
 * @param units of one customer, in order
 * @param maxRows how many rows a batch may hold
 * @param maxBytes how long the JSON of a batch may be, in UTF-8 bytes
 */
export function* batchesOf(units: Iterable<Unit>, maxRows: number, maxBytes: number): Generator<Step> {
	let batch: ReadUnit[] = [];
	let rows = 0;
	let bytes = FRAME;
	// A generator keeps what it holds while it waits, so a batch is forgotten before it is handed over.
	const handOver = (): Step => {
		const send = batch;
		[batch, rows, bytes] = [[], 0, FRAME];
		return { send };
	};
	for (const unit of units) {
		const read = unit.read();
		if ('refusals' in read) {
			yield { refused: unit, refusals: read.refusals };
			continue;
		}
		const size = Buffer.byteLength(read.json);
		// A comma stands between two units.
		if (batch.length > 0 && (rows + unit.rows.length > maxRows || bytes + size + 1 > maxBytes)) {
			yield handOver();
		}
		batch.push({ unit, json: read.json });
		rows += unit.rows.length;
		bytes += batch.length === 1 ? size : size + 1;
	}
	if (batch.length > 0) yield handOver();
}
