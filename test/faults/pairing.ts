import type { INodeExecutionData } from 'n8n-workflow';

/** The rows an item came from, by their number from 0; none when the item lost its pairing. */
export function rowsOf({ pairedItem }: INodeExecutionData): number[] {
	if (pairedItem === undefined) return [];
	const pairs = Array.isArray(pairedItem) ? pairedItem : [pairedItem];
	return pairs.map((pair) => (typeof pair === 'number' ? pair : pair.item));
}
