import { IgnoredKeys } from '../../nodes/Advancly/input/ignoredKeys';
import { RowReader } from '../../nodes/Advancly/input/rowReader';
import type { Field } from '../../nodes/Advancly/input/schema';
import type { FieldSource } from '../../nodes/Advancly/input/source';
import { list, scalar } from '../support/fields';
import { options } from '../values/options';

function sourceOf(row: Record<string, unknown>, more: Partial<FieldSource> = {}): FieldSource {
	return {
		count: 1,
		ref: () => ({ item: 0 }),
		position: () => 0,
		cell: (_row, path) => row[path],
		label: (path) => `Heading (${path})`,
		absence: () => undefined,
		problems: () => [],
		ignoredKeys: undefined,
		...more,
	};
}

function read(row: Record<string, unknown>, fields: Field[], more: Partial<FieldSource> = {}) {
	const reading = new RowReader(sourceOf(row, more), options()).read(0, fields);
	return 'value' in reading ? reading.value : reading.problems;
}

const EMAIL = scalar('email', 'email', { required: true });
const CITY = scalar('city');
const LINES = list('lines', [
	scalar('product_id', 'identifier', { required: true }),
	scalar('quantity', 'quantity'),
]);
const NOT_EMAIL = "'x' is not an email address; expected one such as name@email.com";
const EMPTY_ENTRY = expect.stringMatching(
	/^Heading \(lines\): entry 2: the entry is empty; fill it in or remove it/,
) as string;

describe('fields', () => {
	test.each<[Record<string, unknown>, Field[], unknown]>([
		[{ email: ' a@b.co ', city: 'Lagos', other: 1 }, [EMAIL, CITY], { email: 'a@b.co', city: 'Lagos' }],
		[{ email: 'a@b.co', city: ' ' }, [EMAIL, CITY], { email: 'a@b.co' }],
		[{ city: 'Lagos' }, [EMAIL, CITY], ['Heading (email): is required but blank']],
		[{ email: '\u0000' }, [EMAIL], ['Heading (email): is required but blank']],
		[{ email: 'nil' }, [EMAIL], ["Heading (email): is required but blank (it says 'nil')"]],
		[
			{ email: 'x', count: 'y' },
			[EMAIL, scalar('count', 'integer')],
			[`Heading (email): ${NOT_EMAIL}`, "Heading (count): 'y' is not a whole number"],
		],
		[{}, [CITY], {}],
	])('%j', (row, fields, expected) => {
		expect(read(row, fields)).toEqual(expected);
	});

	test('say why they cannot have a value', () => {
		expect(read({}, [EMAIL, LINES], { absence: (path) => `no column ${path}` })).toEqual([
			'Heading (email): no column email',
		]);
	});

	test('are not read if the row cannot be read at all', () => {
		expect(read({}, [EMAIL], { problems: () => ["'x' is not an API field"] })).toEqual([
			"'x' is not an API field",
		]);
	});
});

