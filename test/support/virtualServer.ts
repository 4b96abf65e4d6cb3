import type { Pressure } from '../../nodes/Advancly/http/pressure';

/** How a server answers a request that arrives: with which status, and how many milliseconds later. */
export type Server = (now: number, inFlight: number) => { status: number; after: number };

/** What decides how many requests may be in flight. */
interface Limiter {
	limit(): number;
	started(): void;
	ended(now: number, startedAt: number, pressure: Pressure): void;
}

interface Figures {
	milliseconds: number;
	mostInFlight: number;
	refusals: number;
	/** Requests given up after four sendings. */
	failed: number;
}

/** A limit that learns nothing. */
export function fixed(limit: number): Limiter {
	return { limit: () => limit, started: () => undefined, ended: () => undefined };
}

/** Sends through a limiter in virtual time; a 429 is sent again, 500 ms later and twice as long, up to four sendings. */
export function run(limiter: Limiter, server: Server, requests: number, from = 0): Figures {
	const figures: Figures = { milliseconds: 0, mostInFlight: 0, refusals: 0, failed: 0 };
	const events: { at: number; happen: () => void }[] = [];
	const later = (at: number, happen: () => void) => {
		const next = events.findIndex((event) => event.at > at);
		events.splice(next === -1 ? events.length : next, 0, { at, happen });
	};
	let [now, slots, inFlight, left] = [from, 0, 0, requests];
	const sendOut = (sendings: number) => {
		const startedAt = now;
		inFlight += 1;
		figures.mostInFlight = Math.max(figures.mostInFlight, inFlight);
		limiter.started();
		const { status, after } = server(now, inFlight);
		later(now + after, () => {
			inFlight -= 1;
			limiter.ended(now, startedAt, status === 429 ? 'pushedBack' : 'answered');
			if (status === 429) figures.refusals += 1;
			if (status === 429 && sendings < 4) {
				later(now + 500 * 2 ** (sendings - 1), () => sendOut(sendings + 1));
				return;
			}
			if (status === 429) figures.failed += 1;
			slots -= 1;
			handOut();
		});
	};
	const handOut = () => {
		for (; left > 0 && slots < limiter.limit(); left -= 1) {
			slots += 1;
			sendOut(1);
		}
	};
	handOut();
	for (let event = events.shift(); event !== undefined; event = events.shift()) {
		now = event.at;
		event.happen();
	}
	return { ...figures, milliseconds: now - from };
}

/** Answers everything after the same time. */
export function unlimited(after: number): Server {
	return () => ({ status: 200, after });
}

/** So many workers with a queue before them. */
export function workers(count: number, each: number): Server {
	const free = Array<number>(count).fill(0);
	return (now) => {
		const worker = free.indexOf(Math.min(...free));
		free[worker] = Math.max(now, free[worker]!) + each;
		return { status: 200, after: free[worker]! - now };
	};
}

/** Answers 429 to what is more than so many at once. */
export function atMost(count: number, after: number): Server {
	return (_now, inFlight) => (inFlight > count ? { status: 429, after: 1 } : { status: 200, after });
}

/** Answers 429 beyond so many a second, as a bucket of that size does that is filled steadily. */
export function perSecond(count: number, after: number): Server {
	let [tokens, filled] = [count, 0];
	return (now) => {
		tokens = Math.min(count, tokens + ((now - filled) / 1000) * count);
		filled = now;
		if (tokens < 1) return { status: 429, after: 1 };
		tokens -= 1;
		return { status: 200, after };
	};
}

/** Answers come up to so many milliseconds later, as on any real network, never two of them at once. */
export function spread(server: Server, by: number): Server {
	let count = 0;
	return (now, inFlight) => {
		count += 1;
		const { status, after } = server(now, inFlight);
		return { status, after: after + (by * ((count * 7919) % 1000)) / 1000 };
	};
}

/** Every so many-th answer comes later than the server would have it. */
export function straggling(server: Server, every: number, by: number): Server {
	let count = 0;
	return (now, inFlight) => {
		count += 1;
		const answer = server(now, inFlight);
		return count % every === 0 ? { ...answer, after: answer.after + by } : answer;
	};
}
