import { identifierReader } from '../../nodes/Advancly/values/identifier';
import { identifierRules } from '../../nodes/Advancly/values/identifierRules';
import { options, refusalOf } from './options';

type RuleName = keyof typeof identifierRules;

const AS_TEXT = 'format the column as text and enter it again';

function read(rule: RuleName, value: unknown, acceptShortNumbers = false) {
	return identifierReader(identifierRules[rule])(value, options({ acceptShortNumbers }));
}

describe('an identifier', () => {
	it.each<[RuleName, unknown, string]>([
		['identifier', ' AB-12 ', 'AB-12'],
		['identifier', 'AB  12', 'AB  12'],
		['identifier', '007', '007'],
		['identifier', "'007", '007'],
		['identifier', '="007"', '007'],
		['identifier', '\u200b00\u202e7\ufeff', '007'],
		['identifier', 'A\u00a07', 'A 7'],
		['identifier', 0, '0'],
		['identifier', -0, '0'],
		['identifier', 999999999999999, '999999999999999'],
		['identifier', '12345678901234567890', '12345678901234567890'],
		['identifier', '12E5', '12E5'],
		['identifier', '12E-5', '12E-5'],
		['identifier', 'AB1.5E+9', 'AB1.5E+9'],
		['identifier', '1.5E+9X', '1.5E+9X'],
		['identifier', 'E+5', 'E+5'],
		['identifier', '1.0', '1.0'],
		['identifier', '1,234', '1,234'],
		['identifier', '2023-04-09T23:05:13.458Z', '2023-04-09T23:05:13.458Z'],
		['identifier', '=1+1', '=1+1'],
		['accountNumber', '0123456789', '0123456789'],
		['accountNumber', 1234567890, '1234567890'],
		['accountNumber', '0123 456 789', '0123456789'],
		['accountNumber', 'GB29 NWBK 6016 1331 9268 19', 'GB29NWBK60161331926819'],
		['accountNumber', '12345-6789', '12345-6789'],
		['accountNumber', '1234-567', '1234-567'],
		['identityNumber', '22397319289', '22397319289'],
		['identityNumber', 22397319289, '22397319289'],
		['identityNumber', '2239 731 9289', '22397319289'],
		['identityNumber', '2239  731  9289', '22397319289'],
		['identityNumber', 'A 0123 4567', 'A 01234567'],
		['identityNumber', '1234567', '1234567'],
		['identityNumber', '12345678', '12345678'],
		['identityNumber', '1234567890123', '1234567890123'],
		['identityNumber', 'A12345678', 'A12345678'],
		['taxNumber', '1234567890', '1234567890'],
		['taxNumber', '12345678-0001', '12345678-0001'],
		['taxNumber', '12345 67890', '1234567890'],
		['bankCode', '058', '058'],
		['bankCode', 999461, '999461'],
		['bankCode', '000013 ', '000013'],
		['bankCode', '000 013', '000013'],
		['bankCode', '110000001', '110000001'],
		['bankCode', '1100000012', '1100000012'],
		['bankCode', 'GTB', 'GTB'],
		['routingNumber', '021000021', '021000021'],
		['routingNumber', '021 000 021', '021000021'],
		['postalCode', '100001', '100001'],
		['postalCode', 10001, '10001'],
		['postalCode', '0001', '0001'],
		['bankCode', '01', '01'],
		['accountNumber', '012345678', '012345678'],
		['postalCode', 'SW1A 1AA', 'SW1A 1AA'],
		['swiftCode', 'fbni ngla', 'fbningla'],
		['dialCode', '+234', '+234'],
		['dialCode', 234, '234'],
		['customerIdentifier', '1', '1'],
		['customerIdentifier', 'CUST-1', 'CUST-1'],
		['registrationNumber', 'RC 123456', 'RC 123456'],
		['registrationNumber', 'RC 1.5', 'RC 1.5'],
		['registrationNumber', '1.5/B', '1.5/B'],
		['registrationNumber', 123, '123'],
	])('(%s) %p is %p', (rule, value, id) => {
		expect(read(rule, value)).toEqual({ value: id });
	});

	it.each<[RuleName, unknown, string]>([
		[
			'identifier',
			1000000000000000,
			`'****0000' is a number that has lost digits or is not whole; ${AS_TEXT}`,
		],
		['identifier', 1e21, `'1e+21' is a number that has lost digits or is not whole; ${AS_TEXT}`],
		['identifier', 1.5, `'1.5' is a number that has lost digits or is not whole; ${AS_TEXT}`],
		['identifier', -1, `'-1' is a number that has lost digits or is not whole; ${AS_TEXT}`],
		['identifier', NaN, `'NaN' is a number that has lost digits or is not whole; ${AS_TEXT}`],
		['identifier', true, "'true' is not an identifier; expected text"],
		['identifier', null, 'an empty value is not an identifier; expected text'],
		['identifier', {}, 'an object is not an identifier; expected text'],
		['identifier', ' ', "'' is not an identifier; expected text that can be read"],
		['identifier', 'A\ud800', "'A\ufffd' is not an identifier; expected text that can be read"],
		...['8.01E+09', '8,01E+09', '8.01e9', '.1E5', '1E+10', '12E+10', '1e+21', '-8.01E+09', '+8.01E-09'].map<
			[RuleName, unknown, string]
		>((text) => [
			'identifier',
			text,
			`'${text}' is how a sheet shows a calculated number, not an identifier; ${AS_TEXT}`,
		]),
		...['0123456789.0', '0123456789.', '1.50', '8,012,345,678', '12,345.00', '-1.0', '+1.0'].map<
			[RuleName, unknown, string]
		>((text) => [
			'registrationNumber',
			text,
			`'${text === '0123456789.0' || text === '0123456789.' ? `****6789${text.slice(10)}` : text}' is how a sheet shows a calculated number, not a registration number; ${AS_TEXT}`,
		]),
		[
			'accountNumber',
			'0123456789.0',
			`'****89.0' is how a sheet shows a calculated number, not a bank account number; ${AS_TEXT}`,
		],
		['accountNumber', 1e20, `'****0000' is a number that has lost digits or is not whole; ${AS_TEXT}`],
		[
			'customerIdentifier',
			'1.23E+10',
			`'****E+10' is how a sheet shows a calculated number, not a customer identifier; ${AS_TEXT}`,
		],
		['taxNumber', false, "'****alse' is not a tax number; expected text"],
	])('(%s) %p is refused', (rule, value, refusal) => {
		expect(refusalOf(read(rule, value))).toBe(refusal);
	});

	it.each<[RuleName, string, boolean]>([
		['accountNumber', 'a bank account number', true],
		['identityNumber', 'an identity number', true],
		['taxNumber', 'a tax number', true],
		['bankCode', 'a bank code', true],
		['routingNumber', 'a routing number', true],
		['postalCode', 'a postal code', true],
		['swiftCode', 'a SWIFT code', false],
		['dialCode', 'a dial code', true],
		['customerIdentifier', 'a customer identifier', true],
		['registrationNumber', 'a registration number', true],
		['identifier', 'an identifier', false],
	])('(%s) is called %p, and may look calculated unless it is made of digits', (rule, name, numeric) => {
		expect(refusalOf(read(rule, null))).toBe(`an empty value is not ${name}; expected text`);
		expect('problems' in read(rule, '12,345,678,901.0', true)).toBe(numeric);
	});
});

