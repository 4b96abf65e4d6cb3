import { quote, quoteHeading, quotePersonal } from '../../nodes/Advancly/values/quote';

describe('quote', () => {
	it.each<[unknown, string]>([
		['Ada', "'Ada'"],
		[5, "'5'"],
		[true, "'true'"],
		['a\r\nb', "'a b'"],
		['a'.repeat(60), `'${'a'.repeat(60)}'`],
		['a'.repeat(61), `'${'a'.repeat(60)}…'`],
		['a'.repeat(59) + '😀', `'${'a'.repeat(59)}\ufffd…'`],
		['\ud800', "'\ufffd'"],
		['0801234567', "'****4567'"],
		['080123456', "'080123456'"],
		['a'.repeat(55) + '0801234567', `'${'a'.repeat(55)}****4…'`],
		[undefined, 'an empty value'],
		[null, 'an empty value'],
		[[1], 'a list'],
		[{}, 'an object'],
		[new Date(0), 'an object'],
		[Symbol('s'), 'a symbol'],
		[10n, 'a bigint'],
		[() => 1, 'a function'],
	])('%p is quoted as %s', (value, quoted) => {
		expect(quote(value)).toBe(quoted);
	});

	it.each<[unknown, string]>([
		['(0801) 234-5678', "'(****5678'"],
		['0801.234.5678', "'****5678'"],
		['0801\n234\u00a05678', "'****5678'"],
		['01-01-2000 00:00:00', "'01-01-2000 00:00:00'"],
	])('%p is quoted as %s, however its digits are grouped', (value, quoted) => {
		expect(quote(value)).toBe(quoted);
	});
});

describe('quoteHeading', () => {
	it.each([
		['First Name', "'First Name'"],
		['22397319289', "'****9289'"],
		['123456', "'****3456'"],
		['A 12 34 56', "'A ****3456'"],
		['Column 12345', "'Column 12345'"],
		['ada.lovelace@example.com', "'****@example.com'"],
		['<b>&amp;', "' b  amp;'"],
		['1992-04-03', "'1992-04-03'"],
		['x'.repeat(61), `'${'x'.repeat(60)}…'`],
		['x'.repeat(1_000_000), `'${'x'.repeat(60)}…'`],
	])('%.80s is quoted as %s', (heading, named) => {
		expect(quoteHeading(heading)).toBe(named);
	});
});

describe('quotePersonal', () => {
	it.each<[unknown, string]>([
		['22397319289', "'****9289'"],
		[' 22397319289 ', "'****9289'"],
		[22397319289, "'****9289'"],
		['1234', "'****'"],
		['12345\ud800', "'****345\ufffd'"],
		[{ bvn: 1 }, 'an object'],
	])('%p is quoted as %s', (value, quoted) => {
		expect(quotePersonal(value)).toBe(quoted);
	});
});
