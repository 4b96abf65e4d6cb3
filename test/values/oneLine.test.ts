import { toLine, toSheetLine } from '../../nodes/Advancly/values/oneLine';
import { withoutQuotes } from '../../nodes/Advancly/values/withoutQuotes';

describe('toLine', () => {
	it.each([
		['  a b  ', 'a b'],
		['a  b', 'a  b'],
		['a\r\n\tb', 'a b'],
		['a\u00a0b', 'a b'],
		['a\u2028b', 'a b'],
		['\u200b\u202ea\ufeff\u2066b\u00ad', 'ab'],
		["'a", "'a"],
		['', ''],
	])('turns %j into %j', (text, line) => {
		expect(toLine(text)).toBe(line);
	});
});

describe('toSheetLine', () => {
	it.each([
		["'0801", '0801'],
		["' 0801", '0801'],
		["''0801", "'0801"],
		["0801'", "0801'"],
		['0801', '0801'],
	])('turns %j into %j', (text, line) => {
		expect(toSheetLine(text)).toBe(line);
	});
});

describe('withoutQuotes', () => {
	it.each([
		['"0801"', '0801'],
		["“‘«`´' 0801 '´`»’”", '0801'],
		['0801,', '0801'],
		['0801 ;.', '0801'],
		['.0801', '.0801'],
		[',0801', ',0801'],
		['08"01', '08"01'],
	])('turns %j into %j', (text, line) => {
		expect(withoutQuotes(text)).toBe(line);
	});
});
