import type { IDataObject } from 'n8n-workflow';

import { parameterReader } from '../../nodes/Advancly/n8n/parameterReader';
import { FakeRunRecord } from '../support/fakeFunctions';

const ITEMS: IDataObject[] = [{ email: 'a@b.co', 'First Name': 'Ada', zero: 0 }, { email: 'c@d.co' }];

/** The values of a parameter for both items, and how often n8n was asked for it. */
function readTwice(parameter: IDataObject[string]) {
	const record = new FakeRunRecord({
		jsons: ITEMS,
		parameters: { parameter },
		resolve: (expression, item) => `${expression} of ${item}`,
	});
	const read = parameterReader(record.workflow());
	const values = [0, 1, 0].map((item) => read('parameter', item));
	return { values, asked: record.evaluated.length };
}

describe('a parameter that is one column of the item is read without n8n', () => {
	test.each([
		['={{ $json.email }}', ['a@b.co', 'c@d.co', 'a@b.co']],
		['={{$json.email}}', ['a@b.co', 'c@d.co', 'a@b.co']],
		['={{  $json["email"]  }}', ['a@b.co', 'c@d.co', 'a@b.co']],
		["={{ $json[ 'First Name' ] }}", ['Ada', undefined, 'Ada']],
		['={{ $json.zero }}', [0, undefined, 0]],
		['={{ $json.constructor }}', [undefined, undefined, undefined]],
	])('%s', (parameter, values) => {
		expect(readTwice(parameter)).toEqual({ values, asked: 0 });
	});

	test('also in a collection, beside constants', () => {
		expect(
			readTwice({
				email: '={{ $json.email }}',
				city: 'Lagos',
				nested: { zero: '={{ $json.zero }}' },
				on: true,
			}),
		).toEqual({
			values: [
				{ email: 'a@b.co', city: 'Lagos', nested: { zero: 0 }, on: true },
				{ email: 'c@d.co', city: 'Lagos', nested: { zero: undefined }, on: true },
				{ email: 'a@b.co', city: 'Lagos', nested: { zero: 0 }, on: true },
			],
			asked: 0,
		});
	});
});

describe('n8n resolves every other expression, for each item', () => {
	test.each([
		'={{ $json.email.trim() }}',
		'={{ $json.email }} ',
		'= {{ $json.email }}',
		'=Dear {{ $json.email }}',
		'={{ $json["email"].trim() }}',
		'={{ $json["em\\u0061il"] }}',
		'={{ $json[email] }}',
		'={{ $json.0 }}',
		'={{ $json }}',
		'={{ $("Rows").item.json.email }}',
		'=email',
		'=',
	])('%j', (parameter) => {
		expect(readTwice(parameter)).toEqual({
			values: [0, 1, 0].map((item) => `${parameter} of ${item}`),
			asked: 3,
		});
	});

	test.each([
		['an expression', { email: '={{ $json.email }}', city: '={{ 1 }}' }],
		['a list', { email: '={{ $json.email }}', item: ['a'] }],
		['nothing', { email: '={{ $json.email }}', nothing: null }],
		['a list of columns', [{ email: '={{ $json.email }}' }]],
	])('a collection that holds %s too is left to n8n as a whole', (_what, parameter) => {
		expect(readTwice(parameter).asked).toBe(3);
	});
});

describe('a parameter without expressions is read once for all items', () => {
	test.each(['text', 7, true, { city: 'Lagos' }, ['a'], {}, '{{ $json.email }}'])('%j', (parameter) => {
		expect(readTwice(parameter)).toEqual({ values: [parameter, parameter, parameter], asked: 1 });
	});

	test('and so is one that is not set', () => {
		const record = new FakeRunRecord({ jsons: ITEMS, parameters: {} });
		const read = parameterReader(record.workflow());
		expect([read('absent', 0), read('absent', 1)]).toEqual([undefined, undefined]);
		expect(record.evaluated).toEqual(['absent 0']);
	});
});

test('an expression that fails throws, for its item alone', () => {
	const record = new FakeRunRecord({
		jsons: ITEMS,
		parameters: { parameter: '={{ x }}' },
		resolve: (_expression, item) => {
			if (item === 0) throw new Error("Referenced node doesn't exist");
			return 'fine';
		},
	});
	const read = parameterReader(record.workflow());
	expect(() => read('parameter', 0)).toThrow("Referenced node doesn't exist");
	expect(read('parameter', 1)).toBe('fine');
});
