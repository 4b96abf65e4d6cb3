import { ExecutionLifecycleHooks, ExternalSecretsProxy, WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type IConnections,
	type ICredentialsHelper,
	type INode,
	type INodeType,
	type IRun,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type IWorkflowSettings,
} from 'n8n-workflow';

interface WorkflowToRun {
	nodes: INode[];
	connections: IConnections;
	nodeTypes: Record<string, INodeType>;
	credentialsHelper: ICredentialsHelper;
	settings: IWorkflowSettings;
	signal?: AbortSignal;
}

const INSTANCE = 'http://127.0.0.1:5678/';

/** The part of an execution's additional data that running a node needs. */
function additionalDataFor(stored: IWorkflowBase, credentialsHelper: ICredentialsHelper) {
	return Object.assign({} as IWorkflowExecuteAdditionalData, {
		credentialsHelper,
		currentNodeExecutionIndex: 0,
		executionId: '1',
		formWaitingBaseUrl: INSTANCE,
		webhookWaitingBaseUrl: INSTANCE,
		hooks: new ExecutionLifecycleHooks('trigger', '1', stored),
		variables: {},
		externalSecretsProxy: new ExternalSecretsProxy(),
	});
}

/** Runs a workflow from its first node in n8n's own engine, and returns what n8n would store for the execution. */
export async function runWorkflow(toRun: WorkflowToRun): Promise<IRun> {
	const { nodes, connections, nodeTypes, credentialsHelper, signal } = toRun;
	const settings: IWorkflowSettings = { executionOrder: 'v1', ...toRun.settings };
	const stored = { id: '1', name: 'Test', active: false, nodes, connections, settings };
	const workflow = new Workflow({
		...stored,
		nodeTypes: {
			getByName: (name) => nodeTypes[name]!,
			getByNameAndVersion: (name) => nodeTypes[name]!,
			getKnownTypes: () => ({}),
		},
	});
	const additionalData = additionalDataFor(Object.assign({} as IWorkflowBase, stored), credentialsHelper);
	const execution = new WorkflowExecute(additionalData, 'trigger').run({
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
