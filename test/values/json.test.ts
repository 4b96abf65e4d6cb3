import { readJson } from '../../nodes/Advancly/values/json';
import { refusalOf } from './options';

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
		['', 'there is no JSON here; expected an object or a list'],
		[' \n', 'there is no JSON here; expected an object or a list'],
		['NULL', 'there is no JSON here; expected an object or a list'],
		[null, 'there is no JSON here; expected an object or a list'],
		[undefined, 'there is no JSON here; expected an object or a list'],
		[5, "'5' is not JSON; expected an object or a list"],
		[true, "'true' is not JSON; expected an object or a list"],
		['{a:1}', "the JSON is broken at line 1, column 2, near '{a:1}'; expected a name in double quotes"],
		["{'a':1}", "the JSON is broken at line 1, column 2, near '{'a':1}'; expected a name in double quotes"],
		['{"a":1,}', `the JSON is broken at line 1, column 8, near '{"a":1,}'; expected a name in double quotes`],
		['{"a" 1}', `the JSON is broken at line 1, column 6, near '{"a" 1}'; expected a colon`],
		['{"a": }', `the JSON is broken at line 1, column 7, near '{"a": }'; expected a value`],
		['{"a":1 "b":2}', `the JSON is broken at line 1, column 8, near '{"a":1 "b":2}'; expected a comma or }`],
		['[1 2]', "the JSON is broken at line 1, column 4, near '[1 2]'; expected a comma or ]"],
		['[1,]', "the JSON is broken at line 1, column 4, near '[1,]'; expected a value"],
		['[1}', "the JSON is broken at line 1, column 3, near '[1}'; expected a comma or ]"],
		['[1', "the JSON is broken at its end, near '[1'; expected a comma or ]"],
		['[', "the JSON is broken at its end, near '['; expected a value"],
		['{', "the JSON is broken at its end, near '{'; expected a name in double quotes"],
		['{"a', `the JSON is broken at its end, near '{"a'; expected the end of a text in double quotes`],
		['["a', `the JSON is broken at its end, near '["a'; expected the end of a text in double quotes`],
		[
			'["a\n"]',
			`the JSON is broken at line 1, column 4, near '["a "]'; expected the end of a text in double quotes`,
		],
		[
			'["\\x"]',
			String.raw`the JSON is broken at line 1, column 3, near '["\x"]'; expected an escape such as \n or \"`,
		],
		[
			'["\\u00g0"]',
			String.raw`the JSON is broken at line 1, column 3, near '["\u00g0"]'; expected an escape such as \n or \"`,
		],
		['[1]x', "the JSON is broken at line 1, column 4, near '[1]x'; expected nothing more"],
		['[1] [2]', "the JSON is broken at line 1, column 5, near '[1] [2]'; expected nothing more"],
		['5 x\n', "the JSON is broken at line 1, column 3, near '5 x'; expected nothing more"],
		['[\ufeff1]', "the JSON is broken at line 1, column 2, near '[ 1]'; expected a value"],
		[
			'[true,false,null,x]',
			"the JSON is broken at line 1, column 18, near '[true,false,null,x]'; expected a value",
		],
		[
			'[{},[],-1.25e+10,2E5,x]',
			"the JSON is broken at line 1, column 22, near '[{},[],-1.25e+10,2E5,x]'; expected a value",
		],
		[
			'["\\n\\u00E9\\"",x]',
			String.raw`the JSON is broken at line 1, column 15, near '["\n\u00E9\"",x]'; expected a value`,
		],
		['[01]', "the JSON is broken at line 1, column 3, near '[01]'; expected a comma or ]"],
		['[1.]', "the JSON is broken at line 1, column 3, near '[1.]'; expected a comma or ]"],
		['[+1]', "the JSON is broken at line 1, column 2, near '[+1]'; expected a value"],
		['[True]', "the JSON is broken at line 1, column 2, near '[True]'; expected a value"],
		['[object Object]', "the JSON is broken at line 1, column 2, near '[object Object]'; expected a value"],
		['[1,\n  2,\n]', "the JSON is broken at line 3, column 1, near '[1, 2, ]'; expected a value"],
		['[\n\n  x]', "the JSON is broken at line 3, column 3, near '[ x]'; expected a value"],
	])('refuses %j', (input, refusal) => {
		expect(refusalOf(readJson(input))).toBe(refusal);
	});

	it('gives an extract of 60 characters around the place', () => {
		const text = `[${'"a",'.repeat(50)}x${',"b"'.repeat(50)}]`;
		const refusal = refusalOf(readJson(text));
		expect(refusal).toBe(
			`the JSON is broken at line 1, column 202, near '${text.slice(171, 231)}'; expected a value`,
		);
	});

	it('masks numbers in the extract, cut ones too, and leaves encoded files out', () => {
		const near = (text: string) => /near '(.*)'/.exec(refusalOf(readJson(text)))?.[1];
		expect(near('[22397319289,x]')).toBe('[****9289,x]');
		expect(near('[1234567,x]')).toBe('[1234567,x]');
		expect(near(`[12345678901,"${'a.'.repeat(10)}",x]`)).toBe(`***8901,"${'a.'.repeat(10)}",x]`.slice(-32));
		expect(near(`[x,"${'b.'.repeat(10)}",12345678901]`)).toBe(`[x,"${'b.'.repeat(10)}",****8`);
		expect(near('[01234567]')).toBe('[****4567]');
		expect(near(`["${'QUJD'.repeat(8)}" x`)).toBe('["…" x');
		expect(near(`["${'QUJD'.repeat(50)}`)).toBe('["…');
		expect(near(`["${'a'.repeat(20)} ${'b'.repeat(31)}" x`)).toBe(`${'b'.repeat(28)}" x`);
	});

	it('walks nesting of any depth and texts of any length', () => {
		const deep = '['.repeat(100_000);
		expect(refusalOf(readJson(deep))).toContain('broken at its end');
		expect(refusalOf(readJson(`["${'a'.repeat(2_000_000)}`))).toContain('expected the end of a text');
	});

	it('leaves __proto__ an ordinary name', () => {
		const reading = readJson('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect('value' in reading && Object.keys(reading.value as object)).toEqual(['__proto__', 'constructor']);
		expect('value' in reading && Object.getPrototypeOf(reading.value)).toBe(Object.prototype);
	});
});
