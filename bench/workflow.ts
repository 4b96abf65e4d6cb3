import { NodeConnectionTypes, type IConnections, type INode, type INodeParameters } from 'n8n-workflow';

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

/** The output of a Loop Over Items node for the items of one round; the other one is for what is left at the end. */
const ROUND = 1;

/**
 * A workflow that makes the rows and hands them to a contender.
 *
 * @param id stored under this
 * @param work how many rows and of what
 * @param contender the nodes that are measured, in a chain
 * @param loops whether the last of them leads back to the first, which is a Loop Over Items node
 */
export function workflowOf(id: string, work: Work, contender: Step[], loops = false): Workflow {
	const steps = [
		step(START, 'n8n-nodes-base.manualTrigger', {}),
		step(ROWS, 'n8n-nodes-advancly-bench.rows', { ...work }),
		...contender,
	];
	const nodes = steps.map((node, index): INode => ({
		id: `${id}-${index}`,
		position: [index * 220, 0],
		...node,
	}));
	const connections: IConnections = {};
	const connect = (from: Step, to: Step, output = 0) => {
		const main = Array.from({ length: output + 1 }, (_, index) =>
			index === output ? [{ node: to.name, type: NodeConnectionTypes.Main, index: 0 }] : [],
		);
		connections[from.name] = { main };
	};
	steps.slice(1).forEach((to, index) => {
		const from = steps[index]!;
		connect(from, to, loops && from === contender[0] ? ROUND : 0);
	});
	if (loops) connect(steps.at(-1)!, contender[0]!);
	return { id, name: id, nodes, connections, settings: { saveManualExecutions: false } };
}
