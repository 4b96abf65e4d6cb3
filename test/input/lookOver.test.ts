/** What a column's cells show together, how each is then read, and the hint about it. */
import { columnFields } from '../../nodes/Advancly/input/columns';
import { columnSource } from '../../nodes/Advancly/input/columnSource';
import { lookOver, byName } from '../../nodes/Advancly/input/lookOver';
import { optionsOf } from '../../nodes/Advancly/input/options';
import { parameterSource } from '../../nodes/Advancly/input/parameterSource';
import type { Field } from '../../nodes/Advancly/input/schema';
import type { ValueType } from '../../nodes/Advancly/values/readers';
import { contextOf, list, scalar } from '../support/fields';

const breathe = async () => undefined;
const REFUSED = 'refused';

async function reader(field: Field, cells: unknown[], options = {}, heading = 'Col') {
	const jsons = cells.map((cell) => ({ [heading]: cell as string }));
	const values = [{ field: field.name, value: `={{ $json['${heading}'] }}` }];
	const { context, n8n } = contextOf({ jsons, parameters: { options, fieldValues: { item: values } } });
	const found = columnSource(columnFields([field]), context);
	if ('problems' in found) throw new Error(found.problems.join());
	const made = await lookOver(found.value, byName([field]), optionsOf(context), context, breathe);
	return { made, hints: n8n.hints.map(({ message }) => message) };
}

interface Column {
	type: ValueType;
	heading?: string;
	cells: unknown[];
	options?: object;
	/** What each cell is read as. */
	read: unknown[];
	hint?: string;
}

const DAY = 'day first';
const MONTH = 'month first';
const AMOUNTS = { type: 'amount' as const };
const DATES = { type: 'day' as const };

