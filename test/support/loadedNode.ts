import { DirectoryLoader, RoutingNode, type ExecuteContext } from 'n8n-core';
import type { INodeType } from 'n8n-workflow';

/**
 * Which way n8n runs the node: `workflow` is a node in a workflow, where `customOperations` count; `declared` is every
 * place where n8n calls `execute` itself (tools of older agents, Engine 2.0), so that only the declaration counts.
 */
export type EnginePath = 'workflow' | 'declared';

/** The node as n8n loads it: with 'Request Options', and with the declaration as its `execute` (NodeTypes in n8n's cli). */
export function loadedNode(nodeType: INodeType, path: EnginePath = 'workflow'): INodeType {
	DirectoryLoader.applyDeclarativeNodeOptionParameters(nodeType);
	nodeType.execute = async function (this: ExecuteContext) {
		return (await new RoutingNode(this, nodeType).runNode()) ?? [];
	};
	if (path === 'declared') delete nodeType.customOperations;
	return nodeType;
}

/** A node as n8n runs it each way. */
export function onEachPath(make: () => INodeType): Record<EnginePath, INodeType> {
	return { workflow: loadedNode(make(), 'workflow'), declared: loadedNode(make(), 'declared') };
}
