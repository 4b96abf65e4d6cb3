/** Numbers in order as ranges, e.g. '0-3, 7'. */
function ranges(numbers: number[]): string {
	const sorted = [...new Set(numbers)].sort((a, b) => a - b);
	const spans: Array<[number, number]> = [];
	for (const number of sorted) {
		const last = spans.at(-1);
		if (last?.[1] === number - 1) last[1] = number;
		else spans.push([number, number]);
	}
	return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

/**
 * Rows in words, e.g. 'items 0-3, 7' or 'rows 1-2 of item 0': items as n8n counts them, from 0, and rows of lists by
 * their numbers, from 1, within the item that brings the list.
 */
export function rowsInWords(rows: Array<{ item: number; row?: number }>): string {
	const whole = rows.filter(({ row }) => row === undefined).map(({ item }) => item);
	const listed = new Map<number, number[]>();
	for (const { item, row } of rows) {
		if (row === undefined) continue;
		const numbers = listed.get(item) ?? [];
		numbers.push(row);
		listed.set(item, numbers);
	}
	const lists = [...listed].map(([item, numbers]) => `rows ${ranges(numbers)} of item ${item}`);
	const items =
		whole.length === 0 ? [] : [`${new Set(whole).size === 1 ? 'item' : 'items'} ${ranges(whole)}`];
	return [...items, ...lists].join(', ');
}