describe('a list', () => {
	test.each<[unknown, unknown]>([
		[[{ productId: 7, quantity: '1,000' }], { lines: [{ product_id: '7', quantity: 1000 }] }],
		['[{"product_id":"007"}]', { lines: [{ product_id: '007' }] }],
		[{ item: [{ product_id: 'A' }] }, { lines: [{ product_id: 'A' }] }],
		['', {}],
		[[], {}],
		[[{ product_id: 'A' }, {}], ['Heading (lines): entry 2: product_id: is required but blank']],
		[
			[{ product_id: 'A', sku: 1 }, 'x', null],
			[
				"Heading (lines): entry 1: 'sku' is not an API field. Allowed: product_id, quantity",
				...[2, 3].map((at) => `Heading (lines): entry ${at}: is not an object with the fields of an entry`),
			],
		],
		[
			[{ product_id: 'A', quantity: 'few' }, { quantity: 1 }],
			[
				expect.stringMatching(/^Heading \(lines\): entry 1: quantity: 'few' is not/),
				'Heading (lines): entry 2: product_id: is required but blank',
			],
		],
		[7, ['Heading (lines): is not a list of objects']],
	])('%j', (lines, expected) => {
		expect(read({ lines }, [LINES])).toEqual(expected);
	});

	test('has no empty entries', () => {
		expect(
			read({ lines: [{ quantity: 1 }, { quantity: '' }] }, [list('lines', [scalar('quantity', 'quantity')])]),
		).toEqual([EMPTY_ENTRY]);
	});

	test('from another program loses its unknown keys, which are reported once', () => {
		const ignoredKeys = new IgnoredKeys();
		const lines = [
			{ product_id: 'A', createdTime: 1, Qty: 2 },
			{ product_id: 'B', createdTime: 3, id: 4 },
		];
		expect(read({ lines }, [LINES], { ignoredKeys })).toEqual({
			lines: [{ product_id: 'A' }, { product_id: 'B' }],
		});
		const hints: string[] = [];
		ignoredKeys.tell({ hint: (message) => void hints.push(message) });
		expect(hints).toEqual(["Keys of lines that were not sent: 'createdTime', 'Qty', 'id'."]);
	});

	test('gets a suggestion for a key if the first object with it lacks the field', () => {
		const ignoredKeys = new IgnoredKeys();
		const lines = [
			{ id: 'A', quantity: 2 },
			{ id: 'B', product_id: 'B' },
		];
		read({ lines }, [list('lines', [scalar('product_id', 'identifier'), scalar('quantity')])], {
			ignoredKeys,
		});
		ignoredKeys.add('people', [], () => []);
		const hint = jest.fn();
		ignoredKeys.tell({ hint });
		expect(hint.mock.calls).toEqual([
			[
				"Keys of lines that were not sent: 'id'. 'id': is it product_id? Rename the key with an expression in 'Field Values'.",
			],
		]);
	});

	test('has a limited length', () => {
		const entries = (count: number) => Array.from({ length: count }, () => ({ product_id: 'A' }));
		expect(read({ lines: entries(10_000) }, [LINES])).toEqual({ lines: entries(10_000) });
		const problem =
			'Heading (lines): has 10001 entries, but a cell may have at most 10000; put each entry in its own row';
		expect(read({ lines: entries(10_001) }, [LINES])).toEqual([problem]);
		expect(read({ lines: JSON.stringify(entries(10_001)) }, [LINES])).toEqual([problem]);
		expect(read({ lines: entries(200).map(() => 'x') }, [LINES])).toHaveLength(100);
	});

	test('is required or not', () => {
		expect(read({ lines: ' ' }, [{ ...LINES, required: true }])).toEqual([
			'Heading (lines): is required but blank',
		]);
	});
});

describe('a phone number is read by the country', () => {
	const PHONE = scalar('phone_number', 'phone');
	const KIN = scalar('kin_phone', 'phone', { countryFrom: 'kin_country' });
	const PEOPLE = list('people', [PHONE]);
	const GHANA = '0244123456';

	test.each<[string, Record<string, unknown>, Field[], unknown]>([
		['of the row', { country_code: 'Ghana', phone_number: GHANA }, [PHONE], { phone_number: GHANA }],
		[
			'of the row, and refused if it is not valid there',
			{ country_code: 'NG', phone_number: '244123456' },
			[PHONE],
			[expect.stringContaining('is not a valid phone number for NG')],
		],
		[
			'of the next of kin',
			{ country_code: 'NG', kin_country: 'GH', kin_phone: '244123456' },
			[KIN],
			{ kin_phone: GHANA },
		],
		[
			"of the row, when the next of kin's is not given",
			{ country_code: 'GH', kin_phone: '244123456' },
			[KIN],
			{ kin_phone: GHANA },
		],
		[
			'of the person',
			{ country_code: 'NG', people: [{ country_code: 'GH', phone_number: '244123456' }] },
			[list('people', [PHONE, scalar('country_code', 'countryCode')])],
			{ people: [{ country_code: 'GH', phone_number: GHANA }] },
		],
		[
			"of the row, when the person's is not given",
			{ country_code: 'GH', people: [{ phone_number: '244123456' }] },
			[PEOPLE],
			{ people: [{ phone_number: GHANA }] },
		],
		[
			'unless the country is not known',
			{ country_code: 'Atlantis', phone_number: GHANA },
			[PHONE],
			{ phone_number: GHANA },
		],
	])('%s', (_whose, row, fields, expected) => {
		expect(read(row, fields)).toEqual(expected);
	});

	test.each<[string, Record<string, unknown>[]]>([
		['of the person in the columns of a row', [{ country_code: 'NG' }, { 'people.country_code': 'GH' }]],
		["of the bundle's first row", [{ country_code: 'GH' }, { country_code: 'NG' }]],
	])('%s', (_whose, rows) => {
		const cell = (row: number, path: string) => ({ ...rows[row], 'people.phone_number': '244123456' })[path];
		const reader = new RowReader(sourceOf({}, { cell }), options());
		expect(reader.read(1, [PHONE], 'people.', 0)).toEqual({ value: { phone_number: GHANA } });
	});
});
