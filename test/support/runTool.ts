import type { ExecutionError, IConnections, IDataObject, INodeParameters, OnError } from 'n8n-workflow';

import { AdvanclyApi } from '../../credentials/AdvanclyApi.credentials';
import { Advancly } from '../../nodes/Advancly/Advancly.node';
import { directAgent, engineAgent, type AgentKind, type ConnectedTool } from './agentNode';
import { loadedNode, toolOf } from './loadedNode';
import { advanclyNode, NODE_TYPE, plainNode } from './runNode';
import { rowsNode, type InputItem } from './rowsNode';
import { runWorkflow } from './runWorkflow';

/** One call of the node as the tool of an agent. */
export interface ToolRun {
	/** As n8n stores them; `$fromAI` expressions take their values from `toolArguments`. */
	parameters: INodeParameters;
	toolArguments: IDataObject;
	credential: Record<string, string>;
	agent: AgentKind;
	/** What the agent itself was given. */
	item?: InputItem;
	onError?: OnError;
}

/** What the agent got back. */
export interface ToolResult {
	/** The answer: the json of the items that the tool emitted. */
	answer?: unknown;
	/** What the model is told when the tool throws. */
	refusal?: unknown;
	/** What stopped the execution. */
	error?: ExecutionError;
	/** The tool as a model sees it; agents of kind `direct` only. */
	tool?: ConnectedTool;
}

/** Lets an agent call the node once, in n8n's own engine. Needs `startEngine`. */
export async function runTool(run: ToolRun): Promise<ToolResult> {
	const { parameters, toolArguments, credential, agent, item = { json: { question: 'Who?' } } } = run;
	let tool: ConnectedTool | undefined;
	const connections: IConnections = {
		Rows: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
		Advancly: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
	};
	const agentType =
		agent === 'direct'
			? directAgent(toolArguments, (connected) => (tool = connected))
			: engineAgent(toolArguments, 'Advancly');
	const { data } = await runWorkflow({
		nodes: [
			plainNode('1', 'Rows', 'rows'),
			plainNode('3', 'Agent', 'agent'),
			advanclyNode(parameters, { type: `${NODE_TYPE}Tool`, onError: run.onError }),
		],
		connections,
		nodeTypes: {
			rows: rowsNode([item]),
			agent: agentType,
			[`${NODE_TYPE}Tool`]: toolOf(loadedNode(new Advancly())),
		},
		credentialType: new AdvanclyApi(),
		credential,
		settings: {},
	});
	const runs = data.resultData.runData.Agent ?? [];
	const emitted = runs.at(-1)?.data?.main?.[0]?.[0]?.json ?? {};
	return { ...emitted, error: data.resultData.error, tool };
}
