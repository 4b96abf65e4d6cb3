import type { INodeExecutionData, IPairedItemData, IRun } from 'n8n-workflow';

/** The result of an execution: `data.resultData.runData` has every node's runs. */
export type Execution = Pick<IRun, 'data' | 'status'>;

/**
 * Extracts the execution from the output of `n8n execute`: one indented JSON object between log lines.
 *
 * @returns undefined if there is none
 */
export function parseExecution(output: string): Execution | undefined {
	const json = /^\{$[^]*?^\}$/m.exec(output)?.[0];
	return json === undefined ? undefined : (JSON.parse(json) as Execution);
}

/**
 * The output items of a node.
 *
 * @param output 0 for the first output; the error output comes after the regular outputs
 * @param run which of the node's runs
 * @returns no items if the node has not run or the output is empty
 */
export function itemsOf(execution: Execution, node: string, output = 0, run = 0): INodeExecutionData[] {
	return execution.data.resultData.runData[node]?.[run]?.data?.main?.[output] ?? [];
}

function pairsOf({ pairedItem }: INodeExecutionData): IPairedItemData[] {
	if (pairedItem === undefined) return [];
	const pairs = Array.isArray(pairedItem) ? pairedItem : [pairedItem];
	return pairs.map((pair) => (typeof pair === 'number' ? { item: pair } : pair));
}

/**
 * Traces the pairing of an item back, as n8n does for `$('Node').item`.
 *
 * @param node the node that returned the item
 * @param origin the node to trace it back to
 * @returns the positions, from 0, of the items of `origin` that it comes from; empty if the pairing is broken
 */
export function originsOf(
	execution: Execution,
	node: string,
	item: INodeExecutionData,
	origin: string,
	run = 0,
): number[] {
	const sources = execution.data.resultData.runData[node]?.[run]?.source ?? [];
	const origins = pairsOf(item).flatMap((pair) => {
		const source = pair.sourceOverwrite ?? sources[pair.input ?? 0];
		if (!source) return [];
		if (source.previousNode === origin) return [pair.item];

		const previousRun = source.previousNodeRun ?? 0;
		const items = itemsOf(execution, source.previousNode, source.previousNodeOutput, previousRun);
		const previous = items[pair.item];
		return previous === undefined
			? []
			: originsOf(execution, source.previousNode, previous, origin, previousRun);
	});
	return [...new Set(origins)];
}
