import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type IBinaryKeyData,
	type INodeExecutionData,
	type IPairedItemData,
} from 'n8n-workflow';

import { failureText, fateLabel, type Failed, type Outcome } from './outcome';
import { rowText, rowsText, type RowRef } from './rowNumbers';

/** The shared outcome of some rows. Every row occurs exactly once in the reports of a run. */
export interface Report {
	rows: RowRef[];
	outcome: Outcome;
}

const FATES: Array<[Outcome['fate'], string]> = [
	['accepted', 'Accepted'],
	['refused', 'Refused'],
	['unknown', 'Fate unknown'],
	['notSent', 'Not sent'],
];

/**
 * The account of all rows of a run, one sentence per fate: 'Accepted: items 0-3. Refused: item 4. Not sent: items
 * 5-19'. When a node stops, n8n drops the accepted items too, so only the error can report them.
 */
function accountOf(reports: Report[]): string {
	const sentences = FATES.map(([fate, label]) => {
		const rows = reports.filter(({ outcome }) => outcome.fate === fate).flatMap((report) => report.rows);
		return rows.length === 0 ? '' : `${label}: ${rowsText(rows)}`;
	});
	return sentences.filter((sentence) => sentence !== '').join('. ');
}

function pairedWith(rows: RowRef[]): IPairedItemData | IPairedItemData[] {
	// Rows that are whole items are distinct already, and may be too many to copy.
	if (rows.length > 1 && rows[0]?.row === undefined) return rows;
	const items = [...new Set(rows.map(({ item }) => item))];
	return items.length === 1 ? { item: items[0]! } : items.map((item) => ({ item }));
}

function failedText(failed: Failed, { row }: RowRef): string {
	return row === undefined ? failureText(failed) : `${failureText(failed)} (row ${row} of the item)`;
}

/** The files of an input item, by its index. */
type BinaryOf = (item: number) => IBinaryKeyData | undefined;

/**
 * The output items of a report: the answers, or one failed item per row. A failed item has only the key `error`, which
 * makes n8n send it to the error output, merged with the columns of its row. It keeps the files of its row.
 *
 * With Retry On Fail, n8n runs all items again, even accepted ones, if the first item has an `error` in its JSON. The
 * error is then put next to the JSON, where n8n does not look for it. n8n does not merge such an item with its row.
 */
export function itemsOf(node: INode, { rows, outcome }: Report, binaryOf: BinaryOf): INodeExecutionData[] {
	if (outcome.fate === 'accepted') {
		return outcome.answers.map((json) => ({ json, pairedItem: pairedWith(rows) }));
	}
	return rows.map((row) => {
		const binary = binaryOf(row.item);
		const item = { ...(binary === undefined ? {} : { binary }), pairedItem: { item: row.item } };
		const text = failedText(outcome, row);
		if (node.retryOnFail !== true) return { ...item, json: { error: text } };
		return { ...item, json: {}, error: errorOf(node, outcome, text, { itemIndex: row.item }) };
	});
}

/** Makes an error from texts only, never from a caught error, which would contain the request and its keys. */
function errorOf(
	node: INode,
	{ httpCode }: Failed,
	message: string,
	options: { itemIndex: number; description?: string },
): NodeApiError | NodeOperationError {
	const error =
		httpCode === undefined
			? new NodeOperationError(node, message, options)
			: new NodeApiError(node, {}, { ...options, message, httpCode });
	// n8n replaces a message that happens to contain the code of a system error, e.g. EEXIST in 'preexisting'.
	error.message = message;
	return error;
}

/** The failure that stopped the run: the first one, but a row that was not sent only if nothing else failed. */
function stoppedBy(reports: Report[]): { failed: Failed; row: RowRef } | undefined {
	let found: { failed: Failed; row: RowRef } | undefined;
	for (const { rows, outcome } of reports) {
		if (outcome.fate === 'accepted' || outcome.blankRow === true) continue;
		if (found === undefined || (found.failed.fate === 'notSent' && outcome.fate !== 'notSent')) {
			found = { failed: outcome, row: rows[0]! };
		}
	}
	return found;
}

/**
 * The error that n8n shows and stores when the node stops: the reason, what to do next, and the account of all rows.
 * Undefined when nothing but blank rows failed.
 */
export function stoppingError(node: INode, reports: Report[]): NodeApiError | NodeOperationError | undefined {
	const stopped = stoppedBy(reports);
	if (stopped === undefined) return undefined;
	const { failed, row } = stopped;
	const { reason, advice } = failed;
	// n8n's own errors already name their item.
	const suffix = /\[item \d+\]/i.test(reason) ? '' : ` [${rowText(row)}]`;
	return errorOf(node, failed, `${fateLabel(failed)}: ${reason}${suffix}`, {
		itemIndex: row.item,
		description: [advice, accountOf(reports)]
			.filter((text) => text !== '')
			.join('. ')
			.concat('.'),
	});
}
