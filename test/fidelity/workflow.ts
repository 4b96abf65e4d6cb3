import type { IConnections, INode, INodeParameters } from 'n8n-workflow';

import { declaredFields, type DeclaredField } from '../../nodes/Advancly/input/schema';
import { description } from '../../nodes/Advancly/resources/customer';
import type { SheetName } from './cell';
import { fileName, type Source } from './sheets';

/** Who sends the rows: this node with columns matched by name, this node with fields by expression, n8n's HTTP Request. */
export const CONTENDERS = ['columns', 'fields', 'http'] as const;

export type Contender = (typeof CONTENDERS)[number];

const SHEETS: SheetName[] = ['individuals', 'stock', 'orders'];
const OPERATION = { individuals: 'onboardIndividual', stock: 'loadStock', orders: 'loadOrders' };
const CUSTOMER = { email: 'shop@example.com' };

/** Name of the credential that sends a contender's requests to its own path of the recorder. */
export function credentialName(contender: Contender): string {
	return `Fidelity ${contender}`;
}

function node(name: string, type: string, typeVersion: number, parameters: INodeParameters): INode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}

function fieldsOf(sheet: SheetName): DeclaredField[] {
	return declaredFields(
		description.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(OPERATION[sheet])),
	);
}

function byExpression(name: string): string {
	return `={{ $json[${JSON.stringify(name)}] }}`;
}

/** Every scalar field of the operation by an expression, where the node has it. */
function fieldParameters(sheet: SheetName): INodeParameters {
	const fields = fieldsOf(sheet);
	if (sheet !== 'individuals') {
		const rowFields = fields.find(({ name }) => name === 'data')?.rowFields ?? [];
		const scalars = rowFields.filter(({ rowFields: nested }) => nested === undefined);
		const row = Object.fromEntries(scalars.map(({ name }) => [name, byExpression(name)]));
		return { rowsFrom: 'fields', customer: CUSTOMER, data: { item: [row] } };
	}
	const parameters: Record<string, INodeParameters | string> = {};
	for (const { name, collection, rowFields } of fields) {
		if (rowFields !== undefined) continue;
		if (collection === undefined) parameters[name] = byExpression(name);
		else
			parameters[collection] = { ...(parameters[collection] as INodeParameters), [name]: byExpression(name) };
	}
	return parameters;
}

function contenderNode(contender: Contender, sheet: SheetName, recorder: string): INode {
	const name = `${contender} ${sheet}`;
	if (contender === 'http') {
		const row = sheet === 'individuals' ? '$json' : '{ data: [$json] }';
		const parameters = {
			method: 'POST',
			url: `${recorder}/http`,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={{ JSON.stringify(${row}) }}`,
			options: {},
		};
		return { ...node(name, 'n8n-nodes-base.httpRequest', 4.2, parameters), onError: 'continueRegularOutput' };
	}
	const byColumns =
		sheet === 'individuals'
			? { dataToSend: 'autoMapInputData' }
			: { rowsFrom: 'inputItems', customer: CUSTOMER };
	return {
		...node(name, 'n8n-nodes-advancly.advancly', 1, {
			resource: 'customer',
			operation: OPERATION[sheet],
			...(contender === 'columns' ? byColumns : fieldParameters(sheet)),
		}),
		credentials: { advanclyApi: { id: null, name: credentialName(contender) } },
		onError: 'continueRegularOutput',
	};
}

function readers(sheet: SheetName, source: Source): INode[] {
	const read = node(`Read ${sheet}`, 'n8n-nodes-base.readWriteFile', 1, {
		operation: 'read',
		fileSelector: `.n8n-files/${fileName(source, sheet)}`,
		options: {},
	});
	const operation = source === 'typed' ? 'fromJson' : source;
	const extract = node(`Extract ${sheet}`, 'n8n-nodes-base.extractFromFile', 1, { operation, options: {} });
	if (source !== 'typed') return [read, extract];
	return [
		read,
		extract,
		node(`Split ${sheet}`, 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'data', options: {} }),
	];
}

/**
 * A workflow that reads the three sheets from one source and sends each by all contenders.
 *
 * @param id of the workflow
 * @param zone the workflow's timezone
 * @param recorder base URL of the recorder
 */
export function fidelityWorkflow(id: string, source: Source, zone: string, recorder: string): object {
	const nodes = [node('Start', 'n8n-nodes-base.manualTrigger', 1, {})];
	const connections: IConnections = {};
	const connect = (from: string, to: string) => {
		connections[from] ??= { main: [[]] };
		connections[from].main![0]!.push({ node: to, type: 'main', index: 0 });
	};
	for (const sheet of SHEETS) {
		let last = 'Start';
		for (const reader of readers(sheet, source)) {
			nodes.push(reader);
			connect(last, reader.name);
			last = reader.name;
		}
		for (const contender of CONTENDERS) {
			const sender = contenderNode(contender, sheet, recorder);
			nodes.push(sender);
			connect(last, sender.name);
		}
	}
	return { id, name: `Fidelity ${source} ${zone}`, nodes, connections, settings: { timezone: zone } };
}
