import type { IExecuteFunctions, INodeExecutionData, INodeType, NodeOutput } from 'n8n-workflow';

import type { Memory } from '../../../nodes/Advancly/n8n/memory';

/** One call of the node by n8n, in milliseconds of `performance.now()`. */
export interface Try {
	startedAt: number;
	endedAt?: number;
	/** The items of its outputs, before n8n moves them about. */
	returned?: INodeExecutionData[];
	thrown?: unknown;
}

type Execute = (this: IExecuteFunctions) => Promise<NodeOutput>;

/** The node with a memory, and a record of what it returns, which n8n drops when an execution is cancelled. */
export function watched(node: INodeType, tries: Try[], memory: Memory): INodeType {
	const watch = (execute: Execute): Execute =>
		async function (this: IExecuteFunctions) {
			const own: Try = { startedAt: performance.now() };
			tries.push(own);
			Object.assign(this.helpers, memory);
			try {
				const output = await execute.call(this);
				own.returned = Array.isArray(output) ? output.flat() : [];
				return output;
			} catch (error) {
				own.thrown = error;
				throw error;
			} finally {
				own.endedAt = performance.now();
			}
		};
	const operations = Object.entries(node.customOperations ?? {}).map(([resource, own]) => [
		resource,
		Object.fromEntries(Object.entries(own).map(([name, execute]) => [name, watch(execute as Execute)])),
	]);
	return Object.create(node, {
		execute: { value: watch(node.execute as Execute) },
		customOperations: { value: node.customOperations && Object.fromEntries(operations) },
	}) as INodeType;
}
