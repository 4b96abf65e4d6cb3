/** An input row: an input item, or one row of the list in an input item. */
export interface RowRef {
	/** Index of the input item, as n8n counts: from 0. */
	item: number;
	/** Number of the row in the item's list, from 1; undefined when the item itself is the row. */
	row?: number;
}

/** The most ranges and the most lists named in a text. */
const MOST = 40;

/** Numbers as sorted ranges, e.g. '0-3, 7': the first few, then how many more numbers there are. */
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

/** Names a row, e.g. 'item 3' or 'row 2 of item 0'. */
export function rowText({ item, row }: RowRef): string {
	return row === undefined ? `item ${item}` : `row ${row} of item ${item}`;
}

/**
 * Names rows, e.g. 'items 0-3, 7' or 'rows 1-2 of item 0'. Items are counted from 0, as n8n does, and the rows of an
 * item's list from 1. The text has a limited length.
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
