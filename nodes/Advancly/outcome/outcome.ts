import type { IDataObject } from 'n8n-workflow';

import { safeText } from './safeText';

/** The API accepted it. Its answers become the node's output items. */
interface Accepted {
	fate: 'accepted';
	answers: IDataObject[];
	/** What a person should know about the answer, shown as n8n's execution hint. */
	hint?: string;
}

/**
 * It was not accepted.
 * - `refused`: by this node before sending, or by the API.
 * - `notSent`: known not to have reached the API.
 * - `unknown`: sent, but there is no way to know whether the API accepted it.
 */
export interface Failed {
	fate: 'refused' | 'notSent' | 'unknown';
	/** What happened, in the API's own words if it gave any. No final period. */
	reason: string;
	/** What to do next; empty when the reason makes that clear. No final period. */
	advice: string;
	/** HTTP status of the answer, when there was one. */
	httpCode?: string;
	/** What the text begins with instead of the fate, when the API simply has no such customer. */
	label?: 'Not found';
	/** The code in the API's own envelope, if any. A 404 there may mean that there is no such customer. */
	statedCode?: number;
	/** There was no answer in time. */
	timedOut?: true;
	/** The row is blank. It does not stop a run that stops on failures. */
	blankRow?: true;
}

/** What happened to an item or a batch of rows: exactly one of the four fates. */
export type Outcome = Accepted | Failed;

/** The most problems listed for a row, and their greatest total length. */
const MOST_PROBLEMS = 8;
const LONGEST = 1_200;

/** The problems of a row as one text of limited length: the first few, then how many more there are. */
export function problemsText(problems: readonly string[]): string {
	const different = [...new Set(problems)];
	const listed: string[] = [];
	let length = 0;
	for (const text of different.slice(0, MOST_PROBLEMS)) {
		length += text.length;
		if (listed.length > 0 && length > LONGEST) break;
		listed.push(text.slice(0, LONGEST));
	}
	const more = different.length - listed.length;
	return listed.join('; ') + (more > 0 ? `; and ${more} more ${more === 1 ? 'problem' : 'problems'}` : '');
}

/** The outcome of what this node refused itself, sending nothing. */
export function refusedBeforeSending(reason: string, advice = ''): Failed {
	return { fate: 'refused', reason, advice };
}

/** The outcome of what was never sent because the run stopped first. */
export function notSent(reason: string): Failed {
	return { fate: 'notSent', reason, advice: 'Run the item again' };
}

/** The outcome when an expression or a check of n8n throws before anything is sent. Uses only the error's message. */
export function refusedByThrown(error: unknown): Failed {
	// Our texts already name the item.
	const message = error instanceof Error ? safeText(error.message).replace(/ \[item \d+\]$/, '') : '';
	return refusedBeforeSending(message === '' ? 'The parameters of the item cannot be read' : message);
}

/** The beginning of a failed item's text, which says what happened to it and which workflows can branch on. */
export function fateLabel({ fate, httpCode, label }: Failed): string {
	if (label !== undefined) return label;
	const http = httpCode === undefined ? '' : ` (HTTP ${httpCode})`;
	if (fate === 'notSent') return 'Not sent';
	if (fate === 'unknown') return `Fate unknown${http}`;
	return httpCode === undefined ? 'Refused before sending' : `Refused by the API${http}`;
}

/** Fate, reason and advice in one text, since this is all that n8n and AI agents keep of a failed item. */
export function failureText(failed: Failed): string {
	const { reason, advice } = failed;
	return `${fateLabel(failed)}: ${reason}${advice === '' ? '' : `. ${advice}`}`;
}
