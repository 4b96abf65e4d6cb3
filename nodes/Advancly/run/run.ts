import { sleep } from 'n8n-workflow';

import { notSent, type Failed, type Outcome } from '../outcome/outcome';

/** How often a wait looks whether the execution was cancelled, in milliseconds. */
const HEARTBEAT = 200;

/**
 * Waits, but not beyond the cancellation of the execution.
 *
 * @param milliseconds how long
 * @param signal n8n's cancel signal
 */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
	for (let left = milliseconds; left > 0 && signal?.aborted !== true; left -= HEARTBEAT) {
		await sleep(Math.min(left, HEARTBEAT));
	}
}

/**
 * What the items of one run of the node share: a limited number of places, the decision to stop,
 * and the customers that were already onboarded in it.
 */
export class Run {
	/** What is known of the customers of this run, by what they are looked up by: once accepted or unknown, it stays. */
	readonly customers = new Map<string, Promise<Outcome>>();

	private readonly turns = new Map<string, Promise<unknown>>();

	private readonly waiting: Array<() => void> = [];

	private taken = 0;

	private stopped = false;

	/**
	 * @param places how many requests may be in flight
	 * @param continues whether the node goes on after a failed item (n8n's Continue modes)
	 * @param signal n8n's cancel signal
	 */
	constructor(
		private readonly places: number,
		private readonly continues: boolean,
		private readonly signal: AbortSignal | undefined,
	) {}

	/**
	 * Does some work once there is a place for it; first come, first served.
	 *
	 * @param work what reads, sends and judges
	 */
	async inPlace<T>(work: () => Promise<T>): Promise<T> {
		if (this.taken < this.places) this.taken += 1;
		else await new Promise<void>((resolve) => this.waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = this.waiting.shift();
			if (next === undefined) this.taken -= 1;
			else next();
		}
	}

	/**
	 * Does works of the same key one after the other, in the order in which they ask: of two items that cannot both be
	 * accepted, the first one in the sheet is.
	 *
	 * @param key what the works have in common
	 * @param work it must not throw
	 */
	async inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
		const earlier = this.turns.get(key);
		const turn = Promise.resolve(earlier).then(work);
		this.turns.set(key, turn);
		return await turn;
	}

	/** Tells the run what became of something: unless the node continues, a failure stops what has not begun. */
	note(outcome: Outcome): void {
		if (outcome.fate !== 'accepted' && !this.continues) this.stopped = true;
	}

	/** Why nothing may be sent any more; undefined while something may. */
	halted(): Failed | undefined {
		if (this.signal?.aborted) return notSent('The execution was cancelled');
		if (this.stopped) return notSent('An earlier item was not accepted');
		return undefined;
	}
}
