import type { Pressure } from '../../nodes/Advancly/http/pressure';

/** How a server answers a request: with which status, and after how many milliseconds. */
export type Server = (now: number, inFlight: number) => { status: number; after: number };

interface Limiter {
	limit(): number;
	started(): void;
	ended(now: number, startedAt: number, pressure: Pressure): void;
}

interface Figures {
	milliseconds: number;
	mostInFlight: number;
	refusals: number;
	failed: number;
}

/** A limit that never changes. */
export function fixed(limit: number): Limiter {
	return { limit: () => limit, started: () => undefined, ended: () => undefined };
}

/** Sends through a limiter in virtual time. After a 429 it waits 500 ms, doubling each time, for up to four tries. */
export function run(limiter: Limiter, server: Server, requests: number, from = 0): Figures {
	const figures: Figures = { milliseconds: 0, mostInFlight: 0, refusals: 0, failed: 0 };
	const events: { at: number; happen: () => void }[] = [];
	const later = (at: number, happen: () => void) => {
		const next = events.findIndex((event) => event.at > at);
		events.splice(next === -1 ? events.length : next, 0, { at, happen });
	};
	let [now, slots, inFlight, left] = [from, 0, 0, requests];
	const send = (sendings: number) => {
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
				later(now + 500 * 2 ** (sendings - 1), () => send(sendings + 1));
				return;
			}
			if (status === 429) figures.failed += 1;
			slots -= 1;
			sendMore();
		});
	};
	const sendMore = () => {
		for (; left > 0 && slots < limiter.limit(); left -= 1) {
			slots += 1;
			send(1);
		}
	};
	sendMore();
	for (let event = events.shift(); event !== undefined; event = events.shift()) {
		now = event.at;
		event.happen();
	}
	return { ...figures, milliseconds: now - from };
}

/** Answers every request after the same time. */
export function unlimited(after: number): Server {
	return () => ({ status: 200, after });
}

/** A queue with so many workers, which take `each` milliseconds per request. */
export function workers(count: number, each: number): Server {
	const free = Array<number>(count).fill(0);
	return (now) => {
		const worker = free.indexOf(Math.min(...free));
		free[worker] = Math.max(now, free[worker]!) + each;
		return { status: 200, after: free[worker]! - now };
	};
}

/** Answers 429 when more than `count` requests are in flight. */
export function atMost(count: number, after: number): Server {
	return (_now, inFlight) => (inFlight > count ? { status: 429, after: 1 } : { status: 200, after });
}

/** Answers 429 above `count` requests per second, as a token bucket of that size. */
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

/** Delays each answer by up to `by` milliseconds, as real networks do, so that no two arrive at once. */
export function spread(server: Server, by: number): Server {
	let count = 0;
	return (now, inFlight) => {
		count += 1;
		const { status, after } = server(now, inFlight);
		return { status, after: after + (by * ((count * 7919) % 1000)) / 1000 };
	};
}

/** Delays one in `every` answers by `by` milliseconds. */
export function straggling(server: Server, every: number, by: number): Server {
	let count = 0;
	return (now, inFlight) => {
		count += 1;
		const answer = server(now, inFlight);
		return count % every === 0 ? { ...answer, after: answer.after + by } : answer;
	};
}
