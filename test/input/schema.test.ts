import type { INodeProperties } from 'n8n-workflow';

import { entriesOfCollection, fieldsOf, listNamed, scalarNamed } from '../../nodes/Advancly/input/schema';
import { list, scalar } from '../support/fields';

function property(name: string, more: object = {}): INodeProperties {
	return { displayName: name.toUpperCase(), name, type: 'string', default: '', ...more };
}

const sent = (name: string, more: object = {}) =>
	property(name, { reads: 'text', routing: { send: { type: 'body', property: name } }, ...more });
const group = (...values: INodeProperties[]) => ({
	type: 'fixedCollection',
	options: [{ displayName: 'Line', name: 'item', values }],
});

test('fields are the parameters that are sent, at the top level and in collections; one that is declared twice counts once', () => {
	const properties = [
		property('dataToSend', { routing: {} }),
		sent('email', { required: true, reads: 'email', alsoNamed: ['E-Mail'] }),
		sent('email', { required: true, reads: 'email', alsoNamed: ['E-Mail'] }),
		property('more', {
			type: 'collection',
			options: [
				sent('kin_phone', { reads: 'phone', countryFrom: 'kin_country' }),
				property('notSent'),
				{ name: 'An option', value: 'x' },
			],
		}),
		property('nothing', { type: 'collection' }),
	];
	expect(fieldsOf(properties)).toEqual([
		scalar('email', 'email', { required: true, alsoNamed: ['E-Mail'] }),
		scalar('kin_phone', 'phone', { countryFrom: 'kin_country', collection: 'more' }),
	]);
});

test('a fixedCollection is a list; parameters in it that are not sent are not fields', () => {
	const lines = property(
		'order_items',
		group(property('product_id', { reads: 'identifier', required: true })),
	);
	const values = [property('order_id', { reads: 'identifier' }), property('documentSource'), lines];
	expect(fieldsOf([sent('data', { ...group(...values), reads: undefined })])).toEqual([
		list('data', [
			scalar('order_id', 'identifier'),
			list('order_items', [scalar('product_id', 'identifier', { required: true })]),
		]),
	]);
	expect(
		fieldsOf([
			sent('data', {
				type: 'fixedCollection',
				options: [{ displayName: 'Other', name: 'other', values: [sent('email')] }],
			}),
		]),
	).toEqual([list('data', [])]);
});

test('a field is found by its name and kind', () => {
	const fields = [list('a', []), scalar('b'), scalar('c'), list('d', [])];
	const found = ['a', 'b', 'c', 'd', 'e'].map((name) => [listNamed(fields, name), scalarNamed(fields, name)]);
	const [a, b, c, d] = fields;
	expect(found).toEqual([
		[a, undefined],
		[undefined, b],
		[undefined, c],
		[d, undefined],
		[undefined, undefined],
	]);
});

test('a field that does not say how it is read fails when the node loads', () => {
	expect(() => fieldsOf([property('email', { routing: { send: { property: 'email' } } })])).toThrow(
		"The field 'email' does not say how it is read",
	);
});

test.each([
	[{ item: [1] }, [1]],
	[{ item: null }, null],
	[{ other: [1] }, undefined],
	[[1], undefined],
	['item', undefined],
	[null, undefined],
])('the entries of the fixedCollection %j are %j', (value, entries) => {
	expect(entriesOfCollection(value)).toEqual(entries);
});
