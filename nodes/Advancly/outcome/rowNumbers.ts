/** A row that went in: an input item, or one row of the list that an input item brings. */
export interface RowRef {
	/** Index of the input item, as n8n counts: from 0. */
	item: number;
	/** Number of the row in the item's own list, from 1; undefined when the item is the row. */
	row?: number;
}

/** How many ranges and lists are named, at most. */
const MOST = 40;

/** Numbers in order as ranges, e.g. '0-3, 7': the first few, then how many numbers more. */
function ranges(numbers: number[]): string {
	const sorted = [...new Set(numbers)].sort((a, b) => a - b);
	const spans: Array<[number, number]> = [];
	for (const number of sorted) {
		const last = spans.at(-1);
		if (last?.[1] === number - 1) last[1] = number;
		else spans.push([number, number]);
	}
	const named = spans.slice(0, MOST).map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
	const more = spans.slice(MOST).reduce((sum, [from, to]) => sum + to - from + 1, 0);
	return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function counted(noun: string, numbers: number[]): string {
	return `${noun}${new Set(numbers).size === 1 ? '' : 's'} ${ranges(numbers)}`;
}

/** A row as a text names it, e.g. 'item 3' or 'row 2 of item 0'. */
export function rowText({ item, row }: RowRef): string {
	return row === undefined ? `item ${item}` : `row ${row} of item ${item}`;
}

/**
 * Rows as a text names them, e.g. 'items 0-3, 7' or 'rows 1-2 of item 0': items as n8n counts them, from 0, and rows of
 * lists by their numbers, from 1, within the item that brings the list. Of bounded length.
 */
export function rowsText(rows: RowRef[]): string {
	const whole = rows.filter(({ row }) => row === undefined).map(({ item }) => item);
	const listed = new Map<number, number[]>();
	for (const { item, row } of rows) {
		if (row === undefined) continue;
		const numbers = listed.get(item);
		if (numbers === undefined) listed.set(item, [row]);
		else numbers.push(row);
	}
	const lists = [...listed]
		.slice(0, MOST)
		.map(([item, numbers]) => `${counted('row', numbers)} of item ${item}`);
	const items = whole.length === 0 ? [] : [counted('item', whole)];
	const more = listed.size > MOST ? [`rows of ${listed.size - MOST} more items`] : [];
	return [...items, ...lists, ...more].join(', ');
}