test.each<Column>([
	{
		...DATES,
		cells: ['03/04/1992'],
		read: ['1992-04-03'],
		hint: `Col (x): ${DAY} assumed; '03/04/1992' was read as 3 April 1992. Set 'Date Order' if that is wrong.`,
	},
	{
		...DATES,
		cells: ['03/04/1992', '15/03/1992', '05/06/1992', '16/03/1992'],
		read: ['1992-04-03', '1992-03-15', '1992-06-05', '1992-03-16'],
		hint: `Col (x): ${DAY}, as '15/03/1992' shows; '03/04/1992' was read as 3 April 1992.`,
	},
	{
		...DATES,
		cells: ['03/04/1992', '', '03/15/1992'],
		read: ['1992-03-04', undefined, '1992-03-15'],
		hint: `Col (x): ${MONTH}, as '03/15/1992' shows; '03/04/1992' was read as 4 March 1992.`,
	},
	{ ...DATES, cells: ['1992-04-03', '15/03/1992', 'soon'], read: ['1992-04-03', '1992-03-15', REFUSED] },
	{ ...DATES, cells: ['04/04/1992'], read: ['1992-04-04'] },
	{ ...DATES, cells: ['03/04/1992', '15/03/1992', '03/15/1992'], read: [REFUSED, REFUSED, REFUSED] },
	{ ...DATES, cells: ['03/04/1992'], options: { dateOrder: 'monthFirst' }, read: ['1992-03-04'] },
	{
		...DATES,
		cells: ['03/04/1992', '15/03/1992', '1992-01-02'],
		options: { dateOrder: 'monthFirst' },
		read: [REFUSED, REFUSED, '1992-01-02'],
	},
	{
		...DATES,
		cells: ['03/04/1992', '03/15/1992'],
		options: { dateOrder: 'dayFirst' },
		read: [REFUSED, REFUSED],
	},
	{
		...AMOUNTS,
		cells: ['1,500'],
		read: [1500],
		hint: "Col (x): decimal point assumed; '1,500' was read as 1500. Set 'Decimal Mark' if that is wrong.",
	},
	{
		...AMOUNTS,
		cells: ['1.500', '12,50'],
		read: [1500, 12.5],
		hint: "Col (x): decimal comma, as '12,50' shows; '1.500' was read as 1500.",
	},
	{
		...AMOUNTS,
		cells: ['1,500', '12.50', 3],
		read: [1500, 12.5, 3],
		hint: "Col (x): decimal point, as '12.50' shows; '1,500' was read as 1500.",
	},
	{ ...AMOUNTS, cells: ['1,500', '12.50', '12,50'], read: [REFUSED, 12.5, 12.5] },
	{ ...AMOUNTS, cells: ['1.500'], options: { decimalMark: 'comma' }, read: [1500] },
	{ ...AMOUNTS, cells: ['1.500', '12.50'], options: { decimalMark: 'comma' }, read: [REFUSED, 12.5] },
	{ ...AMOUNTS, cells: [1500, '12', ''], read: [1500, 12, undefined] },
	{ type: 'identifier', cells: ['1001.0', '', '1002.0'], read: ['1001', undefined, '1002'] },
	{ type: 'identifier', cells: ['1001.0', 'A-7'], read: ['1001.0', 'A-7'] },
	{ type: 'countryCode', cells: ['NG', 'NA'], read: ['NG', 'NA'] },
	{ type: 'countryCode', cells: ['NA'], read: ['NA'] },
	{ type: 'countryCode', cells: ['Nigeria', 'NA'], read: ['NG', undefined] },
	{ type: 'countryName', cells: ['NG', 'NA', ''], read: ['NG', 'NA', undefined] },
	{ type: 'countryName', cells: ['NA', '', 'Nigeria', 'NG'], read: [undefined, undefined, 'Nigeria', 'NG'] },
	{ type: 'countryName', cells: ['NA'], read: [undefined] },
	{ type: 'pastDay', cells: ['23-11-08'], read: [REFUSED] },
	{
		type: 'pastDay',
		cells: ['23-11-08', '12-04-06', '20/12/06'],
		read: [REFUSED, REFUSED, REFUSED],
	},
	{
		type: 'pastDay',
		cells: ['12-04-06', '23-11-08', '31-12-06'],
		read: ['2006-04-12', '2008-11-23', '2006-12-31'],
		hint: `Col (x): ${DAY}, as '31-12-06' shows; '12-04-06' was read as 12 April 2006.`,
	},
	{
		type: 'pastDay',
		cells: ['20-01-22', '99-12-31', '05/03/20', '25-12-2020'],
		read: [REFUSED, '1999-12-31', REFUSED, '2020-12-25'],
	},
	{ type: 'pastDay', cells: ['20-01-22', '18-05-05'], read: [REFUSED, REFUSED] },
	{ type: 'pastDay', cells: ['78.06.18', '30.07.15'], read: ['1978-06-18', REFUSED] },
	{ type: 'text', cells: ['03/04/1992', '15/03/1992'], read: ['03/04/1992', '15/03/1992'] },
	{
		...DATES,
		heading: 'Date [MM-DD-YYYY]',
		cells: ['03/04/1992'],
		read: ['1992-03-04'],
		hint: `Date [MM-DD-YYYY] (x): ${MONTH} assumed; '03/04/1992' was read as 4 March 1992. Set 'Date Order' if that is wrong.`,
	},
	{
		...DATES,
		heading: 'DOB (m/d/yy)',
		cells: ['04/04/1992', '15/03/1992'],
		read: ['1992-04-04', '1992-03-15'],
	},
	{
		type: 'moment',
		heading: 'Created (UTC)',
		cells: ['2024-03-05 14:30', '2024-03-05 14:30 WAT', '2024-03-05'],
		read: ['2024-03-05T14:30:00.000Z', '2024-03-05T13:30:00.000Z', '2024-03-05T00:00:00.000Z'],
	},
	{
		...DATES,
		heading: 'DOB (MM/DD/YYYY)',
		cells: ['03/04/1992'],
		options: { dateOrder: 'dayFirst' },
		read: ['1992-04-03'],
	},
])('$heading $type $cells $options', async ({ type, heading, cells, options, read, hint }) => {
	const field = scalar('x', type);
	const { made, hints } = await reader(field, cells, options, heading);
	const readings = cells.map((_cell, row) => {
		const reading = made.read(row, [field]);
		return 'value' in reading ? reading.value.x : REFUSED;
	});
	expect(readings).toEqual(read);
	expect(hints).toEqual(hint === undefined ? [] : [hint]);
});

test.each<[string[], object, string]>([
	[
		['03/04/1992', '15/03/1992', '03/15/1992'],
		{},
		"the column mixes day-first and month-first dates: item 1 has '15/03/1992', item 2 has '03/15/1992'; write the whole column one way, e.g. 1990-02-28",
	],
	[
		['20-01-22', '99-12-31'],
		{},
		"'20-01-22' can mean 2022 or 2020, since item 1 has '99-12-31'; write the year with four digits",
	],
	[['20-01-22', '23-11-08'], {}, "since item 1 has '23-11-08'"],
	[
		['03/04/1992', '15/03/1992'],
		{ dateOrder: 'monthFirst' },
		"'Date Order' does not fit the column: item 1 has '15/03/1992'; change 'Date Order', or write the whole column one way, e.g. 1990-02-28",
	],
])('%j %j: the refusal quotes the contradiction', async (cells, options, because) => {
	const field = scalar('x', 'day');
	const { made } = await reader(field, cells, options);
	expect(made.read(0, [field])).toEqual({ problems: [expect.stringContaining(because) as string] });
});

