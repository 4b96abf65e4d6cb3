import type { Told } from './told';
import type { Plan } from './plan';
import type { Played } from './play';
import type { Arrival } from './record';
import type { ChaosRow } from './rows';

/** So long before a cancel an answer may be under way without being read, in milliseconds. */
const CANCEL_MS = 30;

/** What the server knows of a row: what arrived whole with it, in order. */
export function arrivalsOf(arrivals: readonly Arrival[], { mark }: ChaosRow): Arrival[] {
	if (mark === undefined) return [];
	return arrivals.filter(({ method, whole, body }) => method === 'POST' && whole && body.includes(mark));
}

/** Whether the caller may have missed an answer: a cancel, its own impatience, or a request that did not arrive whole. */
function mayBeMissed(last: Arrival | undefined, plan: Plan, played: Played): boolean {
	const { arrivals, departures, cancelledAt, stalledMs } = played;
	const since = last?.at ?? 0;
	const whole = arrivals.filter((arrival) => arrival.whole).length;
	if (departures.length > whole && departures.some((at) => at > since)) return true;
	if (cancelledAt !== undefined && (last?.answeredAt ?? Infinity) > cancelledAt - CANCEL_MS) return true;
	if (last === undefined) return false;
	const tookMs = (last.answeredAt ?? Infinity) - last.at;
	return tookMs > plan.timeoutMs / 2 || stalledMs > plan.timeoutMs / 4;
}

/** Whether a row of a request that was refused whole was then left unsent, when the request was halved. */
function leftByHalves(own: Arrival[], plan: Plan, { cancelledAt }: Played): boolean {
	const isShared =
		plan.rows.filter(({ mark }) => mark !== undefined && own.at(-1)?.body.includes(mark)).length > 1;
	const isStopped = cancelledAt !== undefined || plan.onError === 'stopWorkflow';
	return isShared && isStopped && own.every(({ meaning }) => meaning.harmless);
}

/**
 * Why what was told of a row is not so, as the server knows it; undefined when it is.
 *
 * @param own what arrived with the row
 */
export function untruth(
	{ said, existed }: Told,
	row: ChaosRow,
	own: Arrival[],
	plan: Plan,
	played: Played,
): string | undefined {
	const last = own.at(-1);
	const may = last?.meaning.tellable ?? [];
	const skips = plan.settings.ifCustomerExists === 'skip';
	switch (said) {
		case 'accepted':
			// A customer that was there before is the look-ups' affair.
			return (existed ?? (skips && last === undefined)) ||
				own.some(({ meaning }) => meaning.tellable.includes('accepted'))
				? undefined
				: 'no yes was given';
		case 'refused':
			return may.includes('refused') ? undefined : 'no refusal was given';
		case 'refusedBeforeSending':
			if (last !== undefined) return 'it was sent';
			return row.good === true ? 'nothing is wrong with it' : undefined;
		case 'failed':
			// The account of an error has one word for both refusals.
			if (last !== undefined) return may.includes('refused') ? undefined : 'no refusal was given';
			return row.good === true ? 'nothing is wrong with it' : undefined;
		case 'notSent':
			if (last === undefined || may.includes('notSent')) return undefined;
			return leftByHalves(own, plan, played) ? undefined : 'it was sent';
		case 'unknown':
			if (may.includes('unknown') || mayBeMissed(last, plan, played)) return undefined;
			return last === undefined ? 'nothing was sent' : 'the answer is clear';
	}
}
