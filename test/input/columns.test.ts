import { columnsOf, keysToFields, matchColumns, type NamedColumn } from '../../nodes/Advancly/input/columns';
import { problem } from '../../nodes/Advancly/values/reading';
import { field } from '../support/reading';

const FIELDS = ['phone_number', 'product_id', 'email', 'individual_tax_identification-number'].map((name) =>
	field(name),
);

function matched(columns: string[], named: NamedColumn[] = []) {
	const match = matchColumns(columns, FIELDS, named);
	if ('problems' in match) throw new Error(match.problems.join('; '));
	return { columnOf: Object.fromEntries(match.columnOf), ignored: match.ignored };
}

describe('columns find their field by name', () => {
	test.each([
		'product_id',
		'Product ID',
		'productId',
		'PRODUCT-ID',
		'product\u00a0id',
		' product_id ',
		'\ufeffproduct_id',
		'ｐｒｏｄｕｃｔ＿ｉｄ',
		'product -_ id',
	])('%j is alike product_id', (column) => {
		expect(matched([column])).toEqual({ columnOf: { product_id: column }, ignored: [] });
	});

	test('hyphens and underscores in the name of the field count as little', () => {
		expect(matched(['Individual Tax Identification Number']).columnOf).toEqual({
			'individual_tax_identification-number': 'Individual Tax Identification Number',
		});
	});

	test.each(['product.id', 'product_ids', 'product', 'próduct_id', '', '__proto__', 'constructor'])(
		'%j is alike no field and is ignored',
		(column) => {
			expect(matched([column, 'email'])).toEqual({ columnOf: { email: 'email' }, ignored: [column] });
		},
	);
});

describe('the list of columns', () => {
	test('names a column that is alike no field; the others still match by name', () => {
		expect(matched(['Tel', 'E-Mail', 'Note'], [{ column: 'Tel', field: 'phone_number' }])).toEqual({
			columnOf: { phone_number: 'Tel', email: 'E-Mail' },
			ignored: ['Note'],
		});
	});

	test('takes a column away from the field it is named like', () => {
		expect(matched(['product_id', 'sku'], [{ column: 'product_id', field: 'email' }])).toEqual({
			columnOf: { email: 'product_id' },
			ignored: ['sku'],
		});
	});

	test('finds a column that is spelt alike, the exact name first', () => {
		const named = [{ column: 'home tel', field: 'phone_number' }];
		expect(matched(['Home_Tel'], named).columnOf).toEqual({ phone_number: 'Home_Tel' });
		expect(matched(['Home_Tel', 'home tel'], named).columnOf).toEqual({ phone_number: 'home tel' });
	});

	test('may spell the field alike', () => {
		const named = [
			{ column: 'Tel', field: 'Phone Number' },
			{ column: 'Tel', field: 'phone_number' },
		];
		expect(matched(['Tel'], named).columnOf).toEqual({ phone_number: 'Tel' });
	});

	test('may say the same twice', () => {
		const named = { column: 'Tel', field: 'phone_number' };
		expect(matched(['Tel'], [named, named]).columnOf).toEqual({ phone_number: 'Tel' });
	});
});

describe('no match is made', () => {
	test.each([
		[
			'of a listed column that is missing',
			['email'],
			[{ column: 'Tel', field: 'phone_number' }],
			"'Column Names' names the column 'Tel', which no input item has",
		],
		[
			'of a listed field that the operation does not have',
			['Tel'],
			[{ column: 'Tel', field: 'telephone' }],
			"'Column Names' names 'telephone', which is no field of this operation",
		],
		[
			'when one column is listed for two fields',
			['Tel'],
			[
				{ column: 'Tel', field: 'phone_number' },
				{ column: 'Tel', field: 'email' },
			],
			"'Column Names' uses the column 'Tel' for two fields, phone_number and email",
		],
		[
			'when two listed columns hold one field',
			['Tel', 'Mobile'],
			[
				{ column: 'Tel', field: 'phone_number' },
				{ column: 'Mobile', field: 'phone_number' },
			],
			"Two columns, 'Tel' and 'Mobile', hold the field phone_number",
		],
		[
			'when a listed column and one of that name hold one field',
			['phone_number', 'Tel'],
			[{ column: 'Tel', field: 'phone_number' }],
			"Two columns, 'Tel' and 'phone_number', hold the field phone_number",
		],
		[
			'when two columns are alike one field',
			['Product ID', 'product_id'],
			[],
			"Two columns, 'Product ID' and 'product_id', hold the field product_id",
		],
	])('%s', (_when, columns, named, refusal) => {
		expect(matchColumns(columns, FIELDS, named)).toEqual(problem(refusal));
	});
});

test('the columns of items are those that any of them has, in the order in which they first occur', () => {
	expect([...columnsOf([{ b: 1 }, { a: 1, b: 2 }, {}, { c: undefined }])]).toEqual(['b', 'a', 'c']);
});

test('names are quoted as values are: personal numbers masked, on one line', () => {
	const number = '22397319289';
	for (const match of [
		matchColumns([], FIELDS, [{ column: number, field: 'email' }]),
		matchColumns([], FIELDS, [{ column: 'Tel', field: `${number}\r\n` }]),
		matchColumns([number], FIELDS, [
			{ column: number, field: 'email' },
			{ column: number, field: 'product_id' },
		]),
		matchColumns([number, 'Tel'], FIELDS, [
			{ column: number, field: 'email' },
			{ column: 'Tel', field: 'email' },
		]),
		matchColumns(['Tel', number], FIELDS, [
			{ column: 'Tel', field: 'email' },
			{ column: number, field: 'email' },
		]),
		keysToFields({ [number]: 1 }, FIELDS),
	]) {
		expect(match).toEqual(problem(expect.stringContaining("'****9289'") as string));
		expect(match).toEqual(problem(expect.not.stringMatching(/[\r\n]|223973/) as string));
	}
});

describe('keys of an object', () => {
	test('are matched as columns are', () => {
		expect(keysToFields({ ProductId: '007', 'E-Mail': undefined }, FIELDS)).toEqual({
			values: new Map<string, unknown>([
				['product_id', '007'],
				['email', undefined],
			]),
		});
	});

	test('that are no field are refused with the fields that are', () => {
		expect(keysToFields({ email: 1, sku: 2, other: 3 }, [field('email'), field('product_id')])).toEqual(
			problem("'sku' is no field of the API here; it knows email, product_id"),
		);
		expect(keysToFields({ ['x'.repeat(61)]: 1 }, [field('email')])).toEqual(
			problem(`'${'x'.repeat(60)}…' is no field of the API here; it knows email`),
		);
	});

	test('two for one field are refused', () => {
		expect(keysToFields({ email: 1, Email: 2 }, FIELDS)).toEqual(
			problem("Two columns, 'email' and 'Email', hold the field email"),
		);
	});

	test('of a prototype are ordinary keys, and no field', () => {
		expect(keysToFields(JSON.parse('{"__proto__":{"email":"a@b.co"}}') as object, [field('email')])).toEqual(
			problem("'__proto__' is no field of the API here; it knows email"),
		);
		expect(keysToFields({}, [field('constructor')])).toEqual({ values: new Map() });
	});
});
