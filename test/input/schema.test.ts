import type { INodeProperties } from 'n8n-workflow';

import { declaredFields, rowsOfCollection } from '../../nodes/Advancly/input/schema';
import {
	fromColumns,
	fromParameters,
	fromRequest,
	namedColumns,
} from '../../nodes/Advancly/input/fieldSources';
import { FakeApi } from '../support/fakeItem';
import { problem } from '../../nodes/Advancly/values/reading';
import { field } from '../support/reading';

function property(name: string, more: Partial<INodeProperties> = {}): INodeProperties {
	return { displayName: name.toUpperCase(), name, type: 'string', default: '', ...more };
}

function sent(name: string, more: Partial<INodeProperties> = {}): INodeProperties {
	return property(name, { routing: { send: { type: 'body', property: name } }, ...more });
}

const lines: INodeProperties = property('order_items', {
	type: 'fixedCollection',
	options: [{ displayName: 'Line', name: 'item', values: [property('product_id', { required: true })] }],
});

describe('declared fields', () => {
	test('are the properties that are sent, at the top level and in collections', () => {
		const properties = [
			property('dataToSend'),
			sent('email', { required: true }),
			property('additionalFields', {
				type: 'collection',
				options: [sent('city'), property('notSent'), { name: 'An option', value: 'option' }],
			}),
			property('nothing', { type: 'collection' }),
		];
		expect(declaredFields(properties)).toEqual([
			{ name: 'email', displayName: 'EMAIL', required: true, rowFields: undefined },
			{
				name: 'city',
				displayName: 'CITY',
				required: false,
				rowFields: undefined,
				collection: 'additionalFields',
			},
		]);
	});

	test("have rows when they are fixedCollections with the group 'item'; parameters of our own are no fields", () => {
		const values = [property('order_id'), property('documentSource'), lines];
		const options = [{ displayName: 'Order', name: 'item', values }];
		const [data] = declaredFields([sent('data', { type: 'fixedCollection', options })]);
		expect(data).toEqual({
			name: 'data',
			displayName: 'DATA',
			required: false,
			rowFields: [
				{ name: 'order_id', displayName: 'ORDER_ID', required: false, rowFields: undefined },
				{
					name: 'order_items',
					displayName: 'ORDER_ITEMS',
					required: false,
					rowFields: [
						{ name: 'product_id', displayName: 'PRODUCT_ID', required: true, rowFields: undefined },
					],
				},
			],
		});
	});

	test('have no rows without that group', () => {
		const other = [{ displayName: 'Other', name: 'other', values: [] }];
		expect(
			declaredFields([sent('a', { type: 'fixedCollection', options: other })])[0]!.rowFields,
		).toBeUndefined();
		expect(declaredFields([sent('a', { type: 'fixedCollection' })])[0]!.rowFields).toBeUndefined();
		expect(declaredFields([sent('a', { options: lines.options })])[0]!.rowFields).toBeUndefined();
	});
});

test.each([
	[{ item: [1] }, [1]],
	[{ item: null }, null],
	[{ other: [1] }, undefined],
	[[1], undefined],
	['item', undefined],
	[null, undefined],
])('the rows of the fixedCollection %j are %j', (value, rows) => {
	expect(rowsOfCollection(value)).toEqual(rows);
});

describe('raw values', () => {
	const fields = [field('email'), { ...field('city'), collection: 'additionalFields' }];

	test('from parameters, each read once', () => {
		const asked: string[] = [];
		const context = {
			...new FakeApi().item(),
			parameter(name: string) {
				asked.push(name);
				return { email: 'a@b.co', city: 'wrong', additionalFields: { city: 'Lagos', email: 'wrong' } }[name];
			},
		};
		const raw = fromParameters([...fields, { ...field('state'), collection: 'additionalFields' }], context);
		expect(['email', 'city', 'state', 'other'].map(raw)).toEqual(['a@b.co', 'Lagos', undefined, undefined]);
		expect(asked).toEqual(['email', 'additionalFields']);
	});

	test.each([[undefined], ['text'], [['a list']]])('a collection that is %j has none', (additionalFields) => {
		expect(
			fromParameters(fields, new FakeApi().item({ parameters: { additionalFields } }))('city'),
		).toBeUndefined();
	});

	test('from the part of a request that RoutingNode put together', () => {
		expect(fromRequest({ email: 'a@b.co' })('email')).toBe('a@b.co');
		expect(fromRequest({ email: 'a@b.co' })('constructor')).toBeUndefined();
		for (const part of [undefined, null, 'email=a']) expect(fromRequest(part)('email')).toBeUndefined();
	});

	test('from columns, by name and by the list', () => {
		const item = new FakeApi().item({
			json: { Email: 'a@b.co', Town: 'Lagos', undefined: 'x' },
			parameters: { columns: { item: [{ column: 'Town', field: 'city' }] } },
		});
		const raw = fromColumns([...fields, field('state')], item);
		if ('problems' in raw) throw new Error(raw.problems.join('; '));
		expect(['email', 'city', 'state'].map(raw)).toEqual(['a@b.co', 'Lagos', undefined]);
	});

	test('from columns that cannot be told apart: refused', () => {
		const item = new FakeApi().item({ json: { email: 1, Email: 2 } });
		expect(fromColumns(fields, item)).toEqual(
			problem("Two columns, 'email' and 'Email', hold the field email"),
		);
	});
});

test.each([
	[undefined, []],
	['text', []],
	[{}, []],
	[{ item: 'text' }, []],
	[{ item: [{ column: 'Tel', field: 'phone_number' }] }, [{ column: 'Tel', field: 'phone_number' }]],
	[
		{ item: [{}, { column: 7 }] },
		[
			{ column: '', field: '' },
			{ column: '7', field: '' },
		],
	],
])("the list 'Column Names' %j is %j", (columns, named) => {
	expect(namedColumns(new FakeApi().item({ parameters: { columns } }))).toEqual(named);
});
