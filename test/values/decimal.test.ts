import { plainDecimal } from '../../nodes/Advancly/values/decimal';

describe('plainDecimal', () => {
	it.each([
		[0, '0'],
		[-1.5, '-1.5'],
		[1e21, '1000000000000000000000'],
		[1.5e22, '15000000000000000000000'],
		[-1e21, '-1000000000000000000000'],
		[1e-7, '0.0000001'],
		[-1.25e-7, '-0.000000125'],
	])('%p is %s', (number, text) => {
		expect(plainDecimal(number)).toBe(text);
	});
});
