import type { IDataObject } from 'n8n-workflow';

import { safeText } from './safeText';

/** The API took it; what it answered, as the node's output items. */
interface Accepted {
	fate: 'accepted';
	answers: IDataObject[];
	/** What the person who runs the node should know of the answer, for n8n's execution hint. */
	hint?: string;
}

/**
 * It was not accepted.
 * - `refused`: by this node before sending, or by the API.
 * - `notSent`: known not to have reached the API.
 * - `unknown`: it was sent, and whether the API took it cannot be known.
 */
export interface Failed {
	fate: 'refused' | 'notSent' | 'unknown';
	/** What happened, in the API's own words where it has any. No final period. */
	reason: string;
	/** What to do next, where that is not plain from the reason. No final period. */
	advice: string;
	/** HTTP status of the answer, when there was one. */
	httpCode?: string;
	/** What the text begins with instead of the fate, when the API refused nothing but has no such customer. */
	label?: 'Not found';
	/**
	 * The code in the API's own envelope, when the answer has one; a 404 there may mean that there is no such customer.
	 */
	statedCode?: number;
	/** The answer did not come in time. */
	timedOut?: true;
	/** The row is blank, so it does not stop a run that stops on failures. */
	blankRow?: true;
}

/** What became of an item or of a batch of rows: exactly one of the four fates. */
export type Outcome = Accepted | Failed;

/** How many problems of a row are told, at most, and the length of all. */
const MOST_PROBLEMS = 8;
const LONGEST = 1_200;

/** The problems of a row as one text of bounded length: the first few, then how many more. */
export function problemsText(problems: readonly string[]): string {
	const different = [...new Set(problems)];
	const told: string[] = [];
	let length = 0;
	for (const text of different.slice(0, MOST_PROBLEMS)) {
		length += text.length;
		if (told.length > 0 && length > LONGEST) break;
		told.push(text.slice(0, LONGEST));
	}
	const more = different.length - told.length;
	return told.join('; ') + (more > 0 ? `; and ${more} more ${more === 1 ? 'problem' : 'problems'}` : '');
}

/** Refused by this node: nothing was sent. */
export function refusedBeforeSending(reason: string, advice = ''): Failed {
	return { fate: 'refused', reason, advice };
}

/** Known not to have been sent, because the run stopped before. */
export function notSent(reason: string): Failed {
	return { fate: 'notSent', reason, advice: 'Run the item again' };
}

/** What becomes of a row when an expression, or a check of n8n, throws before it is sent. Only the message is used. */
export function refusedByThrown(error: unknown): Failed {
	// Our texts name the item already.
	const message = error instanceof Error ? safeText(error.message).replace(/ \[item \d+\]$/, '') : '';
	return refusedBeforeSending(message === '' ? 'The parameters of the item cannot be read' : message);
}

/** What became of it, with which the text of a failed item begins, so that a workflow can branch on it. */
export function fateLabel({ fate, httpCode, label }: Failed): string {
	if (label !== undefined) return label;
	const http = httpCode === undefined ? '' : ` (HTTP ${httpCode})`;
	if (fate === 'notSent') return 'Not sent';
	if (fate === 'unknown') return `Fate unknown${http}`;
	return httpCode === undefined ? 'Refused before sending' : `Refused by the API${http}`;
}

/** Fate, reason and advice in one text: n8n and AI agents keep nothing else of a failed item. */
export function failureText(failed: Failed): string {
	const { reason, advice } = failed;
	return `${fateLabel(failed)}: ${reason}${advice === '' ? '' : `. ${advice}`}`;
}
