import type { ExecutionStatus, IConnections, INode, IPinData, IRun, IWorkflowSettings } from 'n8n-workflow';

import type { Execution, N8nServer } from '../../../tools/n8n';
import { connected } from './nodes';
import { waitFor } from './waitFor';

export interface Workflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings & { engineType?: 'v2' };
	/** The items that a node emits in a manual execution in place of its own, by the node's name. */
	pinData?: IPinData;
}

/** A workflow of nodes in a row, each connected with the first output of the one before. */
export function inARow(name: string, nodes: INode[], more: Partial<Workflow> = {}): Workflow {
	return { name, nodes, connections: connected(...nodes.map((node) => node.name)), ...more };
}

export interface SavedWorkflow extends Workflow {
	id: string;
	versionId: string;
}

interface StoredExecution {
	status: ExecutionStatus;
	/** Written by `flatted`. */
	data: string;
}

const UNFINISHED: ExecutionStatus[] = ['new', 'running', 'waiting', 'unknown'];

/** Saves a workflow as the editor does. */
export async function saveWorkflow({ rest }: N8nServer, workflow: Workflow): Promise<SavedWorkflow> {
	const { settings = {} } = workflow;
	return await rest<SavedWorkflow>('POST', '/workflows', {
		...workflow,
		active: false,
		settings: { executionOrder: 'v1', ...settings },
	});
}

export async function readWorkflow({ rest }: N8nServer, id: string): Promise<SavedWorkflow> {
	return await rest<SavedWorkflow>('GET', `/workflows/${id}`);
}

/** n8n 2 publishes in the background; n8n 1 has published when it answers, and knows no such question. */
async function isLive({ rest }: N8nServer, { id, versionId }: SavedWorkflow): Promise<boolean> {
	try {
		const path = `/workflows/${id}/publication-status`;
		const { liveVersionId } = await rest<{ liveVersionId: string | null }>('GET', path);
		return liveVersionId === versionId;
	} catch (error) {
		if (/answered 404/.test(String(error))) return true;
		throw error;
	}
}

/** Publishes a saved workflow, and waits until its production webhooks answer. */
export async function activate(server: N8nServer, workflow: SavedWorkflow): Promise<void> {
	const { id, versionId, name } = workflow;
	await server.rest('POST', `/workflows/${id}/activate`, { versionId });
	await waitFor(`the publication of ${name}`, async () => await isLive(server, workflow));
}

/** Reads an execution, whether it has ended or not. */
export async function readExecution({ rest }: N8nServer, id: string): Promise<Execution> {
	// Its types are those of an ES module, which a CommonJS file imports like this alone.
	const { parse } = await import('flatted');
	const { status, data } = await rest<StoredExecution>('GET', `/executions/${id}`);
	return { status, data: parse(data) as IRun['data'] };
}

/** n8n 1 writes that an execution has ended before it writes what its nodes did. */
function isWritten({ data }: Partial<Execution>): boolean {
	const { runData = {}, error } = data?.resultData ?? {};
	return error !== undefined || Object.keys(runData).length > 0;
}

/** Waits until an execution has ended, well or not. */
export async function endOfExecution(server: N8nServer, id: string, timeoutMs = 90_000): Promise<Execution> {
	return await waitFor(
		`the end of execution ${id}`,
		async () => {
			const execution = await readExecution(server, id);
			return !UNFINISHED.includes(execution.status) && isWritten(execution) && execution;
		},
		timeoutMs,
	);
}

/** Starts a saved workflow from one of its triggers, as 'Execute workflow' does; returns the id of the execution. */
export async function startSaved(
	{ rest }: N8nServer,
	workflow: SavedWorkflow,
	trigger: string,
): Promise<string> {
	const { executionId } = await rest<{ executionId: string }>('POST', `/workflows/${workflow.id}/run`, {
		// n8n 1 runs what it is sent, n8n 2 what it has saved.
		workflowData: workflow,
		triggerToStartFrom: { name: trigger },
	});
	return executionId;
}

/** Saves a workflow and starts it by hand from its first node, like `startSaved`. */
export async function startByHand(server: N8nServer, workflow: Workflow): Promise<string> {
	return await startSaved(server, await saveWorkflow(server, workflow), workflow.nodes[0]!.name);
}

/** Executes a workflow by hand, like `startByHand`, and waits until it has ended. */
export async function runByHand(server: N8nServer, workflow: Workflow): Promise<Execution> {
	return await endOfExecution(server, await startByHand(server, workflow));
}
