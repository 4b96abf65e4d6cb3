import type { BatchSize } from '../../http/batchPace';
import type { Unit } from '../../input/unit';
import type { UnitFaults } from '../refusedRows';
import type { ReadUnit } from './loadUnit';

/** A unit that was read. */
export interface WrittenUnit {
	unit: Unit;
	json: string;
	/** Its key in n8n's memory, when it was looked up there. */
	key?: string;
}

/**
 * The next step of a load: units to send in one request, units that an earlier run loaded or may have sent, or a unit
 * that cannot be sent.
 */
export type Step =
	| { send: WrittenUnit[] }
	| { loaded: WrittenUnit[] }
	| { unknown: Unit }
	| { refused: Unit; faults: UnitFaults };

/** How many units that an earlier run loaded are told of at once, at most. */
const LOADED_AT_ONCE = 5_000;

/** Length of `{"data":[]}`, which every batch has around its units. */
const FRAME = 11;

/**
 * Puts units together into batches, lazily: a unit is read when its batch is due, so that memory holds the batches in
 * flight and not the whole load. A unit is never split; one that is larger than a batch goes alone.
 *
 * @param units of one customer, in order
 * @param size how large a batch may be now: rows, and JSON in UTF-8 bytes
 */
export async function* batchesOf(units: Unit[], read: ReadUnit, size: () => BatchSize): AsyncGenerator<Step> {
	let batch: WrittenUnit[] = [];
	const loaded: WrittenUnit[] = [];
	let rows = 0;
	let bytes = FRAME;
	// A generator keeps what it holds while it waits, so a batch is forgotten before it is handed over.
	const handOver = (): Step => {
		const send = batch;
		[batch, rows, bytes] = [[], 0, FRAME];
		return { send };
	};
	for (const unit of units) {
		const given = read(unit);
		const reading = given instanceof Promise ? await given : given;
		if ('faults' in reading) {
			yield { refused: unit, faults: reading.faults };
			continue;
		}
		const { json, remembered } = reading;
		if (remembered?.known === 'unknown') {
			yield { unknown: unit };
			continue;
		}
		if (remembered?.known === 'loaded') {
			loaded.push({ unit, json });
			if (loaded.length === LOADED_AT_ONCE) yield { loaded: loaded.splice(0) };
			continue;
		}
		const length = Buffer.byteLength(json);
		const most = size();
		// A comma stands between two units.
		if (batch.length > 0 && (rows + unit.rows.length > most.rows || bytes + length + 1 > most.bytes)) {
			yield handOver();
		}
		batch.push({ unit, json, key: remembered?.key });
		rows += unit.rows.length;
		bytes += batch.length === 1 ? length : length + 1;
		if (rows >= most.rows) yield handOver();
	}
	if (loaded.length > 0) yield { loaded };
	if (batch.length > 0) yield handOver();
}
