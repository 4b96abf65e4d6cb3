import { BLANK_ROW, readFields, readRow, rowsIn } from '../../nodes/Advancly/input/readFields';
import { problem } from '../../nodes/Advancly/values/reading';
import { field, READING, required } from '../support/reading';

const LINES = [field('product_id'), field('quantity')];

function read(fields: Parameters<typeof readFields>[0], cells: Record<string, unknown>) {
	return readFields(fields, (name) => cells[name], READING);
}

describe('values', () => {
	test('are read by their kind, in the order of the fields', () => {
		const fields = [field('email'), field('phone_number'), field('create_wallet'), field('unit_price')];
		const { values, refusals } = read(fields, {
			unit_price: '1,234.50',
			create_wallet: 'no',
			phone_number: '0803 123 4567',
			email: ' a@b.co ',
			other: 'not a field',
		});
		expect(values).toEqual({
			email: 'a@b.co',
			phone_number: '08031234567',
			create_wallet: false,
			unit_price: 1234.5,
		});
		expect(Object.keys(values)).toEqual(fields.map(({ name }) => name));
		expect(refusals).toEqual([]);
	});

	test('0 and false are values, required or not', () => {
		const fields = [required('customer_onboarding_type'), required('create_wallet'), field('unit_price')];
		expect(read(fields, { customer_onboarding_type: 0, create_wallet: false, unit_price: '0' })).toEqual({
			values: { customer_onboarding_type: 0, create_wallet: false, unit_price: 0 },
			refusals: [],
		});
	});

	test.each([undefined, null, '', '  ', '\u200b', 'NULL', 'N/A', '#REF!'])(
		'%j is blank: left out',
		(blank) => {
			expect(read([field('city'), field('order_items', LINES)], { city: blank, order_items: blank })).toEqual(
				{
					values: {},
					refusals: [],
				},
			);
		},
	);

	test('blank and required: all are named at once, with the wrong ones, in order', () => {
		const fields = [
			required('first_name'),
			required('email'),
			field('phone_number'),
			required('corporate_customer_people', [required('first_name')]),
			required('city'),
		];
		expect(
			read(fields, { email: 'nobody', phone_number: '0803', city: 'Lagos', corporate_customer_people: [] }),
		).toEqual({
			values: { city: 'Lagos' },
			refusals: [
				'first_name: is required and was left blank',
				"email: 'nobody' is not an email address; expected one such as name@email.com",
				"phone_number: '****' is not a phone number; expected a phone number such as 08012345678 or +2348012345678",
				'corporate_customer_people: is required and was left blank',
			],
		});
	});

	test('a field is never looked up in a prototype', () => {
		expect(readFields([field('constructor')], () => undefined, READING)).toEqual({
			values: {},
			refusals: [],
		});
	});
});

describe('rows', () => {
	const rows = [{ product_id: '007' }];

	test.each([
		['a list', rows],
		['a fixedCollection', { item: rows }],
		['one object', rows[0]],
		['JSON of a list', JSON.stringify(rows)],
		['JSON of a fixedCollection', JSON.stringify({ item: rows })],
		['JSON of one object', JSON.stringify(rows[0])],
		['JSON of JSON', JSON.stringify(JSON.stringify(rows))],
	])('come from %s', (_from, held) => {
		expect(rowsIn(held)).toEqual({ rows });
	});

	test.each([
		['undefined', undefined],
		['blank', ' '],
		['an empty fixedCollection', {}],
	])('%s is no rows', (_what, held) => {
		expect(rowsIn(held)).toBeUndefined();
	});

	test.each([
		['an empty list', []],
		['a fixedCollection without rows', { item: [] }],
		['JSON of nothing', '{}'],
		['JSON null', 'null'],
	])('%s has none', (_what, held) => {
		expect(rowsIn(held)).toEqual({ rows: [] });
	});

	test.each([
		[7, 'expected a list of objects'],
		[true, 'expected a list of objects'],
		['7', 'expected a list of objects'],
		['[{"a":1}', 'the JSON is broken at its end, near \'[{"a":1}\'; expected a comma or ]'],
	])('%j cannot be read', (held, refusal) => {
		expect(rowsIn(held)).toEqual(problem(refusal));
	});

	test('are read by the fields of the row, their refusals by their number', () => {
		const people = required('corporate_customer_people', [required('first_name'), field('email')]);
		expect(
			read([people], {
				corporate_customer_people: [{ firstName: 'Ada' }, { email: 'x' }, 'Bola', {}, { nick: 1 }],
			}),
		).toEqual({
			values: { corporate_customer_people: [{ first_name: 'Ada' }, {}, {}, {}, {}] },
			refusals: [
				'corporate_customer_people, row 2: first_name: is required and was left blank',
				"corporate_customer_people, row 2: email: 'x' is not an email address; expected one such as name@email.com",
				'corporate_customer_people, row 3: expected an object with the fields of the row',
				'corporate_customer_people, row 4: first_name: is required and was left blank',
				"corporate_customer_people, row 5: 'nick' is no field of the API here; it knows first_name, email",
			],
		});
	});

	test('that cannot be read are refused by the name of the field alone', () => {
		expect(read([required('order_items', LINES)], { order_items: 7 })).toEqual({
			values: {},
			refusals: ['order_items: expected a list of objects'],
		});
	});

	test('nest', () => {
		expect(
			read([field('data', [field('order_id'), field('order_items', LINES)])], {
				data: { item: [{ order_id: 7, order_items: { item: [{ product_id: '1', quantity: '2' }] } }] },
			}).values,
		).toEqual({ data: [{ order_id: '7', order_items: [{ product_id: '1', quantity: 2 }] }] });
	});
});

describe('one row', () => {
	test.each([
		['nothing in it', {}],
		['blank values alone', { product_id: '', quantity: null }],
	])('with %s is blank', (_what, row) => {
		expect(readRow(LINES, row, READING)).toEqual({ values: {}, refusals: [BLANK_ROW] });
	});

	test('with a wrong value is not called blank as well', () => {
		expect(readRow(LINES, { quantity: 'many' }, READING).refusals).toEqual([
			"quantity: 'many' is not an amount; expected a number such as 1234.56",
		]);
	});

	test('with 0 is not blank', () => {
		expect(readRow(LINES, { quantity: 0 }, READING)).toEqual({ values: { quantity: 0 }, refusals: [] });
	});

	test.each([null, 'a', 7, [[]], undefined])('%j is no row', (row) => {
		expect(readRow(LINES, row, READING)).toEqual({
			values: {},
			refusals: ['expected an object with the fields of the row'],
		});
	});
});
