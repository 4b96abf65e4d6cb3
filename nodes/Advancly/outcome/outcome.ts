import type { IDataObject } from 'n8n-workflow';

/** The API took it; what it answered, as the items that leave the node. */
export interface Accepted {
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
	/** What to do next. No final period. */
	advice: string;
	/** HTTP status of the answer, when there was one. */
	httpCode?: string;
	/** What the text begins with in place of the fate: the API refused nothing, it has no such customer. */
	label?: 'Not found';
	/** The code in the API's own envelope, when the answer has one: there a 404 means that there is no such customer. */
	statedCode?: number;
}

/** What became of an item or of a batch of rows: exactly one of the four fates. */
export type Outcome = Accepted | Failed;

/** Refused by this node: nothing was sent. */
export function refusedBeforeSending(reason: string, advice = 'Correct it and run the item again'): Failed {
	return { fate: 'refused', reason, advice };
}

/** Known not to have been sent, because the run stopped before. */
export function notSent(reason: string): Failed {
	return { fate: 'notSent', reason, advice: 'Run the item again' };
}

/** The fate in words, with which the text of a failed item begins, so that a workflow can branch on it. */
export function fateLabel({ fate, httpCode, label }: Failed): string {
	if (label !== undefined) return label;
	const http = httpCode === undefined ? '' : ` (HTTP ${httpCode})`;
	if (fate === 'notSent') return 'Not sent';
	if (fate === 'unknown') return `Fate unknown${http}`;
	return httpCode === undefined ? 'Refused before sending' : `Refused by the API${http}`;
}

/** Fate, reason and advice in one text: n8n and AI agents keep nothing else of a failed item. */
export function failureText(failed: Failed): string {
	return `${fateLabel(failed)}: ${failed.reason}. ${failed.advice}`;
}
