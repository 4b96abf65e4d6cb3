import type { INodeExecutionData } from 'n8n-workflow';

/** The rows an item came from, numbered from 0 in the input; empty if the item lost its pairing. */
export function rowsOf({ pairedItem }: INodeExecutionData): number[] {
	if (pairedItem === undefined) return [];
	const pairs = Array.isArray(pairedItem) ? pairedItem : [pairedItem];
	return pairs.map((pair) => (typeof pair === 'number' ? pair : pair.item));
}

function numbersIn(ranges: string): number[] {
	return ranges.split(', ').flatMap((range) => {
		const [from = 0, to = from] = range.split('-').map(Number);
		return Array.from({ length: to - from + 1 }, (_none, index) => from + index);
	});
}

/** The rows, as `item` or `item/row`, under a label of an account, e.g. 'Refused: row 1 of item 7.' */
export function rowsNamed(account: string, label: string): string[] {
	const [, list = ''] = new RegExp(`(?:^|\\. )${label}: ([^.]+)`).exec(account) ?? [];
	const [, items] = /^items? ([\d-]+(?:, [\d-]+)*)/.exec(list) ?? [];
	const rows = [...list.matchAll(/rows? ([\d-]+(?:, [\d-]+)*) of item (\d+)/g)];
	return [
		...(items === undefined ? [] : numbersIn(items).map(String)),
		...rows.flatMap(([, numbers, item]) => numbersIn(numbers!).map((number) => `${item}/${number}`)),
	];
}
