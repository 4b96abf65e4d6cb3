import { SourceRows, type SourceRow } from '../../../nodes/Advancly/operations/load/sourceRows';

function row(item: number): SourceRow {
	return { ref: { item }, cell: () => undefined, read: () => ({ values: {}, refusals: [] }) };
}

function itemsOf(rows: SourceRows | undefined): number[] {
	return [...(rows ?? [])].map(({ ref }) => ref.item);
}

test('rows come in their order, however often they are asked for', () => {
	const rows = new SourceRows(3, (index) => row(index + 5));
	expect(itemsOf(rows)).toEqual([5, 6, 7]);
	expect(itemsOf(rows)).toEqual([5, 6, 7]);
	expect(itemsOf(SourceRows.of([row(2), row(1)]))).toEqual([2, 1]);
});

test('a row is made when it is looked at, and not kept', () => {
	const made: number[] = [];
	const rows = new SourceRows(1000, (index) => {
		made.push(index);
		return row(index);
	});
	expect(made).toEqual([]);
	for (const { ref } of rows) if (ref.item === 1) break;
	expect(made).toEqual([0, 1]);
	const [first] = rows;
	expect(first).not.toBe([...rows][0]);
});

describe('grouped by key', () => {
	test('in the order of the first of each; what has no key is left out', () => {
		const keys = ['b', 'a', undefined, 'b', 'c', 'a'];
		const groups = new SourceRows(keys.length, (index) => row(index + 10)).groupBy(
			(_row, index) => keys[index],
		);
		expect([...groups].map(([key, own]) => [key, itemsOf(own)])).toEqual([
			['b', [10, 13]],
			['a', [11, 15]],
			['c', [14]],
		]);
	});

	test('once more, the numbers are those of the group', () => {
		const odd = new SourceRows(6, row)
			.groupBy(({ ref }) => (ref.item % 2 === 1 ? 'odd' : undefined))
			.get('odd')!;
		const seen: [number, number][] = [];
		const again = odd.groupBy(({ ref }, index) => {
			seen.push([ref.item, index]);
			return index === 1 ? undefined : 'ends';
		});
		expect(seen).toEqual([
			[1, 0],
			[3, 1],
			[5, 2],
		]);
		expect(itemsOf(again.get('ends'))).toEqual([1, 5]);
	});
});
