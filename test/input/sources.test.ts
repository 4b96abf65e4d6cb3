/** Sources of rows other than columns: parameters, and lists in items. */
import type { IDataObject } from 'n8n-workflow';

import { entriesIn } from '../../nodes/Advancly/input/entries';
import { listSource } from '../../nodes/Advancly/input/listSource';
import { parameterSource } from '../../nodes/Advancly/input/parameterSource';
import { contextOf, list, scalar } from '../support/fields';

describe('parameters', () => {
	const fields = [
		scalar('email'),
		scalar('city', 'text', { collection: 'additionalFields', displayName: 'City' }),
	];

	test.each<[string, IDataObject, unknown[]]>([
		[
			'typed in',
			{ email: 'a@b.co', additionalFields: { city: 'Lagos', email: 'wrong' } },
			['a@b.co', 'Lagos'],
		],
		[
			'columns dragged into the fields',
			{ email: '={{ $json.mail }}', additionalFields: { city: '={{ $json["Town"] }}' } },
			['x@y.co', 'Enugu'],
		],
		['a collection filled by one column', { additionalFields: '={{ $json.more }}' }, [undefined, 'Jos']],
		['not set', {}, [undefined, undefined]],
	])('%s', (_what, parameters, cells) => {
		const jsons = [{ mail: 'x@y.co', Town: 'Enugu', more: { city: 'Jos' } }];
		const source = parameterSource(fields, contextOf({ jsons, parameters }).context);
		expect(['email', 'city'].map((name) => source.cell(0, name))).toEqual(cells);
		expect(source.cell(0, 'constructor')).toBeUndefined();
		expect([source.label('city'), source.label('other')]).toEqual(['City (city)', 'other (other)']);
	});

	test('are resolved only when their field is read, and once per item', () => {
		const { context, n8n } = contextOf({
			jsons: [{}, {}],
			parameters: { email: '={{ f() }}' },
			resolve: (_text, item) => `${item}@b.co`,
		});
		const source = parameterSource(fields, context);
		expect(n8n.resolved).toEqual([]);
		expect([0, 0, 1, 0].map((row) => source.cell(row, 'email'))).toEqual([
			'0@b.co',
			'0@b.co',
			'1@b.co',
			'0@b.co',
		]);
		expect(n8n.resolved).toEqual(['email 0', 'email 1']);
		expect([source.ref(1), source.position(1)]).toEqual([{ item: 1 }, 1]);
	});

	test('an expression that fails when read ahead throws only when its row is read', () => {
		const { context, n8n } = contextOf({
			jsons: [{}],
			parameters: { email: '={{ f() }}', additionalFields: { city: '={{ g() }}' } },
			resolve: (text) => {
				if (text === '={{ f() }}') throw new Error('f is not defined');
				return 'Jos';
			},
		});
		const source = parameterSource(fields, context);
		source.readAhead!(0, ['email', 'city']);
		expect(n8n.resolved).toEqual(['email 0', 'additionalFields.city 0']);
		expect(() => source.cell(0, 'email')).toThrow('f is not defined');
		expect(source.cell(0, 'city')).toBe('Jos');
		expect(n8n.resolved.filter((resolved) => resolved.includes('city'))).toHaveLength(1);
	});
});

describe('the entries of a list', () => {
	const A = { a: 1 };
	const BROKEN = 'is not a list of objects';
	test.each<[unknown, unknown]>([
		[
			[A, A],
			[A, A],
		],
		[A, [A]],
		[{ item: [A] }, [A]],
		[JSON.stringify([A]), [A]],
		[`\ufeff ${JSON.stringify(A)}`, [A]],
		[{ data: [A] }, [A]],
		[JSON.stringify({ data: [A] }), [A]],
		[{ data: JSON.stringify([A]) }, [A]],
		...[undefined, null, false, '', ' ', 'nil', '[]', [], {}, { data: [] }, { item: [] }].map(
			(blank): [unknown, unknown] => [blank, []],
		),
		...[7, true, '"text"', '7'].map((wrong): [unknown, unknown] => [wrong, BROKEN]),
		['[object Object]', expect.stringContaining('[object Object]')],
		['[{', expect.stringContaining('the JSON is broken')],
	])('%j', (lists, expected) => {
		const reading = entriesIn(lists, 'data');
		expect('value' in reading ? reading.value : reading.problems.join()).toEqual(expected);
	});

	test('a wrapper is unwrapped only by its known key', () => {
		expect(entriesIn({ data: [A] })).toEqual({ value: [{ data: [A] }] });
	});
});

test('lists in items: each row has its number, and each item without rows a reason', async () => {
	const fields = [scalar('product_id', 'identifier'), list('lines', [scalar('quantity')])];
	const lists: unknown[] = [
		[{ 'Product ID': 'A' }, { colour: 1 }, 'x', null],
		{ data: [{ product_id: 'B' }] },
		'[]',
		'7',
	];
	const { context } = contextOf({
		jsons: [{}, {}, {}, {}, {}],
		parameters: { rows: '={{ rows }}' },
		resolve: (_text, item) => {
			if (item === 4) throw new Error("Referenced node doesn't exist [item 4]");
			return lists[item];
		},
	});
	const breathe = jest.fn(async () => undefined);
	const parameter = { name: 'rows', displayName: 'Rows' };
	const { source, failed } = await listSource(parameter, fields, context, breathe);
	const rows = Array.from({ length: source.count }, (_none, row) => [
		source.ref(row),
		source.position(row),
		source.cell(row, 'product_id'),
		source.problems(row),
	]);
	const NOT_OBJECT = ['the row is not an object'];
	expect(rows).toEqual([
		[{ item: 0, row: 1 }, 0, 'A', []],
		[{ item: 0, row: 2 }, 0, undefined, ["'colour' is not an API field. Allowed: product_id, lines"]],
		[{ item: 0, row: 3 }, 0, undefined, NOT_OBJECT],
		[{ item: 0, row: 4 }, 0, undefined, NOT_OBJECT],
		[{ item: 1, row: 1 }, 1, 'B', []],
	]);
	expect(failed.map(({ item, failed: { reason } }) => [item, reason])).toEqual([
		[2, "'Rows': there are no rows"],
		[3, "'Rows': is not a list of objects"],
		[4, "Referenced node doesn't exist"],
	]);
	expect(breathe).toHaveBeenCalledTimes(5);
});
