import { WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type ICredentialType,
	type IConnections,
	type INode,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowSettings,
} from 'n8n-workflow';

import { additionalDataFor } from './additionalData';
import { CredentialInMemory } from './credentials';

/** A workflow whose first node is the one to start with. */
export interface WorkflowToRun {
	nodes: INode[];
	connections: IConnections;
	/** By the `type` of the nodes. */
	nodeTypes: Record<string, INodeType>;
	credentialType: ICredentialType;
	/** What a person filled into the credential's form. */
	credential: Record<string, string>;
	settings: IWorkflowSettings;
	/** n8n's stop button. */
	signal?: AbortSignal;
}

function known(nodeTypes: Record<string, INodeType>): INodeTypes {
	return {
		getByName: (name) => nodeTypes[name]!,
		getByNameAndVersion: (name) => nodeTypes[name]!,
		getKnownTypes: () => ({}),
	};
}

/** Runs a workflow from its first node in n8n's own engine, and returns what n8n would store of the execution. */
export async function runWorkflow(toRun: WorkflowToRun): Promise<IRun> {
	const { nodes, connections, nodeTypes, credentialType, credential, signal } = toRun;
	const settings: IWorkflowSettings = { executionOrder: 'v1', ...toRun.settings };
	const workflow = new Workflow({
		id: '1',
		name: 'Test',
		active: false,
		nodes,
		connections,
		nodeTypes: known(nodeTypes),
		settings,
	});
	const stored = {
		id: '1',
		name: 'Test',
		active: false,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		activeVersionId: null,
		nodes,
		connections,
		settings,
	};
	const helper = new CredentialInMemory(credentialType, credential);
	const execution = new WorkflowExecute(additionalDataFor(stored, helper), 'trigger').run({
		workflow,
		startNode: workflow.getNode(nodes[0]!.name)!,
	});
	const cancel = () => execution.cancel();
	if (signal?.aborted) cancel();
	signal?.addEventListener('abort', cancel);
	try {
		return await execution;
	} finally {
		signal?.removeEventListener('abort', cancel);
	}
}
