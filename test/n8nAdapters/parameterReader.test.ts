import type { IDataObject } from 'n8n-workflow';

import {
	columnOf,
	holdsExpression,
	parameterReader,
	routedParameter,
	storedParameter,
	type ParameterPath,
} from '../../nodes/Advancly/n8n/parameterReader';
import { FakeN8n } from '../support/fakeN8n';
import { listed } from '../support/listed';

const JSONS: IDataObject[] = [
	{ email: 'a@b.co', 'First Name': 'Ada', more: { city: 'Jos' } },
	{ email: 'c@d.co' },
];

/** The values of a parameter for both items and the first again, on both routes, and how often n8n was called. */
function read(parameters: IDataObject, ...path: ParameterPath) {
	const run = {
		jsons: JSONS,
		parameters,
		resolve: (expression: string, item: number) => ({ city: `${expression} of ${item}` }),
	};
	const n8n = new FakeN8n(run);
	const reader = parameterReader(n8n.workflow());
	const values = [0, 1, 0].map((item) => reader(path, item));
	const asked = n8n.resolved.length;
	const routed = [0, 1, 0].map((item) =>
		routedParameter(new FakeN8n({ ...run, resolve: undefined }).routed(item, {}), path),
	);
	return { values, asked, routed };
}

const EMAILS = ['a@b.co', 'c@d.co', 'a@b.co'];

test.each<[string, IDataObject, ParameterPath, unknown[]]>([
	['a column', { p: '={{ $json.email }}' }, ['p'], EMAILS],
	['a name with a blank', { p: '={{ $json["First Name"] }}' }, ['p'], ['Ada', undefined, 'Ada']],
	['a column in a collection', { all: { p: "={{$json[ 'email' ]}}" } }, ['all', 'p'], EMAILS],
	[
		'a column in a list',
		{ all: { item: [{}, { p: '={{ $json.email }}' }] } },
		['all', 'item', 1, 'p'],
		EMAILS,
	],
	['a collection that is a column', { all: '={{ $json.more }}' }, ['all', 'city'], ['Jos', undefined, 'Jos']],
])('%s is read from the item, without n8n', (_what, parameters, path, values) => {
	expect(read(parameters, ...path)).toEqual({ values, asked: 0, routed: values });
});

test.each<[string, IDataObject, ParameterPath, unknown]>([
	['a text', { p: 'x' }, ['p'], 'x'],
	['a number', { all: { p: 7 } }, ['all', 'p'], 7],
	['a whole collection', { all: { p: 7 } }, ['all'], { p: 7 }],
	['text that only looks like an expression', { p: '{{ $json.email }}' }, ['p'], '{{ $json.email }}'],
	['a parameter that is not set', {}, ['p'], undefined],
	['a parameter that is not set in a collection', { all: {} }, ['all', 'p'], undefined],
	['a parameter beyond the end of its list', { all: { item: [] } }, ['all', 'item', 3, 'p'], undefined],
])('%s is read once for all items', (_what, parameters, path, value) => {
	const values = [value, value, value];
	expect(read(parameters, ...path)).toEqual({ values, asked: 1, routed: values });
});

test.each([
	...listed`
		={{ $json.email.trim() }} | = {{ $json.email }} | =Dear {{ $json.email }} | =email | =
		={{ $json["em\\u0061il"] }} | ={{ $json[email] }} | ={{ $json.0 }} | ={{ $json }}
		={{ $("Rows").item.json.email }}
	`,
	'={{ $json.email }} ',
])('n8n resolves %j for each item', (p) => {
	const of = (item: number) => ({ city: `${p} of ${item}` });
	const run = {
		jsons: JSONS,
		parameters: { p, all: { p }, list: [p] },
		resolve: (_text: string, item: number) => of(item),
	};
	const n8n = new FakeN8n(run);
	const reader = parameterReader(n8n.workflow());
	expect([0, 1, 0].map((item) => reader(['p'], item))).toEqual([of(0), of(1), of(0)]);
	expect([0, 1].map((item) => reader(['all'], item))).toEqual([{ p: of(0) }, { p: of(1) }]);
	expect([0, 1].map((item) => reader(['p', 'city'], item))).toEqual([`${p} of 0`, `${p} of 1`]);
	expect(n8n.resolved).toHaveLength(7);
	expect(columnOf(p)).toBeUndefined();
	expect([p, { p }, [[p]]].map(holdsExpression)).toEqual([true, true, true]);
});

test('an expression that fails throws only for its own item', () => {
	const n8n = new FakeN8n({
		jsons: JSONS,
		parameters: { p: '={{ x }}' },
		resolve: (_text, item) => {
			if (item === 0) throw new Error("Referenced node doesn't exist");
			return 'fine';
		},
	});
	const reader = parameterReader(n8n.workflow());
	expect(() => reader(['p'], 0)).toThrow("Referenced node doesn't exist");
	expect(reader(['p'], 1)).toBe('fine');
});

test.each<[ParameterPath, unknown]>([
	[['a'], { b: [{ c: '={{ 1 }}' }] }],
	[['a', 'b', 0, 'c'], '={{ 1 }}'],
	[['a', 'b', 1, 'c'], undefined],
	[['a', 'constructor'], undefined],
	[['text', 'length'], undefined],
])('the stored value of the parameter %j', (path, stored) => {
	expect(storedParameter({ a: { b: [{ c: '={{ 1 }}' }] }, text: 'x' }, path)).toEqual(stored);
});
