import type { Pressure } from './pressure';

/** Requests in flight at the beginning. Only refusals, or measuring anew, take the limit below it. */
const START = 5;

/** The most requests in flight when no option sets a limit. */
const BOUND = 100;

/** Beta of CUBIC: what a cut leaves of the limit. */
const KEPT = 0.7;

/** C of CUBIC, with a round as its unit of time: a server that refuses a 7th request refuses about one in a hundred. */
const GROWTH = 0.004;

/** The most a limit grows in a round, as in TCP's slow start; a round slower by this factor is congestion. */
const STEP = 2;

/** The part of a request's time that may lie before a round it counts for: answers never come all at the same moment. */
const BEFORE = 0.25;

/** Differences that say nothing, in milliseconds: n8n itself may be that late. */
const NOISE = 10;

/** How long the quickest round counts when no other comes near it, in milliseconds, and how near is near. */
const VALID = 10_000;
const NEAR = 1.2;

/** Requests in flight while the quickest round is measured anew, as in Envoy. */
const FEW = 3;

/** Mean without the slowest tenth: a few stragglers say nothing about the load. */
function trimmedMean(values: number[]): number {
	const kept = values
		.sort((one, other) => one - other)
		.slice(0, Math.max(1, Math.floor(values.length * 0.9)));
	return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

/**
 * How many requests may be in flight, learned from earlier ones: TCP CUBIC (RFC 9438) with rounds for a clock, to which
 * slow answers are congestion too, weighed by the gradient of latency (Netflix's concurrency-limits). The limit doubles
 * each round until the first congestion. It then returns to where that happened fast, passes it slowly, and grows ever
 * faster. A round is as many answers as the limit; the first is not judged. When no round has come near the quickest for
 * ten seconds, that one is measured anew with few requests in flight (BBR, Envoy).
 *
 * A request that waits to be sent again must keep its slot: that is the pause that a refusal asks for.
 */
export class Pace {
	private allowed: number;

	private inFlight = 0;

	/** The round under way: since when, the most in flight in it, and how long its answers took. */
	private round = { since: -Infinity, most: 0, took: [] as number[] };

	/** Whether the first round is over, which measures no server: its requests open connections and load code. */
	private warm = false;

	private quickest: { took: number; seen: number } | undefined;

	/** The last cut: when, from where, in how many rounds the limit is there again, and how many have passed. */
	private cut = { at: -Infinity, from: Infinity, back: 0, rounds: 0 };

	/** @param max the option's hard limit, at which the run then begins; undefined when it is not set */
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
	 * A request that went out came to its end. Times are milliseconds of any one clock.
	 *
	 * @param startedAt when it went out
	 */
	ended(now: number, startedAt: number, pressure: Pressure): void {
		this.inFlight -= 1;
		const took = now - startedAt;
		// What went out before a cut, or long before a round, says nothing about the limit since.
		if (pressure === 'pushedBack' && startedAt > this.cut.at) this.shrink(now, 1);
		if (pressure !== 'answered' || startedAt + took * BEFORE < this.round.since) return;
		this.round.took.push(took);
		if (this.round.took.length < this.limit()) return;
		if (this.warm) this.judgeRound(now);
		this.warm = true;
		this.startRound(now);
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
		} else {
			const growth = (STEP * (this.quickest.took + NOISE)) / (took + NOISE);
			if (growth < 1) this.shrink(now, START);
			else if (used) this.grow(growth);
		}
	}

	private startRound(now: number): void {
		this.round = { since: now, most: this.inFlight, took: [] };
	}

	private grow(growth: number): void {
		this.cut.rounds += 1;
		const { from, rounds, back } = this.cut;
		const cubic = from + GROWTH * (rounds - back) ** 3;
		const next = Math.min(this.max ?? BOUND, this.allowed * growth, cubic);
		this.allowed = Math.max(this.allowed, next);
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