describe('an identifier that is too short', () => {
	/** What each kind calls short, of the lengths 1 to 14, as text and as a number. */
	it.each<[RuleName, number[]]>([
		['accountNumber', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
		['identityNumber', [1, 2, 3, 4, 5, 6, 9, 10, 12]],
		['taxNumber', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
		['bankCode', [1, 2, 4, 5, 7, 8]],
		['routingNumber', [1, 2, 3, 4, 5, 6, 7, 8]],
		['postalCode', [1, 2, 3, 4]],
		['swiftCode', []],
		['dialCode', []],
		['customerIdentifier', []],
		['registrationNumber', []],
		['identifier', []],
	])('(%s) has lost zeros', (rule, short) => {
		const lengths = Array.from({ length: 14 }, (_, index) => index + 1);
		const refused = (value: unknown) => 'problems' in read(rule, value);
		expect(lengths.filter((length) => refused('12345678901234'.slice(0, length)))).toEqual(short);
		expect(lengths.filter((length) => refused(Number('12345678901234'.slice(0, length))))).toEqual(short);
		expect(lengths.filter((length) => 'problems' in read(rule, '1'.repeat(length), true))).toEqual([]);
	});

	it.each<[RuleName, string, string]>([
		['accountNumber', '12345', "'****2345' has 5 digits, fewer than a bank account number has"],
		['identityNumber', '12345', "'****2345' has 5 digits, fewer than an identity number has"],
		['taxNumber', '12345', "'****2345' has 5 digits, fewer than a tax number has"],
		['bankCode', '58', "'58' has 2 digits, fewer than a bank code has"],
		['routingNumber', '21000021', "'21000021' has 8 digits, fewer than a routing number has"],
		['postalCode', '196', "'196' has 3 digits, fewer than a postal code has"],
	])('(%s) says so and what to do', (rule, value, beginning) => {
		expect(refusalOf(read(rule, value))).toBe(
			`${beginning}, and may have lost leading zeros; ${AS_TEXT}, or switch on Accept Short Numbers`,
		);
	});
});
