import type { IDataObject } from 'n8n-workflow';

import { columnFields } from '../../nodes/Advancly/input/columns';
import { columnSource } from '../../nodes/Advancly/input/columnSource';
import { contextOf, scalar } from '../support/fields';

const FIELDS = columnFields([
	scalar('email', 'email'),
	scalar('phone_number', 'phone', { alsoNamed: ['Phone'] }),
	scalar('bank_account_number', 'accountNumber'),
]);

/** The source of some items with entries of 'Field Values', each a field and its value. */
function sourceOf(jsons: IDataObject[], values: [string, unknown][] | string = [], resolve?: () => unknown) {
	const fieldValues =
		typeof values === 'string' ? values : { item: values.map(([field, value]) => ({ field, value })) };
	const { context, n8n } = contextOf({
		jsons,
		parameters: { fieldValues: fieldValues as IDataObject },
		resolve,
	});
	const found = columnSource(FIELDS, context);
	return { found, hints: n8n.hints.map(({ message }) => message), n8n };
}

function source(...args: Parameters<typeof sourceOf>) {
	const { found, ...others } = sourceOf(...args);
	if ('problems' in found) throw new Error(found.problems.join('; '));
	return { ...others, source: found.value };
}

describe('the cell of a field', () => {
	const jsons = [{ email: 'a@b.co', Phone: '1', Tel: '2' }, { Tel: '3' }];

	test.each<[string, [string, unknown][], string, unknown[]]>([
		['comes from its column', [], 'phone_number', ['1', undefined]],
		[
			'comes from the column in Field Values, which takes precedence',
			[['phone_number', '={{ $json.Tel }}']],
			'phone_number',
			['2', '3'],
		],
		['is a constant for every row', [['phone_number', '7']], 'phone_number', ['7', '7']],
		['is left out when the value is empty', [['phone_number', '']], 'phone_number', [undefined, undefined]],
		[
			'is the result of an expression',
			[['phone_number', '={{ $json.Tel.trim() }}']],
			'phone_number',
			['computed', 'computed'],
		],
		[
			'may share a column with another field',
			[
				['email', '={{ $json["Tel"] }}'],
				['phone_number', "={{ $json['Tel'] }}"],
			],
			'email',
			['2', '3'],
		],
		[
			'is never an inherited property',
			[['email', '={{ $json.constructor }}']],
			'email',
			[undefined, undefined],
		],
		['is undefined for a field of another operation', [], 'first_name', [undefined, undefined]],
	])('%s', (_what, values, path, cells) => {
		const { source: found } = source(jsons, values, () => 'computed');
		expect([0, 1].map((row) => found.cell(row, path))).toEqual(cells);
	});

	test('is read from the column, without resolving the expression, when the value is just a column', () => {
		const { source: found, n8n } = source(jsons, [
			['email', '={{ $json.Tel }}'],
			['phone_number', 'x'],
		]);
		[0, 1].forEach((row) => [found.cell(row, 'email'), found.cell(row, 'phone_number')]);
		expect(n8n.resolved).toEqual([]);
	});
});

test('texts name the heading and its field, or say why there is none', () => {
	const { source: found } = source(
		[{ email: 1, 'Phone*': 2, Note: 3, Age: 4 }],
		[['bank_account_number', '={{ $json.Acct }}']],
	);
	const paths = ['email', 'phone_number', 'bank_account_number', 'city'];
	expect(paths.map((path) => found.label(path))).toEqual([
		'email',
		'Phone* (phone_number)',
		'Acct (bank_account_number)',
		'city',
	]);
	expect(paths.map((path) => found.absence(path))).toEqual([
		undefined,
		undefined,
		undefined,
		"no column has this name; choose one in 'Field Values' (not matched: 'Note', 'Age')",
	]);
	expect(source([{ email: 1 }]).source.absence('city')).toBe(
		"no column has this name; choose one in 'Field Values'",
	);
	expect(paths.map((path) => found.has(path))).toEqual([true, true, true, false]);
	expect(found.unmatched).toEqual(['Note', 'Age']);
	expect(found.columns).toEqual([
		{ path: 'email', column: 'email' },
		{ path: 'phone_number', column: 'Phone*' },
		{ path: 'bank_account_number', column: 'Acct' },
	]);
});

