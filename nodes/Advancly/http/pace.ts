/**
 * What the end of a request says of the server's load: `answered`, whatever the answer; `pushedBack` when it had too
 * much to do; `failed` when there is no telling (no connection, cancelled, a fault of the server).
 */
export type Signal = 'answered' | 'pushedBack' | 'failed';

/** Requests in flight at the beginning. Slow answers alone never lead below it; pushback does. */
const START = 5;

/** The most that are ever in flight when no option says otherwise. */
const BOUND = 50;

/** What a cut leaves of the limit, and how fast it then grows (per s³): beta and C of CUBIC. */
const KEPT = 0.7;
const GROWTH = 0.004;

/** Growth from one round to the next at most, as in TCP's slow start. */
const STEP = 2;

/** A round is slow when it takes this many times as long as the quickest, and this many milliseconds more. */
const SLOWER = 2;
const LATER = 10;

/** How long the quickest round counts when no other comes near it, in milliseconds, and how near is near. */
const VALID = 10_000;
const NEAR = 1.2;

/** Requests in flight while the quickest round is measured anew, as in Envoy. */
const FEW = 3;

const PUSHED_BACK: ReadonlySet<number | string | undefined> = new Set([
	...[408, 429, 503, 504],
	...['ETIMEDOUT', 'ECONNABORTED', 'ECONNRESET'],
]);

/**
 * What an ended request says of the server's load.
 *
 * @param end HTTP status of the answer, or the code that Node.js gave for the lack of one
 */
export function signalOf(end: number | string | undefined): Signal {
	if (PUSHED_BACK.has(end)) return 'pushedBack';
	return typeof end === 'number' && end < 500 ? 'answered' : 'failed';
}

/** Mean without the slowest tenth: a few stragglers say nothing of the load. */
function trimmedMean(values: number[]): number {
	const kept = values
		.sort((one, other) => one - other)
		.slice(0, Math.max(1, Math.floor(values.length * 0.9)));
	return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

/**
 * How many requests may be in flight, learnt from those before: TCP's CUBIC (RFC 9438, with the constants that AWS SDKs
 * take for their adaptive retries too), in which a slow round counts as congestion as a refusal does (as in TCP Vegas and
 * Netflix's concurrency-limits). The limit doubles each round until the first congestion; a cut remembers where it
 * happened, and the limit returns to it fast, passes it slowly, and then grows ever faster. The quickest round is measured
 * anew, with half the requests, when none has come near it for ten seconds (as BBR does).
 *
 * A request that waits to be sent again should keep its slot: that is the pause which a refusal asks for.
 */
export class Pace {
	private allowed: number;

	private inFlight = 0;

	/** The round under way: since when, the most in flight in it, and how long its answers took. */
	private round = { since: -Infinity, most: 0, took: [] as number[] };

	private quickest: { took: number; seen: number } | undefined;

	/** The last cut: when, from where, in how many rounds the limit is there again, and how many have passed. */
	private cut = { at: -Infinity, from: Infinity, back: 0, rounds: 0 };

	/** @param max the option's hard limit, with which the run then begins; undefined when it is not set */
	constructor(private readonly max?: number) {
		this.allowed = max ?? START;
	}

	/** How many requests may be in flight now: at least 1. */
	limit(): number {
		return Math.floor(this.allowed);
	}

	/** A request goes out, for the first time or again. */
	started(): void {
		this.inFlight += 1;
		this.round.most = Math.max(this.round.most, this.inFlight);
	}

	/**
	 * A request that went out came to its end. Times in milliseconds, of any one clock.
	 *
	 * @param startedAt when it went out
	 */
	ended(now: number, startedAt: number, signal: Signal): void {
		this.inFlight -= 1;
		// What went out before the last cut says nothing of what the cut has changed; so with rounds.
		if (signal === 'pushedBack' && startedAt > this.cut.at) this.shrink(now, 1);
		if (signal !== 'answered' || startedAt < this.round.since) return;
		this.round.took.push(now - startedAt);
		if (this.round.took.length >= this.limit()) this.judgeRound(now);
	}

	private judgeRound(now: number): void {
		const took = trimmedMean(this.round.took);
		// A limit that is not used is not tested, so it does not grow.
		const used = this.round.most * 2 > this.allowed;
		this.quickest ??= { took, seen: now };
		if (took <= this.quickest.took * NEAR) {
			this.quickest = { took: Math.min(took, this.quickest.took), seen: now };
		}
		if (now - this.quickest.seen > VALID) {
			this.quickest = undefined;
			if (used) {
				this.cut = { at: now, from: this.allowed, back: 0, rounds: 0 };
				this.allowed = Math.min(this.allowed, FEW);
			}
		} else if (took > this.quickest.took * SLOWER + LATER) {
			this.shrink(now, START);
		} else if (used) {
			this.grow(this.quickest.took / took);
		}
		this.startRound(now);
	}

	private startRound(now: number): void {
		this.round = { since: now, most: this.inFlight, took: [] };
	}

	/** @param gradient how much slower than the quickest the round was: 1 when it was not */
	private grow(gradient: number): void {
		this.cut.rounds += 1;
		const { from, rounds, back } = this.cut;
		const cubic = from + GROWTH * (rounds - back) ** 3;
		const bound = this.max ?? BOUND;
		this.allowed = Math.max(this.allowed, Math.min(bound, this.allowed * STEP * gradient, cubic));
	}

	/** @param least where the cut ends, unless the limit is lower already */
	private shrink(now: number, least: number): void {
		const reached = Math.min(this.allowed, this.round.most);
		this.allowed = Math.min(this.allowed, Math.max(least, reached * KEPT));
		const from = Math.max(this.allowed, reached - 1);
		this.cut = { at: now, from, back: Math.cbrt((from - this.allowed) / GROWTH), rounds: 0 };
		this.startRound(now);
	}
}
