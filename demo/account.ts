import type { INodeExecutionData } from 'n8n-workflow';

import { itemsOf, originsOf, type Execution } from '../tools/n8n';
import type { Flow } from './flows';
import { readSheet, type Row } from './sheets';

/** A row that was not accepted. */
export interface RefusedRow {
	/** As in the spreadsheet: the heading row is 1. */
	row: number;
	name: string;
	reason: string;
}

/** What happened to every row of a sheet. */
export interface Account {
	title: string;
	file: string;
	rows: number;
	accepted: number;
	/** How many of the accepted rows were already customers, so nothing was sent for them. */
	existed: number;
	refused: RefusedRow[];
	/** Where n8n and the sandbox disagree, or a row is missing; empty when all is well. */
	differences: string[];
}

function describe(position: number, { name }: Flow, rows: Row[]): string {
	return `row ${position + 2} (${name(rows[position] ?? {})})`;
}

/** The entries that one list has more often than the other. */
function surplus(list: string[], other: string[]): string[] {
	const rest = [...other];
	return list.filter((entry) => {
		const index = rest.indexOf(entry);
		if (index >= 0) rest.splice(index, 1);
		return index < 0;
	});
}

/**
 * Accounts for every row of a flow's sheet after its execution, from the pairing of the Advancly node's output items
 * and from what the sandbox received meanwhile.
 *
 * @param before what `flow.received` returned before the execution
 * @param after what it returns now
 */
export function accountOf(flow: Flow, execution: Execution, before: string[], after: string[]): Account {
	const { nodes, title, file } = flow;
	const rows = readSheet(file);
	const origins = (item: INodeExecutionData) => originsOf(execution, nodes.advancly, item, nodes.rows);

	const acceptedItems = itemsOf(execution, nodes.advancly);
	const accepted = acceptedItems.flatMap(origins);
	const existed = acceptedItems.filter(({ json }) => json.alreadyExisted === true).flatMap(origins);
	const refused = itemsOf(execution, nodes.advancly, 1).flatMap((item) =>
		origins(item).map((position) => ({ position, item, reason: String(item.json.error) })),
	);

	const counted = [...accepted, ...refused.map(({ position }) => position)];
	const badlyCounted = rows.flatMap((_, position) => {
		const times = counted.filter((other) => other === position).length;
		return times === 1 ? [] : [`${describe(position, flow, rows)} came out of the node ${times} times`];
	});
	const withoutRow = refused.flatMap(({ position, item }) =>
		Object.keys(rows[position] ?? {}).every((column) => column in item.json)
			? []
			: [`${describe(position, flow, rows)} is on the error output without its columns`],
	);
	const sent = accepted
		.filter((position) => !existed.includes(position))
		.map((position) => rows[position] ?? {});
	const expected = sent.map(flow.expected);
	const received = surplus(after, before);
	const error = execution.data.resultData.error;

	return {
		title,
		file,
		rows: rows.length,
		accepted: accepted.length,
		existed: existed.length,
		refused: refused
			.sort((one, other) => one.position - other.position)
			.map(({ position, reason }) => ({ row: position + 2, name: flow.name(rows[position] ?? {}), reason })),
		differences: [
			...(error === undefined ? [] : [`the execution ended in an error: ${error.message}`]),
			...badlyCounted,
			...withoutRow,
			...surplus(expected, received).map(
				(key) => `n8n reports as accepted, but the sandbox did not receive: ${key}`,
			),
			...surplus(received, expected).map(
				(key) => `the sandbox received, but n8n does not report as accepted: ${key}`,
			),
		],
	};
}
