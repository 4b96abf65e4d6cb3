import { isDeepStrictEqual } from 'node:util';

import type { OnError } from 'n8n-workflow';

import { FAULTS, type FaultName } from '../../sandbox/faults/faults';
import { leaksIn } from './leaks';
import { rowsOf } from '../support/pairing';
import type { Left } from './inTime';
import type { Case, Observed } from './runCase';
import { errorText, saidOf, type Said } from './said';
import type { Scene } from './scenes';

export interface Verdict {
	/** Rows that are in no account, or in more than one. */
	unbalanced: string[];
	resent: string[];
	leaks: string[];
	/** Errors that are not n8n's node errors, and items on the wrong output. */
	crashes: string[];
	/** Rows whose report contradicts what the server knows. */
	untrue: string[];
	/** Requests that followed a redirect or trusted a certificate they should not have. */
	strays: string[];
}

export const CLEAN: Verdict = { unbalanced: [], resent: [], leaks: [], crashes: [], untrue: [], strays: [] };

interface Truth {
	arrived: number;
	stored: boolean;
	/** All that arrived was answered 429, which says that it was not processed. */
	onlyTooMany: boolean;
	sentAgain: number;
	words: string;
}

/** What these faults answer says that nothing was processed: such a request may be sent again. */
const TOO_MANY = /^429/;

/** A load that is refused as invalid, by the status or in the body, or that is too large, is sent again in halves. */
const INVALID = /^(429|400|413|422|200-status-(false|code)-400$|echo-(?!html))/;

/** Answers by which Get Many finds no customer: then no item leaves for the row, which is accepted. */
const NONE_FOUND: FaultName[] = ['404', '200-array'];

function truthOf({ requests }: Observed, scene: Scene, row: number): Truth {
	const mark = scene.markOf(row);
	const about = requests.filter(({ body, query }) => JSON.stringify([body, query]).includes(mark));
	const harmless = scene.operation.startsWith('load') ? INVALID : TOO_MANY;
	return {
		arrived: about.length,
		stored: about.some(({ sandboxStatus }) => sandboxStatus !== null && sandboxStatus < 300),
		onlyTooMany: about.every(({ fault = '' }) => TOO_MANY.test(fault)),
		sentAgain: about.slice(0, -1).filter(({ fault = '' }) => !harmless.test(fault)).length,
		words: about
			.map(
				({ index, method, fault, sandboxStatus }) =>
					`${index}. ${method} ${fault ?? ''} ${sandboxStatus ?? ''}`,
			)
			.join(', '),
	};
}

function isTrue(said: Said, truth: Truth, scene: Scene, fault: FaultName): boolean {
	const { arrived, stored, onlyTooMany } = truth;
	switch (said) {
		case 'accepted':
			return scene.writes ? stored : arrived > 0;
		case 'refused':
		case 'failed':
			return !scene.writes || !stored;
		case 'refusedBeforeSending':
			return arrived === 0;
		case 'notSent':
			return arrived === 0 || (scene.writes && onlyTooMany);
		case 'unknown':
			// A connection may also break before the server has read the request, so only where no server was reached at all
			// is it certain that nothing can be unknown.
			return arrived > 0 || FAULTS[fault].group !== 'unreachable';
	}
}

/** Errors that are not n8n's node errors, and items on the wrong output. */
export function crashesIn({ success, failed, error, broken }: Left, onError: OnError): string[] {
	// n8n stores an error as the object of its own properties, the name among them.
	const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : typeof error;
	const known = error === undefined || name === 'NodeApiError' || name === 'NodeOperationError';
	const wrong = [...(broken === undefined ? [] : [broken]), ...(known ? [] : [`threw ${String(name)}`])];
	if (onError !== 'stopWorkflow' && error !== undefined) wrong.push('stopped in a Continue mode');
	if (onError !== 'continueErrorOutput' && failed.length > 0)
		wrong.push('item on an error output that is off');
	if (failed.some((item) => errorText(item) === undefined)) wrong.push('error output without an error');
	if (onError === 'continueErrorOutput' && success.some((item) => errorText(item) !== undefined))
		wrong.push('failed item on success');
	return wrong;
}

function unchanged({ success }: Observed, { rows }: Scene): string[] {
	return success.some((item) => isDeepStrictEqual(item.json, rows[rowsOf(item)[0] ?? -1]))
		? ['row left unchanged as if accepted']
		: [];
}

/** Several accepted items of a reading are one acceptance, and each customer of the answer is one. */
function isOnce(said: Said[], writes: boolean): boolean {
	return said.length === 1 || (!writes && said.length > 1 && said.every((one) => one === 'accepted'));
}

/** Compares what the node reported with what the server knows. */
export function judge(one: Case, observed: Observed): Verdict {
	const { scene, onError, fault } = one;
	const { byRow, unpaired } = saidOf(observed, scene.rows.length, onError);
	const verdict: Verdict = {
		unbalanced: unpaired > 0 ? [`${unpaired} items without a row`] : [],
		resent: [],
		leaks: leaksIn(observed, scene),
		crashes: [...crashesIn(observed, onError), ...unchanged(observed, scene)],
		untrue: [],
		strays: observed.strays > 0 ? [`${observed.strays} requests strayed`] : [],
	};
	byRow.forEach((said, row) => {
		const truth = truthOf(observed, scene, row);
		const words = said.length === 0 ? 'in no account' : said.join(' and ');
		const noneFound = said.length === 0 && scene.operation === 'getAll' && NONE_FOUND.includes(fault);
		if (!noneFound && !isOnce(said, scene.writes)) verdict.unbalanced.push(`row ${row} ${words}`);
		for (const claim of new Set(said)) {
			if (!isTrue(claim, truth, scene, fault))
				verdict.untrue.push(`row ${row} ${claim}, but arrived ${truth.arrived}, stored ${truth.stored}`);
		}
		if (scene.writes && truth.sentAgain > 0)
			verdict.resent.push(`row ${row} sent again after it may have been processed: ${truth.words}`);
	});
	return verdict;
}
