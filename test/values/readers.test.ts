import { readCell } from '../../nodes/Advancly/values/cell';
import { READERS, type ValueType } from '../../nodes/Advancly/values/readers';
import { options, refusalOf } from './options';

/** For each type, a cell that only this type reads as this value. */
const CELLS: Record<ValueType, [cell: unknown, value: unknown]> = {
	text: [" ' a\nb", "' a b"],
	personName: ['Nan', 'Nan'],
	email: ['<a@b.co>', 'a@b.co'],
	gender: ['F', 'female'],
	countryCode: ['Nigeria', 'NG'],
	countryName: ['Nigeria ', 'Nigeria'],
	boolean: ['Yes', true],
	integer: ['1,000.0', 1000],
	amount: ['₦1,234.50', 1234.5],
	quantity: ['1,234.50', 1234.5],
	day: ['01/02/2030', '2030-02-01'],
	pastDay: ['14/04/1992', '1992-04-14'],
	birthday: ['14/04/1992', '1992-04-14'],
	moment: ['14/04/1992', '1992-04-14T00:00:00.000Z'],
	phone: ['0801 234 5678', '08012345678'],
	accountNumber: ['0123-456-789', '0123456789'],
	identityNumber: ['BVN: 22397319289', '22397319289'],
	taxNumber: ['TIN 12345678-0001', '12345678-0001'],
	bankCode: ['058 - GTBank', '058'],
	routingNumber: ['021 000 021', '021000021'],
	postalCode: ['100001.0', '100001'],
	swiftCode: ['FBNI NGLA', 'FBNINGLA'],
	dialCode: [' +2 34', '+234'],
	customerIdentifier: ["'001", '001'],
	registrationNumber: ["'RC 001", 'RC 001'],
	identifier: ["'1001.0", '1001.0'],
};

test('every type has a reader', () => {
	expect(Object.keys(READERS).sort()).toEqual(Object.keys(CELLS).sort());
});

test.each(Object.entries(CELLS))('%s', (type, [cell, value]) => {
	expect(readCell(type as ValueType, cell, options({ country: 'NG' }))).toStrictEqual({ value });
	expect(READERS[type as ValueType]({}, options())).toHaveProperty('problems');
});

test.each<[ValueType, unknown, string]>([
	['pastDay', '2024-06-02', 'is in the future'],
	['customerIdentifier', '12345678.0', "'****78.0'"],
	['routingNumber', '21000021', "'21000021'"],
	['identifier', 1.5, 'not whole'],
])('%s refuses %j by the rules of its type', (type, cell, words) => {
	expect(refusalOf(READERS[type](cell, options()))).toContain(words);
});
