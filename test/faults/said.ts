import type { INodeExecutionData, OnError } from 'n8n-workflow';

import { rowsNamed, rowsOf } from '../support/pairing';
import type { Left } from './inTime';

/** What a node says became of a row; `failed` is a failure that does not say whether anything was stored. */
export type Said = 'accepted' | 'refused' | 'refusedBeforeSending' | 'notSent' | 'unknown' | 'failed';

const LABELS: [RegExp, Said][] = [
	[/^Refused before sending: /, 'refusedBeforeSending'],
	[/^Refused by the API \(HTTP \d+\): /, 'refused'],
	// The API answered, and has no such customer.
	[/^Not found: /, 'refused'],
	[/^Not sent: /, 'notSent'],
	[/^Fate unknown( \(HTTP \d+\))?: /, 'unknown'],
];

// As the node's error spells them in the account of all rows.
const FATES: [label: string, Said][] = [
	['Accepted', 'accepted'],
	['Refused', 'failed'],
	['Fate unknown', 'unknown'],
	['Not sent', 'notSent'],
];

/** The text of a failed item; undefined for an accepted one. */
export function errorText({ json, error }: INodeExecutionData): string | undefined {
	if (json.error !== undefined)
		return typeof json.error === 'string' ? json.error : JSON.stringify(json.error);
	return error?.message;
}

/** What an item says became of its row. */
export function saidBy(item: INodeExecutionData): Said {
	const text = errorText(item);
	if (text === undefined) return 'accepted';
	return LABELS.find(([label]) => label.test(text))?.[1] ?? 'failed';
}

/** What the account in the description of an error says of each row, by its item or its item and row. */
export function accountIn(description: string): [row: string, Said][] {
	return FATES.flatMap(([label, said]) =>
		rowsNamed(description, label).map((row): [string, Said] => [row, said]),
	);
}

/** The description of an error, as far as it is a text. */
export function describedBy(error: unknown): string {
	const described = typeof error === 'object' && error !== null && 'description' in error;
	return described && typeof error.description === 'string' ? error.description : '';
}

/** What was said of each row, by n8n's pairing or the account in the error; and how many items belong to no row. */
export function saidOf(
	{ success, failed, error }: Left,
	rows: number,
	onError: OnError,
): { byRow: Said[][]; unpaired: number } {
	const byRow: Said[][] = Array.from({ length: rows }, () => []);
	if (onError === 'stopWorkflow' && error !== undefined) {
		for (const [row, said] of accountIn(describedBy(error))) byRow[Number(row)]?.push(said);
		return { byRow, unpaired: 0 };
	}
	let unpaired = 0;
	for (const item of [...success, ...failed]) {
		const paired = rowsOf(item);
		if (paired.length === 0) unpaired += 1;
		for (const row of paired) byRow[row]?.push(saidBy(item));
	}
	return { byRow, unpaired };
}
