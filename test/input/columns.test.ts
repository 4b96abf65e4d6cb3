import {
	columnFields,
	columnsOf,
	entryColumnFields,
	keyMatcher,
	matchColumns,
} from '../../nodes/Advancly/input/columns';
import { list, scalar } from '../support/fields';

const FIELDS = columnFields([
	scalar('phone_number', 'phone', { alsoNamed: ['Phone', 'Mobile'] }),
	scalar('product_id', 'identifier', { alsoNamed: ['SKU', 'Phone Model'] }),
	scalar('bank_account_number', 'accountNumber'),
	scalar('individual_tax_identification-number', 'taxNumber'),
]);

interface Match {
	columns: string[];
	/** Field by column. */
	matched?: Record<string, string>;
	taken?: string[];
}

test.each<[string, Match]>([
	[
		'by its own name, with any decoration',
		{
			columns: ['Product ID*', 'PhoneNumber'],
			matched: { product_id: 'Product ID*', phone_number: 'PhoneNumber' },
		},
	],
	[
		"by its own name, ignoring the name's own hyphens",
		{
			columns: ['Individual Tax Identification Number'],
			matched: { 'individual_tax_identification-number': 'Individual Tax Identification Number' },
		},
	],
	['by another name', { columns: ['Mobile', 'sku'], matched: { phone_number: 'Mobile', product_id: 'sku' } }],
	[
		'by its own name rather than another',
		{
			columns: ['Mobile', 'phone_number'],
			matched: { phone_number: 'phone_number' },
		},
	],
	['not at all when two columns have other names of it', { columns: ['Mobile', 'Phone'] }],
	['not by a name that may mean something else', { columns: ['Account Number', 'ID', 'Product'] }],
	['not when Field Values fills it', { columns: ['product_id', 'SKU'], taken: ['product_id'] }],
	['not by the name of an inherited property', { columns: ['__proto__', 'constructor', ''] }],
])('a field finds its column: %s', (_how, { columns, matched = {}, taken = [] }) => {
	expect(matchColumns(columns, FIELDS, new Set(taken))).toEqual({
		value: {
			columnOf: new Map(Object.entries(matched)),
			unmatched: columns.filter((column) => !Object.values(matched).includes(column)),
		},
	});
});

test("two columns with a field's own name are a problem", () => {
	expect(matchColumns(['Product ID', 'product_id', 'phone_number', 'Phone-Number'], FIELDS)).toEqual({
		problems: [
			"The columns 'phone_number' and 'Phone-Number' both match phone_number. Keep one, or choose one in 'Field Values'. The columns 'Product ID' and 'product_id' both match product_id. Keep one, or choose one in 'Field Values'",
		],
	});
});

test('a list is matched only by its own name', () => {
	expect(columnFields([list('order_items', [])])).toMatchObject([{ headings: ['orderitems'] }]);
});

test('fields of entries are matched with a prefix, and then their path begins with their list', () => {
	const people = list('people', [scalar('email', 'email', { alsoNamed: ['E-Mail Address'] })]);
	expect(entryColumnFields(people, ['Person', 'Director'])).toMatchObject([
		{
			path: 'people.email',
			headings: ['personemail', 'directoremail', 'personemailaddress', 'directoremailaddress'],
		},
	]);
	expect(entryColumnFields(people, [])).toMatchObject([
		{ path: 'email', headings: ['email', 'emailaddress'] },
	]);
});

test('a field of entries whose heading may mean something else needs another field with a column', () => {
	const items = list('items', [scalar('amount', 'amount', { notAlone: true }), scalar('quantity')]);
	const found = (columns: string[], taken: string[] = []) => {
		const match = matchColumns(columns, entryColumnFields(items, []), new Set(taken));
		return 'value' in match && [...match.value.columnOf.keys(), match.value.unmatched];
	};
	expect(found(['Amount'])).toEqual([['Amount']]);
	expect(found(['amount'])).toEqual(['amount', []]);
	expect(found(['Amount', 'Quantity'])).toEqual(['amount', 'quantity', []]);
	expect(found(['Amount'], ['quantity'])).toEqual(['amount', []]);
});

test('columnsOf returns all columns of the items, in the order in which they first occur', () => {
	const items = [{ b: 1 }, { a: 1, b: 2 }, {}, { c: undefined }];
	expect([...columnsOf(4, (position) => items[position]!)]).toEqual(['b', 'a', 'c']);
});

describe('the keys of objects', () => {
	const cells = (object: object, strict: boolean) => {
		const match = keyMatcher(FIELDS, strict ? undefined : () => undefined)(object);
		return 'problems' in match ? match.problems : FIELDS.map(({ path }) => match.value(path));
	};
	const allowed =
		'Allowed: phone_number, product_id, bank_account_number, individual_tax_identification-number';

	test.each<[object, boolean, unknown[]]>([
		[{ ProductId: '007', Mobile: 1 }, true, [1, '007', undefined, undefined]],
		[{ product_id: 'A', createdTime: 2 }, false, [undefined, 'A', undefined, undefined]],
		[{ product_id: 'A', undefined: 2 }, false, [undefined, 'A', undefined, undefined]],
		[{ product_id: 'A', createdTime: 2 }, true, [`'createdTime' is not an API field. ${allowed}`]],
		[
			JSON.parse('{"__proto__":{"product_id":1}}') as object,
			true,
			[`'__proto__' is not an API field. ${allowed}`],
		],
		[
			{ product_id: 1, ProductId: 2 },
			false,
			[
				"The columns 'product_id' and 'ProductId' both match product_id. Keep one, or choose one in 'Field Values'",
			],
		],
		[{}, true, [undefined, undefined, undefined, undefined]],
	])('%j, strict: %j', (object, strict, expected) => {
		expect(cells(object, strict)).toEqual(expected);
	});

	test('are matched once, and the cells are those of each object', () => {
		const match = keyMatcher(FIELDS);
		const idOf = (object: object) => {
			const cellsOf = match(object);
			return 'value' in cellsOf ? cellsOf.value('product_id') : cellsOf.problems;
		};
		expect([{ product_id: 1 }, { sku: 2 }, { product_id: 3 }].map(idOf)).toEqual([1, 2, 3]);
	});

	test('that are left out are reported once per set of keys', () => {
		const reported: string[][] = [];
		const match = keyMatcher(FIELDS, ({ unmatched }) => reported.push(unmatched));
		for (const object of [{ sku: 1 }, { sku: 1, id: 2 }, { sku: 3, id: 4 }, { id: 5, note: 6 }])
			match(object);
		expect(reported).toEqual([['id'], ['id', 'note']]);
	});

	test('are cached, but no more than a thousand sets of them', () => {
		const onUnmatched = jest.fn();
		const match = keyMatcher(FIELDS, onUnmatched);
		for (const at of [0, 1, 0, 1]) match({ [`key ${at}`]: 1 });
		expect(onUnmatched).toHaveBeenCalledTimes(2);
		for (let at = 0; at <= 1_000; at += 1) match({ [`key ${at}`]: 1 });
		expect(onUnmatched).toHaveBeenCalledTimes(1_001);
		match({ 'key 0': 1 });
		expect(onUnmatched).toHaveBeenCalledTimes(1_002);
	});
});
