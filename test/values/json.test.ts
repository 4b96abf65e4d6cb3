import { readJson } from '../../nodes/Advancly/values/json';
import { refusalOf } from './options';

const NOTHING = 'there is no JSON here; expected an object or a list';

describe('readJson', () => {
	it.each<[unknown, unknown]>([
		['[{"a":1}]', [{ a: 1 }]],
		['\ufeff{"a":1}', { a: 1 }],
		[' 5 ', 5],
		['"NULL"', 'NULL'],
		[[1], [1]],
		[{ a: 1 }, { a: 1 }],
		[[], []],
	])('reads %j', (input, value) => {
		expect(readJson(input)).toEqual({ value });
	});

	it.each<[unknown, string]>([
		['', NOTHING],
		[' \n', NOTHING],
		['NULL', NOTHING],
		[null, NOTHING],
		[undefined, NOTHING],
		[5, "'5' is not JSON; expected an object or a list"],
		[true, "'true' is not JSON; expected an object or a list"],
		[
			'[object Object],[object Object]',
			"'[object Object],[object Object]' is an object converted to text; map a field inside the object",
		],
		['[1', "the JSON is broken at line 1, column 3, near '[1': Expected ',' or ']' after array element"],
		['[', "the JSON is broken: it ends too early, after '['"],
		['{"a', `the JSON is broken at line 1, column 4, near '{"a': Unterminated string`],
		[
			'{"a":1,}',
			`the JSON is broken at line 1, column 8, near '{"a":1,}': Expected double-quoted property name`,
		],
		['[1]x', "the JSON is broken at line 1, column 4, near '[1]x': Unexpected non-whitespace character"],
		[
			'[\n\n  1 2]',
			"the JSON is broken at line 3, column 5, near '[ 1 2]': Expected ',' or ']' after array element",
		],
		[
			' [1 2]',
			"the JSON is broken at line 1, column 5, near '[1 2]': Expected ',' or ']' after array element",
		],
		['[True]', "the JSON is broken near '[True]'"],
		['[objects]', "the JSON is broken near '[objects]'"],
		['{"a": }', `the JSON is broken near '{"a": }'`],
	])('refuses %j', (input, refusal) => {
		expect(refusalOf(readJson(input))).toBe(refusal);
	});

	it.each([
		['with a position', `[${'"a",'.repeat(50)}"x" "y"${',"b"'.repeat(50)}]`, 205],
		['without one', `[${'"a",'.repeat(50)}x${',"b"'.repeat(50)}]`, 202],
	])('quotes 60 characters around the fault: %s', (_name, text, index) => {
		const near = /near '(.*?)'(?:: [A-Z].*)?$/.exec(refusalOf(readJson(text)))?.[1] ?? '';
		expect(near).toHaveLength(60);
		expect(Math.abs(text.indexOf(near) + 30 - index)).toBeLessThanOrEqual(10);
	});

	it('masks numbers in the extract, even cut ones, and leaves out encoded files', () => {
		const near = (text: string) =>
			/(?:near|after) '(.*?)'(?:: [A-Z].*)?$/.exec(refusalOf(readJson(text)))?.[1];
		expect(near('[22397319289,x]')).toBe('[****9289,x]');
		expect(near('[1234567,x]')).toBe('[1234567,x]');
		expect(near(`[12345678901 x${',"b"'.repeat(200)}]`)).toBe(`[****8901 x${',"b"'.repeat(5)}`);
		expect(near(`[12345678901,"${'a.'.repeat(10)}" x]`)).toBe(`**8901,"${'a.'.repeat(10)}" x]`);
		expect(near(`[x,"${'b.'.repeat(20)}",12345678901]`)).not.toMatch(/\d{5}/);
		expect(near('[01234567]')).toBe('[****4567]');
		expect(near(`["${'QUJD'.repeat(8)}" x`)).toBe('["…" x');
		expect(near(`["${'QUJD'.repeat(50)}`)).toBe('["…');
	});

	it('refuses broken nesting of any depth and broken texts of any length', () => {
		expect(refusalOf(readJson('['.repeat(100_000)))).toContain('ends too early');
		expect(refusalOf(readJson(`["${'a'.repeat(2_000_000)}`))).toContain('Unterminated string');
	});

	it('keeps __proto__ as an ordinary key', () => {
		const reading = readJson('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect('value' in reading && Object.keys(reading.value as object)).toEqual(['__proto__', 'constructor']);
		expect('value' in reading && Object.getPrototypeOf(reading.value)).toBe(Object.prototype);
	});
});
