import type { IConnections, INode } from 'n8n-workflow';

import { ADVANCLY, manualTrigger, node } from '../n8n/support/nodes';
import type { Cell } from './cell';
import { isLoad, parametersOf } from './parameters';
import { LISTS } from './rows';
import { fileName, type Source, type Table } from './sheets';

/** Who sends the rows: this node with columns matched by name, this node with fields by expression, n8n's HTTP Request. */
export const CONTENDERS = ['columns', 'fields', 'http'] as const;

export type Contender = (typeof CONTENDERS)[number];

/** Name of the credential that sends a contender's requests to its own path of the recorder. */
export function credentialName(contender: Contender): string {
	return `Fidelity ${contender}`;
}

/** Whether a contender takes part in a cell. Fields by expression are tried with the fields outside of lists. */
export function sends(contender: Contender, { sheet, field }: Cell): boolean {
	return contender !== 'fields' || (sheet !== 'corporates' && !LISTS.has(field));
}

function contenderNode(
	contender: Contender,
	{ name: table, sheet, options }: Table,
	recorder: string,
): INode {
	const name = `${contender} ${table}`;
	if (contender === 'http') {
		const row = isLoad(sheet) ? '{ data: [$json] }' : '$json';
		const parameters = {
			method: 'POST',
			url: `${recorder}/http`,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={{ JSON.stringify(${row}) }}`,
			options: {},
		};
		return node(name, 'n8n-nodes-base.httpRequest', 4.2, parameters, { onError: 'continueRegularOutput' });
	}
	return node(name, ADVANCLY, 1, parametersOf(contender, sheet, options), {
		credentials: { advanclyApi: { id: null, name: credentialName(contender) } },
		onError: 'continueRegularOutput',
	});
}

function readers(table: Table, source: Source): INode[] {
	const { name } = table;
	const read = node(`Read ${name}`, 'n8n-nodes-base.readWriteFile', 1, {
		operation: 'read',
		fileSelector: `.n8n-files/${fileName(source, table)}`,
		options: {},
	});
	const operation = source === 'typed' ? 'fromJson' : source;
	const extract = node(`Extract ${name}`, 'n8n-nodes-base.extractFromFile', 1, { operation, options: {} });
	if (source !== 'typed') return [read, extract];
	const split = { fieldToSplitOut: 'data', options: {} };
	return [read, extract, node(`Split ${name}`, 'n8n-nodes-base.splitOut', 1, split)];
}

const to = (...nodes: INode[]) => nodes.map(({ name }) => ({ node: name, type: 'main' as const, index: 0 }));

/** A workflow that reads the tables from one source and sends each by all contenders, one column at a time. */
export function fidelityWorkflow(
	id: string,
	tables: Table[],
	source: Source,
	zone: string,
	recorder: string,
): object {
	const start = manualTrigger('Start');
	const nodes = [start];
	const connections: IConnections = {};
	const firsts = tables.map((table) => {
		const loops = CONTENDERS.filter((one) => sends(one, table.cells[0]!)).map((contender) => {
			const batches = { batchSize: table.length, options: {} };
			const loop = node(`Loop ${contender} ${table.name}`, 'n8n-nodes-base.splitInBatches', 3, batches);
			const sender = contenderNode(contender, table, recorder);
			connections[loop.name] = { main: [[], to(sender)] };
			connections[sender.name] = { main: [to(loop)] };
			nodes.push(loop, sender);
			return loop;
		});
		const reading = readers(table, source);
		nodes.push(...reading);
		for (const [index, { name }] of reading.entries()) {
			const next = reading[index + 1];
			connections[name] = { main: [next === undefined ? to(...loops) : to(next)] };
		}
		return reading[0]!;
	});
	connections[start.name] = { main: [to(...firsts)] };
	return { id, name: `Fidelity ${source} ${zone}`, nodes, connections, settings: { timezone: zone } };
}
