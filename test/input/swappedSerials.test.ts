/** US dates that a day-first sheet opened: stored dates have day and month swapped, the rest stay text. */
import { lookOver, byName } from '../../nodes/Advancly/input/lookOver';
import type { ScalarField } from '../../nodes/Advancly/input/schema';
import type { FieldSource } from '../../nodes/Advancly/input/source';
import { options } from '../values/options';

const FIELD: ScalarField = {
	name: 'order_date',
	displayName: 'Order Date',
	required: false,
	type: 'day',
	alsoNamed: [],
	countryFrom: undefined,
};

async function readDates(cells: unknown[], dateOrder: 'automatic' | 'monthFirst' = 'automatic') {
	const source: FieldSource = {
		count: cells.length,
		ref: (item) => ({ item }),
		position: (row) => row,
		cell: (row) => cells[row],
		label: () => 'Order Date',
		absence: () => undefined,
		problems: () => [],
		ignoredKeys: undefined,
	};
	const choices = { dateOrder, decimalMark: 'automatic' as const };
	const breathe = async () => undefined;
	const hint = () => undefined;
	const reader = await lookOver(source, byName([FIELD]), { choices, reading: options() }, { hint }, breathe);
	return cells.map((_, row) => {
		const reading = reader.read(row, [FIELD]);
		return 'value' in reading ? reading.value.order_date : reading.problems.join('; ');
	});
}

const swapped = (serial: number | string, day: string, other: string, kept: string) =>
	`Order Date: '${serial}' is a spreadsheet's number for ${day}, which may be ${other} with day and month swapped: ${kept} as text, ` +
	'and no stored date in the column has a day above 12; import the column as text';

const printed = (text: string, day: string, other: string) =>
	`Order Date: '${text}' is ${day}, which may be ${other} with day and month swapped: item 1 has '6/16/2016' as text, ` +
	'and no stored date in the column has a day above 12; import the column as text';

// 42593 is 2016-08-11, 42594.5 noon of 2016-08-12, 42496 is 2016-05-06, 42498 is 2016-05-08, 42590 is 2016-08-08, 42600 is 2016-08-18.
const US = '6/16/2016';
const BRITISH = '16/06/2016';

test.each<[string, unknown[], unknown[]]>([
	[
		'numbers are refused if all texts have a day above 12, except those whose day and month are equal',
		[42593, '', US, 42590],
		[swapped(42593, '2016-08-11', '2016-11-08', `item 2 has '${US}'`), undefined, '2016-06-16', '2016-08-08'],
	],
	[
		'the same with the orders reversed, as text of a CSV file and with a time of day',
		[BRITISH, '42593', 42594.5],
		[
			'2016-06-16',
			swapped('42593', '2016-08-11', '2016-11-08', `item 0 has '${BRITISH}'`),
			swapped(42594.5, '2016-08-12', '2016-12-08', `item 0 has '${BRITISH}'`),
		],
	],
	[
		'a single number with a day above 12 shows that none was swapped',
		[US, 42593, 42600],
		['2016-06-16', '2016-08-11', '2016-08-18'],
	],
	[
		'so does a text that the sheet could have read as a date',
		[US, 42593, '5/6/2016'],
		['2016-06-16', '2016-08-11', '2016-05-06'],
	],
	['numbers whose day and month are equal prove nothing', [US, 42590], ['2016-06-16', '2016-08-08']],
	[
		'texts that a program printed from such dates are refused too',
		['2016-08-11 00:00:00', US, '2016-08-08T00:00:00', '2016-08-10T23:00:00.000Z', '2016-08-11'],
		[
			printed('2016-08-11 00:00:00', '2016-08-11', '2016-11-08'),
			'2016-06-16',
			'2016-08-08',
			printed('2016-08-10T23:00:00.000Z', '2016-08-11', '2016-11-08'),
			'2016-08-11',
		],
	],
	[
		'a single printed date with a day above 12 shows that none was swapped',
		['2016-08-11 00:00:00', US, '2016-08-12T23:00:00.000Z'],
		['2016-08-11', '2016-06-16', '2016-08-13'],
	],
	[
		'numbers are read if there are no texts other than dates with the year first',
		[42593, '2016-06-16', 42496],
		['2016-08-11', '2016-06-16', '2016-05-06'],
	],
	[
		'texts in both orders show that no sheet swapped them',
		[US, BRITISH, 42593],
		[expect.any(String), expect.any(String), '2016-08-11'],
	],
])('%s', async (_what, cells, read) => {
	expect(await readDates(cells)).toEqual(read);
});

test('the option Date Order decides how texts are read, not what a sheet did to stored dates', async () => {
	expect(await readDates([42593, US], 'monthFirst')).toEqual([
		swapped(42593, '2016-08-11', '2016-11-08', `item 1 has '${US}'`),
		'2016-06-16',
	]);
});
