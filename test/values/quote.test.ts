import { quote, quotePersonal } from '../../nodes/Advancly/values/quote';

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

	it('quotes what cannot be looked at', () => {
		const { proxy, revoke } = Proxy.revocable({}, {});
		revoke();
		expect(quote(proxy)).toBe('an object');
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
