import {
	NodeConnectionTypes,
	type EngineResponse,
	type IDataObject,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

/**
 * How agents of n8n call a tool: `direct` agents (V1, V2, MCP) get the tool as an object and invoke it; `engine` agents
 * (V3) ask the engine to run the tool's node.
 */
export type AgentKind = 'direct' | 'engine';

/** A tool as n8n-core hands it to an agent: what a model is told of it, and how it is called. */
export interface ConnectedTool {
	name: string;
	description: string;
	schema: unknown;
	invoke(input: IDataObject): Promise<string>;
}

const description: INodeTypeDescription = {
	displayName: 'Agent',
	name: 'agent',
	group: ['transform'],
	version: 1,
	description: 'Calls its tool once with the arguments of a test',
	defaults: { name: 'Agent' },
	inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool, maxConnections: 1 }],
	outputs: [NodeConnectionTypes.Main],
	properties: [],
};

/** An agent without a model, which invokes its tool itself. It emits what the tool answers, or why it failed. */
export function directAgent(toolArguments: IDataObject, seen: (tool: ConnectedTool) => void): INodeType {
	return {
		description,
		async execute() {
			const tool = (await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as ConnectedTool;
			seen(tool);
			try {
				return [[{ json: { answer: JSON.parse(await tool.invoke(toolArguments)) as IDataObject } }]];
			} catch (error) {
				return [[{ json: { refusal: (error as Error).message } }]];
			}
		},
	};
}

/** An agent without a model, which asks the engine to run the node of its tool. It emits what that node answered. */
export function engineAgent(toolArguments: IDataObject, toolNode: string): INodeType {
	return {
		description,
		async execute(response?: EngineResponse) {
			const [answered] = response?.actionResponses ?? [];
			if (answered) {
				const items = answered.data.data?.[NodeConnectionTypes.AiTool]?.[0] ?? [];
				return [[{ json: { answer: items.map(({ json }) => json) } }]];
			}
			return {
				actions: [
					{
						actionType: 'ExecutionNodeAction',
						nodeName: toolNode,
						input: toolArguments,
						type: NodeConnectionTypes.AiTool,
						id: 'call_1',
						metadata: { itemIndex: 0 },
					},
				],
				metadata: {},
			};
		},
	};
}
