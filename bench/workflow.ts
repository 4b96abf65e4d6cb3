import { NodeConnectionTypes, type IConnections, type INode, type INodeParameters } from 'n8n-workflow';

import type { Work } from './rows';

/** A node of a contender: its name, type and parameters. */
export type Step = Pick<INode, 'name' | 'type' | 'typeVersion' | 'parameters' | 'credentials'>;

/** A workflow in the format of `n8n import:workflow`. */
export interface Workflow {
	id: string;
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: { saveManualExecutions: boolean };
}

export const START = 'Start';
export const ROWS = 'Rows';

/** The credentials that the contenders use, by type. */
export const CREDENTIALS = {
	advanclyApi: { id: 'benchAdvancly001', name: 'Advancly' },
	httpCustomAuth: { id: 'benchCustomAuth1', name: 'Keys' },
};

function step(name: string, type: string, parameters: INodeParameters): Step {
	return { name, type, typeVersion: 1, parameters };
}

/** The output of a Loop Over Items node for the items of one round; output 0 is for the end of the loop. */
const ROUND = 1;

/**
 * Builds a workflow that makes the rows and passes them to a contender.
 *
 * @param id the id to store it under
 * @param work the kind and number of rows
 * @param contender the chain of nodes to measure
 * @param loops whether the last node is connected back to the first, which is a Loop Over Items node
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
