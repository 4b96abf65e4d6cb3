/** How large a batch may be. */
export interface BatchSize {
	rows: number;
	/** Length of its JSON in UTF-8 bytes. */
	bytes: number;
}

/**
 * What became of a batch: `tooLarge` is HTTP 413, `timedOut` is HTTP 408, 504, or no answer in time. Nothing is learned
 * from `other`.
 */
export type BatchResult = 'accepted' | 'tooLarge' | 'timedOut' | 'other';

const MEGABYTE = 1024 * 1024;

const START: BatchSize = { rows: 500, bytes: MEGABYTE };
const BOUND: BatchSize = { rows: 5000, bytes: 4 * MEGABYTE };

/** How much larger the next batch is, at most. */
const STEP = 4;

/** How long a larger batch may be expected to take, in milliseconds: gateways give up after half a minute. */
const LONGEST = 10_000;

/** A larger batch pays when a row of it costs at most this share of what a row cost before. */
const PAYS = 0.8;

/** A time-out of a batch of no more rows than this says nothing about its size. */
const SMALL = 50;

/**
 * How large batches may be, learned from earlier ones: slow start as in TCP (RFC 5681), as long as a larger batch pays.
 * Half of what was too large is a bound that stays, since what a proxy allows does not change; half of what timed out is
 * a new start. One for all customers of a run, who share the proxy and the server.
 */
export class BatchPace {
	private now: BatchSize;

	private readonly bound: BatchSize;

	/** How long a larger batch may be expected to take, in milliseconds. */
	private longest = LONGEST;

	private hasSent = false;

	/** What a row cost, in milliseconds, in the batch after which the size grew last. */
	private rowTook = Infinity;

	/** @param max the options' hard limits, at which a run then begins; undefined where one is not set */
	constructor(max: Partial<BatchSize>) {
		this.now = { rows: max.rows ?? START.rows, bytes: max.bytes ?? START.bytes };
		this.bound = { rows: max.rows ?? BOUND.rows, bytes: max.bytes ?? BOUND.bytes };
	}

	/**
	 * How large the next batch may be; at least a row and a byte. A row or order that is larger goes alone.
	 *
	 * @param left rows that are still to be sent. At first, up to twice as many as a batch may have go in one, since a
	 *   second request would double the time of a small load.
	 */
	size(left = Infinity): BatchSize {
		const { rows, bytes } = this.now;
		const isSmall = !this.hasSent && left <= rows * 2;
		return { rows: isSmall ? Math.min(this.bound.rows, Math.max(rows, left)) : rows, bytes };
	}

	/** A batch came to its end, `milliseconds` after it was last sent. */
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
