import { DirectoryLoader, RoutingNode, type ExecuteContext } from 'n8n-core';
import type { INodeType } from 'n8n-workflow';

/**
 * How n8n runs the node. `workflow`: in a workflow, where it uses `customOperations`. `declared`: wherever n8n calls
 * `execute` itself (tools of older agents, Engine 2.0) and so uses only the declaration.
 */
export type EnginePath = 'workflow' | 'declared';

/** The node as NodeTypes in n8n's cli loads it: with 'Request Options', and an `execute` that uses the declaration. */
export function loadedNode(nodeType: INodeType, path: EnginePath = 'workflow'): INodeType {
	DirectoryLoader.applyDeclarativeNodeOptionParameters(nodeType);
	nodeType.execute = async function (this: ExecuteContext) {
		return (await new RoutingNode(this, nodeType).runNode()) ?? [];
	};
	if (path === 'declared') delete nodeType.customOperations;
	return nodeType;
}

/** A node as n8n runs it on each path. */
export function onEachPath(make: () => INodeType): Record<EnginePath, INodeType> {
	return { workflow: loadedNode(make(), 'workflow'), declared: loadedNode(make(), 'declared') };
}
