import type { IConnections, INode, INodeParameters } from 'n8n-workflow';

import type { Work } from './rows';

/** A node of a contender: its name, what kind it is and how it is set. */
export type Step = Pick<INode, 'name' | 'type' | 'typeVersion' | 'parameters' | 'credentials'>;

/** A workflow as `n8n import:workflow` takes it. */
export interface Workflow {
	id: string;
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: { saveManualExecutions: boolean };
}

export const START = 'Start';
export const ROWS = 'Rows';

/** Credentials that the contenders use, stored once: by type, what the node names. */
export const CREDENTIALS = {
	advanclyApi: { id: 'benchAdvancly001', name: 'Advancly' },
	httpCustomAuth: { id: 'benchCustomAuth1', name: 'Keys' },
};

function step(name: string, type: string, parameters: INodeParameters): Step {
	return { name, type, typeVersion: 1, parameters };
}

/**
 * A workflow that makes the rows and hands them to a contender.
 *
 * @param id stored under this
 * @param work how many rows and of what
 * @param contender the nodes that are measured, in a chain
 */
export function workflowOf(id: string, work: Work, contender: Step[]): Workflow {
	const steps = [
		step(START, 'n8n-nodes-base.manualTrigger', {}),
		step(ROWS, 'n8n-nodes-advancly-bench.rows', { ...work }),
		...contender,
	];
	const nodes = steps.map(
		(node, index): INode => ({ id: `${id}-${index}`, position: [index * 220, 0], ...node }),
	);
	const connections: IConnections = {};
	steps.slice(1).forEach(({ name }, index) => {
		connections[steps[index]!.name] = { main: [[{ node: name, type: 'main', index: 0 }]] };
	});
	return { id, name: id, nodes, connections, settings: { saveManualExecutions: false } };
}
