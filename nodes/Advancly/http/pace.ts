import type { Pressure } from './pressure';

/** The initial limit. Only refusals or a new measurement take the limit below it. */
const START = 5;

/** The highest limit when no option sets one. */
const BOUND = 100;

/** CUBIC's beta: the share of the limit that remains after a cut. */
const KEPT = 0.7;

/** CUBIC's C, with a round as the unit of time. A server that refuses a 7th request then refuses about 1% of them. */
const GROWTH = 0.004;

/** The most that the limit grows per round, as in TCP's slow start. A round slower by this factor means congestion. */
const STEP = 2;

/** The share of a request's time that may lie before the round in which it counts. Answers never come all at once. */
const BEFORE = 0.25;

/** Differences in time to ignore, in milliseconds, since n8n itself may cause them. */
const NOISE = 10;

/** How long the quickest round stays valid if no other comes close, in milliseconds, and the factor for 'close'. */
const VALID = 10_000;
const NEAR = 1.2;

/** The limit while the quickest round is measured again, as in Envoy. */
const FEW = 3;

/** The mean without the slowest tenth, since a few stragglers say nothing about the load. Sorts the list. */
function trimmedMean(values: number[]): number {
	const kept = values
		.sort((one, other) => one - other)
		.slice(0, Math.max(1, Math.floor(values.length * 0.9)));
	return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

/**
 * Limits how many requests may be in flight, adapting to the answers: TCP CUBIC (RFC 9438), counting time in rounds.
 * Slow answers count as congestion too, weighted by the latency gradient (Netflix's concurrency-limits). The limit
 * doubles each round until the first congestion. Afterwards it grows quickly back to where that happened, slowly past
 * it, and then ever faster. A round is as many answers as the limit; the first round is ignored. If no round has come
 * close to the quickest one for ten seconds, the quickest is measured again with few requests in flight (BBR, Envoy).
 *
 * A request that waits to be sent again must keep its slot: this is what slows a run down after a refusal.
 */
export class Pace {
	private allowed: number;

	private inFlight = 0;

	/** The current round: its start, its most requests in flight, and how long its answers took. */
	private round = { since: -Infinity, most: 0, took: [] as number[] };

	/** Whether the first round is over, which measures connection set-up and code loading rather than the server. */
	private warm = false;

	private quickest: { took: number; seen: number } | undefined;

	/** The last cut: when, from which limit, how many rounds until the limit is back there, and how many have passed. */
	private cut = { at: -Infinity, from: Infinity, back: 0, rounds: 0 };

	/** @param max the hard limit from the options, which is then also the initial limit; undefined when not set */
	constructor(private readonly max?: number) {
		this.allowed = max ?? START;
	}

	/** How many requests may be in flight now, at least 1. */
	limit(): number {
		return Math.floor(this.allowed);
	}

	/** Records that a request is sent, for the first time or again. */
	started(): void {
		this.inFlight += 1;
		this.round.most = Math.max(this.round.most, this.inFlight);
	}

	/**
	 * Records that a request has ended. Both times are milliseconds of the same clock.
	 *
	 * @param startedAt when it was sent
	 */
	ended(now: number, startedAt: number, pressure: Pressure): void {
		this.inFlight -= 1;
		const took = now - startedAt;
		// A request sent before the last cut, or long before this round, says nothing about the current limit.
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
		// A limit that is hardly used has not been tested, so it does not grow.
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

	/** @param least the lowest limit after the cut, unless it is lower already */
	private shrink(now: number, least: number): void {
		const reached = Math.min(this.allowed, this.round.most);
		this.allowed = Math.min(this.allowed, Math.max(least, reached * KEPT));
		const from = Math.max(this.allowed, reached - 1);
		this.cut = { at: now, from, back: Math.cbrt((from - this.allowed) / GROWTH), rounds: 0 };
		this.startRound(now);
	}
}
