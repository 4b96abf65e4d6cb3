import { randomUUID } from 'node:crypto';

import type { AINodeConnectionType, IConnections, INode, INodeParameters } from 'n8n-workflow';

export const ADVANCLY = 'n8n-nodes-advancly.advancly';

/** A node of a workflow, e.g. `node('Rows', 'n8n-nodes-base.manualTrigger', 1)`. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: INodeParameters = {},
	settings: Partial<INode> = {},
): INode {
	return { id: randomUUID(), name, type, typeVersion, position: [0, 0], parameters, ...settings };
}

/** The trigger of a manual execution; its items are pinned to it. */
export function manualTrigger(name: string): INode {
	return node(name, 'n8n-nodes-base.manualTrigger', 1);
}

/** Connects nodes in a row, each with the first output of the one before. */
export function connected(...names: string[]): IConnections {
	const pairs = names.slice(1).map((name, index) => [names[index]!, name] as const);
	return Object.fromEntries(
		pairs.map(([from, to]) => [from, { main: [[{ node: to, type: 'main' as const, index: 0 }]] }]),
	);
}

/** Connects nodes to a root node as its tools or its model. */
export function connectedTo(root: string, type: AINodeConnectionType, nodes: INode[]): IConnections {
	return Object.fromEntries(nodes.map(({ name }) => [name, { [type]: [[{ node: root, type, index: 0 }]] }]));
}

/** The trigger of a production execution. */
export function webhook(path: string, parameters: INodeParameters = {}): INode {
	const all = { httpMethod: 'POST', path, options: {}, ...parameters };
	return node('Webhook', 'n8n-nodes-base.webhook', 2, all, { webhookId: path });
}

/** The nodes `List`, `Rows` and `Load`, which load the rows that an expression in JavaScript lists. */
export function loadOf(rows: string, parameters: INodeParameters, settings: Partial<INode>): INode[] {
	return [
		node('List', 'n8n-nodes-base.set', 3.4, { mode: 'raw', jsonOutput: `={{ { rows: ${rows} } }}` }),
		node('Rows', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'rows' }),
		node('Load', ADVANCLY, 1, { resource: 'customer', ...parameters }, settings),
	];
}
