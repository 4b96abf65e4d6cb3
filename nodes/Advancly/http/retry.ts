import type { Effect } from './answer';

/** How often one request is sent at most, the first time included. */
const MAX_SENDINGS = 4;

/** How often a read that timed out is sent at most: after two time-outs, a third is likely. */
const MAX_TIME_OUTS = 2;

/** First wait of the growing ones, in milliseconds; each later one is twice as long. */
const FIRST_WAIT = 500;

/** The longest wait that `Retry-After` may ask for, in milliseconds; beyond it the item is refused with what to do. */
const LONGEST_WAIT = 60_000;

/** Statuses after which a read may be sent again; a write only after 429, which says that it was not processed. */
const READ_AGAIN = new Set([408, 429, 502, 503, 504]);

/** Waits grow and are jittered, so that requests that were refused together do not come back together. */
function growingWait(sendings: number): number {
	return FIRST_WAIT * 2 ** (sendings - 1) * (0.75 + Math.random() / 2);
}

/** What the `Retry-After` header asks for, in milliseconds; undefined when it is absent or neither seconds nor a date. */
function retryAfter(header: unknown): number | undefined {
	if (typeof header !== 'string') return undefined;
	const asked = header.trim();
	if (/^\d+$/.test(asked)) return Number(asked) * 1000;
	// The dates of HTTP end in GMT; Date.parse would make a date of many other texts.
	const moment = asked.endsWith('GMT') ? Date.parse(asked) : NaN;
	return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

/** What is known of a request that was not accepted. */
interface Sent {
	/** Of the answer; undefined when the connection broke. */
	status: number | undefined;
	/** `Retry-After` of the answer. */
	header: unknown;
	effect: Effect;
	/** How often it was sent, and how often of these it timed out. */
	sendings: number;
	timeOuts: number;
}

/**
 * How long to wait before a request is sent again, in milliseconds; undefined when it is not. A write is sent again only
 * when it is known not to have been processed.
 */
export function waitBeforeNextSending(sent: Sent): number | undefined {
	const { status, effect, sendings } = sent;
	const again = effect === 'read' ? status === undefined || READ_AGAIN.has(status) : status === 429;
	if (!again || sendings >= MAX_SENDINGS || sent.timeOuts >= MAX_TIME_OUTS) return undefined;
	const wait = retryAfter(sent.header) ?? growingWait(sendings);
	return wait > LONGEST_WAIT ? undefined : wait;
}
