import { crashesIn } from '../judge';
import { everythingIn } from '../leaks';
import { errorText } from '../said';
import { spellingsOf } from './answers';
import { wrongSkips } from './lookedUp';
import type { Plan } from './plan';
import type { Played } from './play';
import type { Arrival } from './record';
import { toldBy } from './told';
import { arrivalsOf, arrivalsSince, mayBeTaken, untruth } from './truth';
import { remembers } from './names';

export interface Verdict {
	lost: string[];
	/** Rows that are reported twice or sent twice in a request, and items that belong to no row. */
	doubled: string[];
	resent: string[];
	/** Rows whose report contradicts what the server knows. */
	mistold: string[];
	late: string[];
	leaks: string[];
	unbounded: string[];
	crashes: string[];
}

const LONGEST_TEXT = 1500;

function sentAgain(arrivals: readonly Arrival[], { tries }: Played, plan: Plan): string[] {
	// In stop mode Retry On Fail makes n8n run the whole node again; the node cannot prevent that.
	const runs =
		plan.onError === 'stopWorkflow' && !remembers(plan.settings)
			? tries
			: tries.slice(0, 1).map(({ startedAt }) => ({ startedAt, endedAt: Infinity }));
	return runs.flatMap(({ startedAt, endedAt = Infinity }) => {
		const within = arrivals.filter(({ at }) => at >= startedAt && at <= endedAt);
		return plan.rows.flatMap((row) => {
			const own = arrivalsOf(within, row);
			const isHarmful = ({ meaning }: Arrival) =>
				// A later run sends again what an earlier one was refused.
				remembers(plan.settings) ? mayBeTaken(meaning) : !meaning.harmless;
			const harmful = own.slice(0, -1).find(isHarmful);
			return harmful === undefined ? [] : [`row ${row.key} sent again after ${harmful.answer}`];
		});
	});
}

function lateIn({ departures, tries, cancelledAt, strays }: Played): string[] {
	const returnedAt = tries.at(-1)?.endedAt ?? Infinity;
	const after = (end: number) => departures.filter((at) => at > end).map((at) => Math.round(at - end));
	return [
		...after(returnedAt).map((ms) => `sent ${ms} ms after the node had returned`),
		...after(cancelledAt ?? Infinity).map((ms) => `sent ${ms} ms after the cancel`),
		...(strays > 0 ? [`${strays} requests followed a redirect`] : []),
	];
}

function leaksIn({ success, failed, error, hints, tries, secrets }: Played): string[] {
	const made = everythingIn([
		success,
		failed,
		error,
		hints,
		tries.map(({ returned, thrown }) => [returned, thrown]),
	]);
	return secrets.flatMap(spellingsOf).filter((key) => made.includes(key));
}

function textOf(error: unknown): string {
	return error instanceof Error ? error.message : '';
}

function unboundedIn({ success, failed, error }: Played): string[] {
	const items = [...success, ...failed];
	const texts = [...items.map((item) => errorText(item) ?? ''), textOf(error)];
	const long = texts
		.filter(({ length }) => length > LONGEST_TEXT)
		.map((text) => `text of ${text.length}: ${text.slice(0, 80)}`);
	try {
		JSON.stringify(items);
		return long;
	} catch (problem) {
		return [...long, `items that cannot be kept: ${textOf(problem)}`];
	}
}

/** Compares what the node reported with what the server knows. */
export function judge(plan: Plan, played: Played): Verdict {
	const { tries, arrivals } = played;
	const account = toldBy(plan, played);
	// Of an execution that was cancelled n8n keeps nothing.
	const isCancelled = played.cancelledAt !== undefined;
	const kept = isCancelled ? { ...played, success: [], failed: [], error: undefined } : played;
	const verdict: Verdict = {
		lost: [],
		doubled: [...(account?.stray ?? [])],
		resent: sentAgain(arrivals, played, plan),
		mistold: [],
		late: lateIn(played),
		leaks: leaksIn(played),
		unbounded: unboundedIn(played),
		crashes: crashesIn(kept, plan.onError),
	};
	// Each try of the node is a separate run with a separate account.
	const began = remembers(plan.settings) ? 0 : (tries.at(-1)?.startedAt ?? 0);
	const within = arrivalsSince(began, played);
	if (account !== undefined) verdict.mistold.push(...wrongSkips(plan, within, account));
	for (const row of plan.rows) {
		const own = arrivalsOf(within, row);
		const told = account?.byRow.get(row.key);
		if (own.some(({ body }) => body.split(row.mark!).length > 2))
			verdict.doubled.push(`row ${row.key} twice in a request`);
		if (plan.settings.checkOnly && own.length > 0)
			verdict.mistold.push(`row ${row.key} was sent, not checked`);
		if (row.good === false && own.length > 0) verdict.mistold.push(`row ${row.key} is bad and was sent`);
		if (told === undefined) continue;
		const mayBeSilent = row.blank && plan.onError === 'stopWorkflow' && tries.at(-1)?.returned !== undefined;
		if (told.length === 0 && !mayBeSilent) verdict.lost.push(`row ${row.key}`);
		if (told.length > 1) verdict.doubled.push(`row ${row.key} ${told.map(({ said }) => said).join(' and ')}`);
		for (const one of told) {
			const why = untruth(one, row, own, plan, played);
			const answers = own.map(({ answer }) => answer).join(' | ');
			if (why !== undefined)
				verdict.mistold.push(`row ${row.key} told '${one.text}', but ${why}: ${answers}`);
		}
	}
	return verdict;
}