describe('hints', () => {
	const CHOOSE = " Choose the column in 'Field Values'.";
	test.each<[string, IDataObject, [string, unknown][], string[]]>([
		['none when all columns are matched', { email: 1 }, [['phone_number', '7']], []],
		['name columns that were not sent', { email: 1, Note: 2 }, [], ["Columns that were not sent: 'Note'."]],
		['leave out the reason of an earlier refusal', { email: 1, error: 'Refused' }, [], []],
		["leave out a row's number in Google Sheets", { row_number: 2, email: 1 }, [], []],
		[
			'suggest fields for them',
			{ 'Account Number': 1 },
			[],
			[`Columns that were not sent: 'Account Number'. 'Account Number': is it bank_account_number?${CHOOSE}`],
		],
		[
			'suggest no field that already has a column',
			{ bank_account_number: 1, 'Account Number': 2 },
			[],
			["Columns that were not sent: 'Account Number'."],
		],
		[
			'suggest no field that Field Values fills',
			{ 'Account Number': 1 },
			[['bank_account_number', '7']],
			["Columns that were not sent: 'Account Number'."],
		],
		['leave out a column that Field Values uses', { Note: 1 }, [['email', '={{ $json.Note }}']], []],
		[
			'leave out a column that an expression in Field Values uses',
			{ Note: 1 },
			[['email', '={{ f($json.Note) }}']],
			[],
		],
		[
			'name a column whose name is part of one that Field Values uses',
			{ Note: 1, Notes: 2 },
			[['email', '={{ $json.Notes }}']],
			["Columns that were not sent: 'Note'."],
		],
		[
			'name an entry whose column no item has',
			{},
			[['email', '={{ $json.Mail }}']],
			[
				"No item has the column 'Mail' that 'Field Values' maps to email, so the field was left blank. Check the column's name, unless all of its cells are blank.",
			],
		],
		[
			'name an entry whose field the operation does not have',
			{},
			[['city', 'x']],
			["'Field Values' has 'city', which is not a field of this operation; it was left out."],
		],
		[
			'only count headings that look like cells',
			{ '22397319289': 1 },
			[],
			[
				'Columns that were not sent: 1 column, which looks like a cell: the sheet may have no headings, or have them in another row.',
			],
		],
	])('%s', (_what, json, values, hints) => {
		expect(sourceOf([json], values).hints).toEqual(hints);
	});
});

test('no hint names a column that a document is made from', () => {
	const parameters = { customer_documents: { item: [{ base64_file_string: '={{ $json.Scan }}' }] } };
	const { context, n8n } = contextOf({ jsons: [{ Scan: 'JVBERi0=' }], parameters });
	columnSource(FIELDS, context);
	expect(n8n.hints).toEqual([]);
});

test.each<[string, IDataObject, Parameters<typeof sourceOf>[1], string]>([
	[
		'columns that match the same field',
		{ email: 1, Email: 2 },
		[],
		"The columns 'email' and 'Email' both match email. Keep one, or choose one in 'Field Values'",
	],
	[
		'two entries for one field',
		{},
		[
			['email', 1],
			['email', 2],
		],
		"'Field Values' fills email twice. Remove one of the entries",
	],
	[
		'a single expression for all entries',
		{},
		'={{ $json.values }}',
		"'Field Values' is a single expression. Add an entry for each field instead",
	],
])('%s: a problem', (_what, json, values, text) => {
	expect(sourceOf([json], values).found).toEqual({ problems: [text] });
});

test.each(['\ufeff', 'ï»¿'])(
	'a byte order mark (%j) before the first heading is not part of its name',
	(mark) => {
		const { source: found, hints } = source([{ [`${mark}Tel`]: '9' }], [['email', '={{ $json.Tel }}']]);
		expect([found.cell(0, 'email'), hints]).toEqual(['9', []]);
	},
);

test('Field Values chooses between columns that match the same field', () => {
	const { source: found } = source([{ email: 1, Email: 2 }], [['email', '={{ $json.Email }}']]);
	expect(found.cell(0, 'email')).toBe(2);
});
