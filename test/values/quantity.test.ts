import { readQuantity } from '../../nodes/Advancly/values/quantity';
import { options, refusalOf } from './options';

describe('readQuantity', () => {
	it.each<[unknown, number]>([
		[12, 12],
		[2.5, 2.5],
		['12', 12],
		['1,200', 1200],
		['12 pcs', 12],
		['12pcs.', 12],
		['12 PIECES', 12],
		['3 pièces', 3],
		['2.500 kg', 2.5],
		['2,5 Kg', 2.5],
		['5 m', 5],
		['5 L', 5],
		['-3 units', -3],
		['12 bottles', 12],
		['12 (pcs)', 12],
		['12 pc(s)', 12],
		['12 Unit(s).', 12],
		['12 Stück', 12],
		['(-)3 Nos', -3],
		['Qty: 12', 12],
		['12 in stock', 12],
		['12 on hand  ', 12],
		[' qty  :  12', 12],
		['Quantity 12', 12],
		['5 yards', 5],
		['12.000 pcs', 12],
		['1.5 pcs', 1.5],
		['1.250 kg', 1.25],
	])('%p is %p', (value, quantity) => {
		expect(readQuantity(value, options())).toStrictEqual({ value: quantity });
	});

	it.each(['2 dozen', '3 x 2', 'pack of 6', '5M', '₦5', 'kg 5 kg', '5 pairs', '5 km2', 'one', 'l0', 'L5'])(
		'%s is refused',
		(value) => {
			expect(refusalOf(readQuantity(value, options()))).toBe(
				`'${value}' is not a quantity; expected a number such as 12 or 2.5`,
			);
		},
	);

	it.each([
		['1.250 pcs', 1.25],
		['Qty: 2.500 Nos', 2.5],
	])('%s is refused, since %s pieces may be thousands', (value, seems) => {
		expect(refusalOf(readQuantity(value, options()))).toBe(
			`'${value}' can be read as ${seems} or as thousands; write it without the separator`,
		);
		expect(readQuantity(value, options({ decimalMark: 'comma' }))).toEqual({ value: seems * 1000 });
		const both = { because: 'the column has both', advice: 'write it with one' };
		expect(refusalOf(readQuantity(value, options({ decimalMark: both })))).toContain(both.because);
	});
});
