import type { IDataObject } from 'n8n-workflow';

import { columnFields } from '../../nodes/Advancly/input/columns';
import { columnSource } from '../../nodes/Advancly/input/columnSource';
import { contextOf, scalar } from '../support/fields';

const FIELDS = columnFields([
	scalar('email', 'email'),
	scalar('phone_number', 'phone', { alsoNamed: ['Phone'] }),
	scalar('bank_account_number', 'accountNumber'),
]);

/** The source of some items with some entries of 'Field Values', each its field and value. */
function sourceOf(jsons: IDataObject[], values: [string, unknown][] | string = [], resolve?: () => unknown) {
	const held =
		typeof values === 'string' ? values : { item: values.map(([field, value]) => ({ field, value })) };
	const { context, n8n } = contextOf({ jsons, parameters: { fieldValues: held as IDataObject }, resolve });
	const found = columnSource(FIELDS, context);
	return { found, hints: n8n.hints.map(({ message }) => message), n8n };
}

function source(...given: Parameters<typeof sourceOf>) {
	const { found, ...others } = sourceOf(...given);
	if ('problems' in found) throw new Error(found.problems.join('; '));
	return { ...others, source: found.value };
}

describe('the cell of a field', () => {
	const jsons = [{ email: 'a@b.co', Phone: '1', Tel: '2' }, { Tel: '3' }];

	test.each<[string, [string, unknown][], string, unknown[]]>([
		['is that of its column', [], 'phone_number', ['1', undefined]],
		[
			'is that of the column in Field Values, which wins',
			[['phone_number', '={{ $json.Tel }}']],
			'phone_number',
			['2', '3'],
		],
		['is a constant for every row', [['phone_number', '7']], 'phone_number', ['7', '7']],
		['is left out by an empty value', [['phone_number', '']], 'phone_number', [undefined, undefined]],
		[
			'is what an expression gives',
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
			'is not a property that every object has',
			[['email', '={{ $json.constructor }}']],
			'email',
			[undefined, undefined],
		],
		['of another operation is nothing', [], 'first_name', [undefined, undefined]],
	])('%s', (_what, values, path, cells) => {
		const { source: found } = source(jsons, values, () => 'computed');
		expect([0, 1].map((row) => found.cell(row, path))).toEqual(cells);
	});

	test('is read from the column, never resolved, when the value is nothing but a column', () => {
		const { source: found, n8n } = source(jsons, [
			['email', '={{ $json.Tel }}'],
			['phone_number', 'x'],
		]);
		[0, 1].forEach((row) => [found.cell(row, 'email'), found.cell(row, 'phone_number')]);
		expect(n8n.resolved).toEqual([]);
	});
});

test('a text names the heading and the field behind it, or why there is none', () => {
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

describe('a hint tells', () => {
	const CHOOSE = " Choose the column in 'Field Values'.";
	test.each<[string, IDataObject, [string, unknown][], string[]]>([
		['nothing when all columns are matched', { email: 1 }, [['phone_number', '7']], []],
		['of columns that were not sent', { email: 1, Note: 2 }, [], ["Columns that were not sent: 'Note'."]],
		['nothing of the reason of an earlier refusal', { email: 1, error: 'Refused' }, [], []],
		["nothing of a row's number in Google Sheets", { row_number: 2, email: 1 }, [], []],
		[
			'what they may have meant',
			{ 'Account Number': 1 },
			[],
			[`Columns that were not sent: 'Account Number'. 'Account Number': is it bank_account_number?${CHOOSE}`],
		],
		[
			'no meaning that a column has already',
			{ bank_account_number: 1, 'Account Number': 2 },
			[],
			["Columns that were not sent: 'Account Number'."],
		],
		[
			'no meaning that Field Values fills',
			{ 'Account Number': 1 },
			[['bank_account_number', '7']],
			["Columns that were not sent: 'Account Number'."],
		],
		['nothing of a column that Field Values uses', { Note: 1 }, [['email', '={{ $json.Note }}']], []],
		[
			'nothing of a column that Field Values computes with',
			{ Note: 1 },
			[['email', '={{ f($json.Note) }}']],
			[],
		],
		[
			'of a column whose name is a part of one that Field Values uses',
			{ Note: 1, Notes: 2 },
			[['email', '={{ $json.Notes }}']],
			["Columns that were not sent: 'Note'."],
		],
		[
			'of an entry whose column no item has',
			{},
			[['email', '={{ $json.Mail }}']],
			[
				"No item has the column 'Mail' that 'Field Values' maps to email, so the field was left blank. Check the column's name, unless all of its cells are blank.",
			],
		],
		[
			'of an entry that the operation does not take',
			{},
			[['city', 'x']],
			["'Field Values' has 'city', which is not a field of this operation; it was left out."],
		],
		[
			'of headings that look like cells, by their number',
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

test('no hint tells of a column from which a document is made', () => {
	const parameters = { customer_documents: { item: [{ base64_file_string: '={{ $json.Scan }}' }] } };
	const { context, n8n } = contextOf({ jsons: [{ Scan: 'JVBERi0=' }], parameters });
	columnSource(FIELDS, context);
	expect(n8n.hints).toEqual([]);
});

test.each<[string, IDataObject, Parameters<typeof sourceOf>[1], string]>([
	[
		'columns that cannot be told apart',
		{ email: 1, Email: 2 },
		[],
		"The columns 'email' and 'Email' both match email. Keep one, or choose one in 'Field Values'",
	],
	[
		'a field that is filled twice',
		{},
		[
			['email', 1],
			['email', 2],
		],
		"'Field Values' fills email twice. Remove one of the entries",
	],
	[
		'one expression for all entries',
		{},
		'={{ $json.values }}',
		"'Field Values' is a single expression. Add an entry for each field instead",
	],
])('%s are a problem', (_what, json, values, text) => {
	expect(sourceOf([json], values).found).toEqual({ problems: [text] });
});

test.each(['\ufeff', 'ï»¿'])(
	'a byte order mark (%j) before the first heading is not part of its name',
	(mark) => {
		const { source: found, hints } = source([{ [`${mark}Tel`]: '9' }], [['email', '={{ $json.Tel }}']]);
		expect([found.cell(0, 'email'), hints]).toEqual(['9', []]);
	},
);

test('columns that cannot be told apart may be chosen in Field Values', () => {
	const { source: found } = source([{ email: 1, Email: 2 }], [['email', '={{ $json.Email }}']]);
	expect(found.cell(0, 'email')).toBe(2);
});
