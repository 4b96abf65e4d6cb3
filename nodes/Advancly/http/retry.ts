import type { Effect } from './answer';

/** How often a request is sent at most, including the first time. */
const MAX_SENDINGS = 4;

/** How often a read may time out: after two time-outs, a third is likely. */
const MAX_TIME_OUTS = 2;

/** The first wait without `Retry-After`, in milliseconds. Each later one is twice as long. */
const FIRST_WAIT = 500;

/** The longest `Retry-After` to wait for, in milliseconds. If the API asks for more, the item is refused instead. */
const LONGEST_WAIT = 60_000;

/** Statuses after which a read may be resent. A write is resent only after 429, which means it was not processed. */
const READ_AGAIN = new Set([408, 429, 502, 503, 504]);

/** Exponential backoff with jitter, so that requests refused together are not all sent again together. */
function growingWait(sendings: number): number {
	return FIRST_WAIT * 2 ** (sendings - 1) * (0.75 + Math.random() / 2);
}

/** The wait in a `Retry-After` header, in milliseconds; undefined when it is absent or neither seconds nor a date. */
function retryAfter(header: unknown): number | undefined {
	if (typeof header !== 'string') return undefined;
	const asked = header.trim();
	if (/^\d+$/.test(asked)) return Number(asked) * 1000;
	// HTTP dates end in GMT. Date.parse accepts many other texts as dates.
	const moment = asked.endsWith('GMT') ? Date.parse(asked) : NaN;
	return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

/** A request that was not accepted. */
interface Sent {
	/** Status of the answer; undefined when the connection broke. */
	status: number | undefined;
	/** The answer's `Retry-After` header. */
	header: unknown;
	effect: Effect;
	/** How often it was sent, and how often it timed out. */
	sendings: number;
	timeOuts: number;
}

/**
 * How long to wait before sending a request again, in milliseconds; undefined when it must not be sent again. A write
 * is sent again only when it is known not to have been processed.
 */
export function waitBeforeNextSending(sent: Sent): number | undefined {
	const { status, effect, sendings } = sent;
	const again = effect === 'read' ? status === undefined || READ_AGAIN.has(status) : status === 429;
	if (!again || sendings >= MAX_SENDINGS || sent.timeOuts >= MAX_TIME_OUTS) return undefined;
	const wait = retryAfter(sent.header) ?? growingWait(sendings);
	return wait > LONGEST_WAIT ? undefined : wait;
}