test('each field of the lists in cells is a column of its own', async () => {
	const field = list('people', [
		scalar('day', 'day'),
		scalar('price', 'amount'),
		scalar('name'),
		list('children', []),
	]);
	const cells = [
		[{ day: '03/04/1992', price: '1.500' }],
		JSON.stringify([{ Price: '12,50', id: 7 }]),
		'[{',
		undefined,
		[null, { day: '03/15/1992' }],
	];
	const { made, hints } = await reader(field, cells);
	expect([0, 1].map((row) => made.read(row, [field]))).toEqual([
		{ value: { people: [{ day: '1992-03-04', price: 1500 }] } },
		{ value: { people: [{ price: 12.5 }] } },
	]);
	expect(hints).toEqual([
		"people.day: month first, as '03/15/1992' shows; '03/04/1992' was read as 4 March 1992.",
		"people.price: decimal comma, as '12,50' shows; '1.500' was read as 1500.",
	]);
});

test('the results of an expression are a column; one that fails is reported when its row is read', async () => {
	const field = scalar('x', 'day');
	const { context } = contextOf({
		jsons: [{}, {}, {}],
		parameters: { x: '={{ f() }}' },
		resolve: (_text, item) => {
			if (item === 1) throw new Error('no');
			return ['03/04/1992', '', '03/15/1992'][item];
		},
	});
	const made = await lookOver(
		parameterSource([field], context),
		byName([field]),
		optionsOf(context),
		context,
		breathe,
	);
	expect([made.read(0, [field]), made.read(2, [field])]).toEqual([
		{ value: { x: '1992-03-04' } },
		{ value: { x: '1992-03-15' } },
	]);
	expect(() => made.read(1, [field])).toThrow('no');
});

/** How many of 1,000 cells are looked at, and how often n8n does other work between them. */
async function work(field: Field, cells: unknown[]) {
	const jsons = Array.from({ length: 1_000 }, (_none, row) => ({ x: cells[row % cells.length] as string }));
	const { context } = contextOf({ jsons });
	const found = columnSource(columnFields([field]), context);
	if ('problems' in found) throw new Error();
	const done = { cells: 0, breaths: 0 };
	const cell = (row: number, path: string) => {
		done.cells += 1;
		return found.value.cell(row, path);
	};
	await lookOver({ ...found.value, cell }, byName([field]), optionsOf(context), context, async () => {
		done.breaths += 1;
	});
	return done;
}

test.each<[string, Field, unknown, number]>([
	['a few times in a long column', scalar('x', 'day'), '1992-04-03', 4],
	[
		'after each cell in a column of lists',
		list('x', [scalar('day', 'day')]),
		'[{"day":"1992-04-03"}]',
		1_000,
	],
])('lets n8n do other work between cells: %s', async (_cells, field, x, expected) => {
	expect((await work(field, [x])).breaths).toBe(expected);
});

const LIST = list('x', [scalar('day', 'day'), scalar('id', 'identifier')]);
test.each<[string, Field, unknown[], number]>([
	['none for a type that needs no evidence', scalar('x'), ['a'], 0],
	['none for a field without a column', scalar('y', 'day'), ['1992-04-03'], 0],
	[
		'all dates, since any may show where its year is',
		scalar('x', 'day'),
		['15/03/1992', '03/15/1992'],
		1_000,
	],
	['all ids while they end in .0', scalar('x', 'identifier'), ['1001.0'], 1_000],
	['ids until one does not', scalar('x', 'identifier'), ['1001.0', '1001'], 256],
	['all country codes', scalar('x', 'countryCode'), ['NG'], 1_000],
	['countries until one is a name', scalar('x', 'countryCode'), ['NG', 'Nigeria'], 256],
	['all amounts with a single mark', scalar('x', 'amount'), ['1,500', '12.50'], 1_000],
	['all amounts with both marks while none is ambiguous', scalar('x', 'amount'), ['12,50', '12.50'], 1_000],
	[
		'amounts until both marks and an ambiguous one are found',
		scalar('x', 'amount'),
		['1,500', '12,50', '12.50'],
		256,
	],
	['all lists, though one of their columns is settled', LIST, ['[{"day":"1992-04-03","id":"A"}]'], 1_000],
])('looks at no more cells than needed: %s', async (_which, field, cells, expected) => {
	expect((await work(field, cells)).cells).toBe(expected);
});

test('a list that is too long to be read does not count as evidence', async () => {
	const lines = Array.from({ length: 10_001 }, () => ({ day: '03/15/1992' }));
	const field = list('x', [scalar('day', 'day')]);
	const { context, n8n } = contextOf({ jsons: [{ x: lines }, { x: [{ day: '03/04/1992' }] }] });
	const found = columnSource(columnFields([field]), context);
	if ('problems' in found) throw new Error();
	const made = await lookOver(found.value, byName([field]), optionsOf(context), context, breathe);
	expect(made.read(1, [field])).toEqual({ value: { x: [{ day: '1992-04-03' }] } });
	expect(n8n.hints).toHaveLength(1);
});
