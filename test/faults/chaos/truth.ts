import type { Told } from './told';
import type { Plan } from './plan';
import type { Played } from './play';
import type { Arrival, Meaning } from './record';
import { remembers } from './names';
import type { ChaosRow } from './rows';

/** How long before a cancel an answer may already be under way without being read, in milliseconds. */
const CANCEL_MS = 30;

/** The requests with a row that the server received whole, in order. */
export function arrivalsOf(arrivals: readonly Arrival[], { mark }: ChaosRow): Arrival[] {
	if (mark === undefined) return [];
	return arrivals.filter(({ method, whole, body }) => method === 'POST' && whole && body.includes(mark));
}

/** The arrivals of requests that left since a moment; earlier ones may have arrived after it too. */
export function arrivalsSince(moment: number, { arrivals, departures }: Played): Arrival[] {
	const left = departures.filter((at) => at >= moment).length;
	return left === 0 ? [] : arrivals.filter(({ at }) => at >= moment).slice(-left);
}

/** Whether the caller may have missed an answer: a cancel, its own impatience, or a request that did not arrive whole. */
function mayBeMissed(last: Arrival | undefined, plan: Plan, played: Played): boolean {
	const { arrivals, departures, cancelledAt, interruptedAt, stalledMs, tries } = played;
	const since = last?.at ?? 0;
	const whole = arrivals.filter((arrival) => arrival.whole).length;
	if (departures.length > whole && departures.some((at) => at > since)) return true;
	const cut = cancelledAt ?? interruptedAt;
	if (cut !== undefined) {
		const resumedAt = tries.find(({ startedAt }) => startedAt > cut)?.startedAt ?? Infinity;
		const isBefore = cancelledAt !== undefined || since < resumedAt;
		if (isBefore && (last?.answeredAt ?? Infinity) > cut - CANCEL_MS - stalledMs) return true;
	}
	if (last === undefined) return false;
	// On a busy machine a request may arrive long after it left.
	const leftAt = departures[arrivals.indexOf(last)] ?? last.at;
	const tookMs = (last.answeredAt ?? Infinity) - Math.min(leftAt, last.at);
	return tookMs > plan.timeoutMs / 2 || stalledMs > plan.timeoutMs / 4;
}

/** Whether a row may have been accepted; an answer that may be called a refusal rules that out. */
export function mayBeTaken({ harmless, tellable }: Meaning): boolean {
	return !harmless && !tellable.includes('refused');
}

function isOfEarlier({ at }: Arrival, { tries }: Played): boolean {
	return at < (tries.at(-1)?.startedAt ?? 0);
}

/** Whether a row of a request that was refused whole was then left unsent, when the request was halved. */
function leftByHalves(own: Arrival[], plan: Plan, { cancelledAt }: Played): boolean {
	const isShared =
		plan.rows.filter(({ mark }) => mark !== undefined && own.at(-1)?.body.includes(mark)).length > 1;
	const isStopped = cancelledAt !== undefined || plan.onError === 'stopWorkflow';
	return isShared && isStopped && own.every(({ meaning }) => meaning.harmless);
}

/** Why the report of a row is wrong, judged by the requests that arrived with it (`own`); undefined when it is right. */
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
	// What was refused in an earlier execution may be kept from being sent by another row in the last.
	const isRepeated = remembers(plan.settings) && own.every(({ meaning }) => !mayBeTaken(meaning));
	switch (said) {
		case 'accepted':
			if (plan.settings.checkOnly && row.good === false) return 'it is bad';
			// An existing customer is judged by its look-ups; what was only checked has no answer.
			return plan.settings.checkOnly ||
				(existed ?? (skips && last === undefined)) ||
				own.some(({ meaning }) => meaning.tellable.includes('accepted'))
				? undefined
				: 'no yes was given';
		case 'refused':
			return may.includes('refused') ? undefined : 'no refusal was given';
		case 'refusedBeforeSending':
			if (last !== undefined && !(played.forgot && isOfEarlier(last, played))) return 'it was sent';
			return row.good === true && !played.forgot ? 'nothing is wrong with it' : undefined;
		case 'failed':
			// The account of an error has one word for both refusals.
			if (last !== undefined && !(played.forgot && isOfEarlier(last, played)))
				return may.includes('refused') || isRepeated ? undefined : 'no refusal was given';
			return row.good === true && !played.forgot ? 'nothing is wrong with it' : undefined;
		case 'notSent':
			if (last === undefined || may.includes('notSent') || isRepeated) return undefined;
			// Each run reports on itself; one that remembers is judged by what all runs have sent.
			if (remembers(plan.settings) && isOfEarlier(last, played)) return undefined;
			return leftByHalves(own, plan, played) ? undefined : 'it was sent';
		case 'unknown':
			if (may.includes('unknown') || mayBeMissed(last, plan, played)) return undefined;
			// What could not be noted, or forgotten, looks like what a run that did not end left under way.
			if (played.forgot) return undefined;
			return last === undefined ? 'nothing was sent' : 'the answer is clear';
	}
}
