import { problemsText, refusedBeforeSending, refusedByThrown } from '../../nodes/Advancly/outcome/outcome';
import { itemsOf, stoppingError } from '../../nodes/Advancly/outcome/report';
import { rowText, rowsText } from '../../nodes/Advancly/outcome/rowNumbers';
import { NODE } from '../support/fakeItem';
import { numbers } from '../support/people';

const many = (count: number, text = (at: number) => `p${at}`) => numbers(count).map(text);

test.each<[string[], string]>([
	[['one'], 'one'],
	[['one', 'two', 'one'], 'one; two'],
	[many(8), 'p0; p1; p2; p3; p4; p5; p6; p7'],
	[many(9), 'p0; p1; p2; p3; p4; p5; p6; p7; and 1 more problem'],
	[many(100_000), 'p0; p1; p2; p3; p4; p5; p6; p7; and 99992 more problems'],
	[many(2, (at) => String(at).repeat(600)), `${'0'.repeat(600)}; ${'1'.repeat(600)}`],
	[['x'.repeat(5_000), 'y'], `${'x'.repeat(1_200)}; and 1 more problem`],
	[many(3, (at) => String(at).repeat(500)), `${'0'.repeat(500)}; ${'1'.repeat(500)}; and 1 more problem`],
])('the text of the problems of a row has a limited length (%#)', (problems, text) => {
	expect(problemsText(problems)).toBe(text);
});

test.each<[unknown, string]>([
	[new Error("Referenced node doesn't exist"), "Referenced node doesn't exist"],
	[new Error('No [item 1] column [item 13]'), 'No [item 1] column'],
	[new Error('BVN 22397319289 is wrong'), 'BVN ****9289 is wrong'],
	[new Error(''), 'The parameters of the item cannot be read'],
	['a text', 'The parameters of the item cannot be read'],
])('a row that throws %j is refused with nothing but its message', (thrown, reason) => {
	expect(refusedByThrown(thrown)).toEqual({ fate: 'refused', reason, advice: '' });
});

test('rows are named in a text of limited length', () => {
	expect([rowText({ item: 3 }), rowText({ item: 0, row: 2 })]).toEqual(['item 3', 'row 2 of item 0']);
	const odd = numbers(100).map((at) => ({ item: 2 * at }));
	expect(rowsText(odd)).toMatch(/^items 0, 2, .*, 78 and 60 more$/);
	const lists = numbers(50).map((item) => ({ item, row: 1 }));
	expect(rowsText(lists.slice(0, 40))).toMatch(/, row 1 of item 39$/);
	expect(rowsText(lists)).toMatch(/^row 1 of item 0, .*, row 1 of item 39, rows of 10 more items$/);
});

test('a failed item keeps the files of its row', () => {
	const scan = { data: '', mimeType: 'image/png' };
	const report = { rows: [{ item: 1 }, { item: 2 }], outcome: refusedBeforeSending('no') };
	expect(itemsOf(NODE, report, (item) => (item === 2 ? { scan } : undefined))).toStrictEqual([
		{ json: { error: 'Refused before sending: no' }, pairedItem: { item: 1 } },
		{ json: { error: 'Refused before sending: no' }, pairedItem: { item: 2 }, binary: { scan } },
	]);
});

test('a blank row stops nothing; an item that n8n has named is not named twice', () => {
	const outcome = { ...refusedBeforeSending('The row is blank'), blankRow: true as const };
	const blank = { rows: [{ item: 0 }], outcome };
	expect(stoppingError(NODE, [blank])).toBeUndefined();
	const thrown = { rows: [{ item: 2 }], outcome: refusedBeforeSending('No column [item 12], it says') };
	expect(stoppingError(NODE, [blank, thrown])).toMatchObject({
		message: 'Refused before sending: No column [item 12], it says',
		description: 'Refused: items 0, 2.',
	});
});
