/** The size of a batch, or its limit. */
export interface BatchSize {
	rows: number;
	/** Length of the JSON in UTF-8 bytes. */
	bytes: number;
}

/**
 * The result of a batch: `tooLarge` is HTTP 413; `timedOut` is HTTP 408, 504 or no answer in time. Nothing is learned
 * from `other`.
 */
export type BatchResult = 'accepted' | 'tooLarge' | 'timedOut' | 'other';

const MEGABYTE = 1024 * 1024;

const START: BatchSize = { rows: 500, bytes: MEGABYTE };
const BOUND: BatchSize = { rows: 5000, bytes: 4 * MEGABYTE };

/** The most that the batch size grows at once, as a factor. */
const STEP = 4;

/** The longest expected time of a larger batch, in milliseconds. Gateways give up after about half a minute. */
const LONGEST = 10_000;

/** A larger batch pays off if its time per row is at most this share of the earlier time per row. */
const PAYS = 0.8;

/** The most rows of a batch whose time-out says nothing about batch size. */
const SMALL = 50;

/**
 * Adapts the batch size to the results of earlier batches: slow start as in TCP (RFC 5681), for as long as larger
 * batches pay off. Half the bytes of a batch that was too large are a permanent bound, since a proxy's limit does not
 * change. Half the rows of one that timed out are only the new current size. All customers of a run share one instance,
 * since they share the proxy and the server.
 */
export class BatchPace {
	private now: BatchSize;

	private readonly bound: BatchSize;

	/** The longest expected time of a larger batch, in milliseconds. */
	private longest = LONGEST;

	private hasSent = false;

	/** Milliseconds per row of the batch after which the size last grew. */
	private rowTook = Infinity;

	/** @param max hard limits from the options, which are then also the initial size; undefined where not set */
	constructor(max: Partial<BatchSize>) {
		this.now = { rows: max.rows ?? START.rows, bytes: max.bytes ?? START.bytes };
		this.bound = { rows: max.rows ?? BOUND.rows, bytes: max.bytes ?? BOUND.bytes };
	}

	/**
	 * The maximum size of the next batch, at least one row and one byte. A larger row or order is sent on its own.
	 *
	 * @param left the number of rows still to be sent. The first batch may have up to twice the usual rows if it then
	 *   contains all of them, since a second request would double the time of a small load.
	 */
	size(left = Infinity): BatchSize {
		const { rows, bytes } = this.now;
		const isSmall = !this.hasSent && left <= rows * 2;
		return { rows: isSmall ? Math.min(this.bound.rows, Math.max(rows, left)) : rows, bytes };
	}

	/** Records the result of a batch, `milliseconds` after it was last sent. */
	sent({
		rows,
		bytes,
		milliseconds,
		result,
	}: BatchSize & { milliseconds: number; result: BatchResult }): void {
		this.hasSent = true;
		if (result === 'accepted') {
			// A batch that did not fill its size says nothing about larger ones.
			const filled = rows * 2 > this.now.rows || bytes * 2 > this.now.bytes;
			if (filled && milliseconds * STEP <= this.longest) this.growIfItPays(milliseconds / rows);
		} else if (result === 'tooLarge') {
			this.bound.bytes = Math.min(this.bound.bytes, Math.max(1, Math.floor(bytes / 2)));
			this.now = { ...this.now, bytes: Math.min(this.now.bytes, this.bound.bytes) };
		} else if (result === 'timedOut' && rows > SMALL) {
			this.now = { ...this.now, rows: Math.min(this.now.rows, Math.max(SMALL, Math.floor(rows / 2))) };
			this.longest = Math.min(this.longest, milliseconds / 2);
			this.rowTook = Infinity;
		}
	}

	private growIfItPays(rowTook: number): void {
		if (rowTook > this.rowTook * PAYS) return;
		this.rowTook = rowTook;
		this.now = {
			rows: Math.min(this.bound.rows, this.now.rows * STEP),
			bytes: Math.min(this.bound.bytes, this.now.bytes * STEP),
		};
	}
}
