import { identifierReader, identifiers } from '../../nodes/Advancly/values/identifier';
import { issuedNumberReader } from '../../nodes/Advancly/values/issuedNumber';
import { issuedNumbers } from '../../nodes/Advancly/values/issuedNumberRules';
import type { ReadingOptions } from '../../nodes/Advancly/values/reading';
import { options, refusalOf } from './options';

type RuleName = keyof typeof identifiers | keyof typeof issuedNumbers;

const KEEP = "'Keep'";
const AS_TEXT = 'format the column as text and enter it again';
const SHORT_FORM = `is a number in scientific notation and may have lost digits; ${AS_TEXT}`;
const LOST = `is a number that has lost digits or is not whole; ${AS_TEXT}`;
const HIDDEN = 'has hidden digits; enter the full number';
const TWO = 'contains two numbers; keep one';
const LINES = 'contains a line break; keep one number per cell';

function read(rule: RuleName, value: unknown, changes: Partial<ReadingOptions> = {}) {
	const reader =
		rule in identifiers
			? identifierReader(identifiers[rule as keyof typeof identifiers])
			: issuedNumberReader(issuedNumbers[rule as keyof typeof issuedNumbers]);
	return reader(value, options(changes));
}

describe('an identifier', () => {
	it.each<[RuleName, unknown, string]>([
		['identifier', ' AB-12 ', 'AB-12'],
		['identifier', 'AB  12', 'AB  12'],
		['identifier', 'AB-12\n', 'AB-12'],
		['identifier', '007', '007'],
		['identifier', "'007", '007'],
		['identifier', '\u200b00\u202e7\ufeff', '007'],
		['identifier', 'A\u00a07', 'A 7'],
		['identifier', 'ＡＢ１２', 'ＡＢ１２'],
		['identifier', 0, '0'],
		['identifier', -0, '0'],
		['identifier', 999999999999999, '999999999999999'],
		['identifier', '12345678901234567890', '12345678901234567890'],
		['identifier', '12E5', '12E5'],
		['identifier', '12E-5', '12E-5'],
		['identifier', 'AB1.5E+9', 'AB1.5E+9'],
		['identifier', '1.5E+9X', '1.5E+9X'],
		['identifier', 'E+5', 'E+5'],
		['identifier', '1.234567E6', '1234567'],
		['identifier', 'MAR12', 'MAR12'],
		['identifier', '"007"', '007'],
		['identifier', '12" pipe', '12" pipe'],
		['identifier', '12-Marina', '12-Marina'],
		['identifier', '1001.0', '1001.0'],
		['identifier', '2023-04-09T23:05:13.458Z', '2023-04-09T23:05:13.458Z'],
		['identifier', '=1+1', '=1+1'],
		['postalCode', '100001', '100001'],
		['postalCode', '100001.0', '100001'],
		['postalCode', 10001, '10001'],
		['postalCode', '0001', '0001'],
		['postalCode', 'SW1A 1AA', 'SW1A 1AA'],
		['customerIdentifier', '1', '1'],
		['customerIdentifier', 'CUST-1', 'CUST-1'],
		['registrationNumber', 'RC 123456', 'RC 123456'],
		['registrationNumber', 'RC: 1.5', 'RC: 1.5'],
		['registrationNumber', 'CAC/IT/NO 12345', 'CAC/IT/NO 12345'],
		['registrationNumber', '2021/123456/07', '2021/123456/07'],
		['registrationNumber', '1.5/B', '1.5/B'],
		['registrationNumber', 123, '123'],
	])('(%s) %p is %p', (rule, value, id) => {
		expect(read(rule, value)).toEqual({ value: id });
	});

	it.each<[RuleName, string, string]>([
		['identifier', '1001.0', '1001'],
		['customerIdentifier', '1001.0', '1001'],
		['registrationNumber', '123456.0', '123456'],
		['identifier', 'A-1.0', 'A-1.0'],
		['identifier', '1001.00', '1001'],
		['identifier', 'x1001.0', 'x1001.0'],
	])('(%s) %p is %p where the whole column ends in .0', (rule, value, id) => {
		expect(read(rule, value, { endsInPointZero: true })).toEqual({ value: id });
	});

	it.each<[RuleName, unknown, string]>([
		['identifier', 1000000000000000, `'****0000' ${LOST}`],
		['identifier', 1e21, `'1e+21' ${LOST}`],
		['identifier', 1.5, `'1.5' ${LOST}`],
		['identifier', -1, `'-1' ${LOST}`],
		['identifier', NaN, `'NaN' ${LOST}`],
		['identifier', true, "'true' is not an identifier; expected text"],
		['identifier', null, 'an empty value is not an identifier; expected text'],
		['identifier', {}, 'an object is not an identifier; expected text'],
		['identifier', ' ', "'' is not an identifier; expected readable text"],
		['identifier', 'A\ud800', "'A\ufffd' is not an identifier; expected readable text"],
		...['8.01E+09', '8,01E+09', '8.01e9', '.1E5', '1E+10', '12E+10', '1e+21', '-8.01E+09', '+8.01E-09'].map<
			[RuleName, unknown, string]
		>((text) => ['identifier', text, `'${text}' ${SHORT_FORM}`]),
		...['12-Mar', 'Mar-12', '2-Sep', '2024-03-05 00:00:00', '2024-03-05T00:00:00.000'].map<
			[RuleName, unknown, string]
		>((text) => [
			'identifier',
			text,
			`'${text}' is a date that a sheet made from something else; ${AS_TEXT}`,
		]),
		...['1,234', '1,234,567'].map<[RuleName, unknown, string]>((text) => [
			'identifier',
			text,
			`'${text}' is written like an amount, not like an identifier; ${AS_TEXT}`,
		]),
		...[
			'RC 123 & BN 456',
			'RC123456; 654321',
			'RC123456 / BN654321',
			'RC 123456 and BN 654321',
			'RC 123456 and 654321',
			'RC:123456 (BN:6543',
		].map<[RuleName, unknown, string]>((text) => ['registrationNumber', text, `'${text}' ${TWO}`]),
		['registrationNumber', 'RC 1234**', `'RC 1234**' ${HIDDEN}`],
		...['1234567.0', '123456.', '1.50', '12,345', '12,345.00', '-1.0', '+1.0'].map<
			[RuleName, unknown, string]
		>((text) => [
			'registrationNumber',
			text,
			`'${text}' is written like an amount, not like a registration number; ${AS_TEXT}`,
		]),
		[
			'customerIdentifier',
			'12345678.0',
			`'****78.0' is written like an amount, not like a customer identifier; ${AS_TEXT}`,
		],
		['postalCode', false, "'false' is not a postal code; expected text"],
		['postalCode', 'Ikeja', "'Ikeja' is not a postal code; expected one with digits"],
		['registrationNumber', 'pending', "'pending' is not a registration number; expected one with digits"],
		['registrationNumber', 'RC 1\nBN 2', "'RC 1 BN 2' contains a line break; keep one value per cell"],
		['identifier', 'A-1\r\nA-2', "'A-1 A-2' contains a line break; keep one value per cell"],
	])('(%s) %p is refused', (rule, value, refusal) => {
		expect(refusalOf(read(rule, value))).toBe(refusal);
	});
});

describe('an issued number', () => {
	it.each<[RuleName, unknown, string]>([
		['accountNumber', '0123456789', '0123456789'],
		['accountNumber', 1234567890, '1234567890'],
		['accountNumber', '0123 456 789', '0123456789'],
		['accountNumber', `0123${' '.repeat(90)}456789`, '0123456789'],
		['accountNumber', '01234567 89', '0123456789'],
		['taxNumber', '123456789 0', '1234567890'],
		['accountNumber', '0123-456 - 789', '0123456789'],
		['accountNumber', '012.345.6789', '0123456789'],
		['accountNumber', '0123–456–789', '0123456789'],
		['accountNumber', '1234567890.0', '1234567890'],
		['accountNumber', '1234567890.00', '1234567890'],
		['accountNumber', '1234567890,0', '1234567890'],
		['accountNumber', '"0123456789";', '0123456789'],
		['accountNumber', "'0123456789", '0123456789'],
		['accountNumber', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
		['accountNumber', '0123456789\r\n', '0123456789'],
		['accountNumber', 'Acct: 0123456789', '0123456789'],
		['accountNumber', 'Account No. 0123456789', '0123456789'],
		['accountNumber', 'A/C 0123456789', '0123456789'],
		['accountNumber', 'NUBAN 0123456789', '0123456789'],
		['accountNumber', '(0123456789)', '0123456789'],
		['accountNumber', '1.234567891E9', '1234567891'],
		['accountNumber', '1.234567891E+09', '1234567891'],
		['accountNumber', 'GTBank (savings): 0123456789', '0123456789'],
		['accountNumber', 'GB29 NWBK 6016 1331 9268 19', 'GB29NWBK60161331926819'],
		['accountNumber', 'IBAN gb29nwbk60161331926819', 'gb29nwbk60161331926819'],
		['accountNumber', '1'.repeat(24), '1'.repeat(24)],
		['identityNumber', '22397319289', '22397319289'],
		['identityNumber', 22397319289, '22397319289'],
		['identityNumber', '22397319289.0', '22397319289'],
		['identityNumber', '2239 731 9289', '22397319289'],
		['identityNumber', '223-9731-9289', '22397319289'],
		['identityNumber', 'BVN: 22212345678', '22212345678'],
		['identityNumber', 'BVN22212345678', '22212345678'],
		['identityNumber', 'NIN - 12345678901', '12345678901'],
		['identityNumber', '22212345678 (BVN)', '22212345678'],
		['identityNumber', '22212345678 nin', '22212345678'],
		['identityNumber', 'NIN/12345678901', '12345678901'],
		['identityNumber', 'Passport: A 0123 4567', 'A01234567'],
		['identityNumber', 'ID No: 12345678', '12345678'],
		['identityNumber', '1234567', '1234567'],
		['identityNumber', '1234567890123', '1234567890123'],
		['identityNumber', 'GHA-123456789-0', 'GHA-123456789-0'],
		['identityNumber', '63-123456 A 42', '63-123456A42'],
		['identityNumber', '123456/10/1', '123456/10/1'],
		['taxNumber', '1234567890', '1234567890'],
		['taxNumber', '12345678-0001', '12345678-0001'],
		['taxNumber', 'TIN: 12345678-0001', '12345678-0001'],
		['taxNumber', '12345 67890', '1234567890'],
		['taxNumber', '12345678 - 0001', '12345678-0001'],
		['taxNumber', 'JTB TIN 1234567890', '1234567890'],
		['taxNumber', 'KRA PIN - A001234567B', 'A001234567B'],
		['taxNumber', 'GSTIN 27ABCDE1234F1Z5', '27ABCDE1234F1Z5'],
		['taxNumber', 'P 051 234 567 Q', 'P051234567Q'],
		['taxNumber', 'C0001234567', 'C0001234567'],
		['bankCode', '058', '058'],
		['bankCode', 999461, '999461'],
		['bankCode', '000 013 ', '000013'],
		['bankCode', '1100000012', '1100000012'],
		['bankCode', '20-00-00', '20-00-00'],
		['bankCode', '01', '01'],
		['bankCode', '058.0', '058'],
		['bankCode', '058 - GTBank', '058'],
		['bankCode', '058 GTBank', '058'],
		['bankCode', '058(GTBank)', '058'],
		['bankCode', '044|Access Bank, Lagos', '044'],
		['bankCode', 'GTBank (058)', '058'],
		['bankCode', 'First Bank - 011', '011'],
		['bankCode', 'GTBank: 058', '058'],
		['bankCode', '058: GTBank', '058'],
		['routingNumber', 'Routing: 021 000 021', '021000021'],
		['swiftCode', 'fbni ngla', 'fbningla'],
		['swiftCode', 'SWIFT: GTBINGLAXXX', 'GTBINGLAXXX'],
		['swiftCode', 'BIC GTBINGLA', 'GTBINGLA'],
		['swiftCode', 'SWIFT/BIC code GTBINGLA', 'GTBINGLA'],
		['dialCode', ' +2 34', '+234'],
		['dialCode', 234, '234'],
		['dialCode', '+1-242', '+1-242'],
		['dialCode', '1', '1'],
		['dialCode', '00234', '+234'],
		['dialCode', '(+234)', '+234'],
		['dialCode', 'Nigeria (+234)', '+234'],
		['dialCode', '+234 Nigeria', '+234'],
	])('(%s) %p is %p', (rule, value, number) => {
		expect(read(rule, value)).toEqual({ value: number });
	});

	const amount = (name: string) => `is written like an amount, not like ${name}; ${AS_TEXT}`;
	const letters = (name: string, expected: string) =>
		`has letters that do not belong in ${name}; expected ${expected}`;
	const ACCOUNT = letters('a bank account number', 'digits only');
	const IDENTITY = letters('an identity number', 'a number such as 22212345678');
	const TAX = letters('a tax number', 'a number such as 12345678-0001');

	it.each<[RuleName, unknown, string]>([
		['accountNumber', 1e20, LOST],
		['accountNumber', 1.5, LOST],
		['accountNumber', '', 'is not a bank account number; expected digits only'],
		['accountNumber', true, 'is not a bank account number; expected digits only'],
		['accountNumber', '1'.repeat(25), 'is not a bank account number; expected digits only'],
		['accountNumber', '0123_456_789', 'is not a bank account number; expected digits only'],
		['accountNumber', `1${' '.repeat(99)}1`, 'is not a bank account number; expected digits only'],
		['accountNumber', '0123456789\n0987654321', LINES],
		['accountNumber', '0123\r456789', LINES],
		['accountNumber', '****6789', HIDDEN],
		['accountNumber', 'XXXXXX6789', HIDDEN],
		['accountNumber', '0123xx6789', HIDDEN],
		['accountNumber', '…6789', HIDDEN],
		['accountNumber', '•••6789', HIDDEN],
		['accountNumber', '####6789', HIDDEN],
		['accountNumber', '0123456789 0987654321', TWO],
		['accountNumber', '0123456789-0987654321', TWO],
		['accountNumber', '0123456789, 098', TWO],
		['accountNumber', '0123456789 & 098', TWO],
		['accountNumber', '0123456789 0', TWO],
		['accountNumber', '0123456789 or 098', TWO],
		['accountNumber', '0123456789  12', TWO],
		['accountNumber', '0000000000', 'is not a bank account number; expected digits only'],
		['accountNumber', '0123456789 GTBank', ACCOUNT],
		['accountNumber', 'O123456789', ACCOUNT],
		['accountNumber', 'GB29 NWBK 6016 1331 9268 18', ACCOUNT],
		['accountNumber', 'pending', ACCOUNT],
		['accountNumber', '1234567890.5', amount('a bank account number')],
		['accountNumber', '0123.456789', amount('a bank account number')],
		['accountNumber', '1234567890123456.0', amount('a bank account number')],
		['accountNumber', '1,234,567,890', amount('a bank account number')],
		['accountNumber', '1.23E+09', SHORT_FORM],
		['accountNumber', '1.23456789E9', SHORT_FORM],
		['accountNumber', 'PIN 0123456789', 'is labelled as another kind of number; check the column'],
		['identityNumber', '22212345678 / 12345678901', TWO],
		['identityNumber', 'BVN: 22212345678, NIN: 12345678901', TWO],
		['identityNumber', '22212345678a', IDENTITY],
		['identityNumber', 'O2221234567', IDENTITY],
		['identityNumber', '2221234O678', IDENTITY],
		['identityNumber', 'not available', IDENTITY],
		['identityNumber', 'A12', IDENTITY],
		['identityNumber', '-22212345678', 'is not an identity number; expected a number such as 22212345678'],
		['identityNumber', '12345678 / 9', 'is not an identity number; expected a number such as 22212345678'],
		['taxNumber', 'not yet', TAX],
		['taxNumber', 'pending 2024', TAX],
		['taxNumber', 'applied2024', TAX],
		['bankCode', 'Access Bank', letters('a bank code', 'digits only')],
		['bankCode', '058GTBank', letters('a bank code', 'digits only')],
		['bankCode', '044, 058', TWO],
		['bankCode', '044/058', 'is not a bank code; expected digits only'],
		['routingNumber', 'ABC', letters('a routing number', 'digits only')],
		['swiftCode', '12345678', 'is not a SWIFT code; expected 8 or 11 letters and digits'],
		['swiftCode', 'FBNINGL', letters('a SWIFT code', '8 or 11 letters and digits')],
		['swiftCode', 'FBNINGLAXX', letters('a SWIFT code', '8 or 11 letters and digits')],
		['dialCode', '2348', 'is not a dial code; expected one such as +234'],
		['dialCode', 'NG', letters('a dial code', 'one such as +234')],
	])('(%s) %p is refused', (rule, value, refusal) => {
		expect(refusalOf(read(rule, value)).replace(/^'.*?' /, '')).toBe(refusal);
	});

	it('is masked except for its last four characters if it is personal', () => {
		expect(refusalOf(read('accountNumber', '0123456789 GTBank'))).toContain("'****Bank'");
		expect(refusalOf(read('identityNumber', '2221234567O'))).toContain("'****567O'");
		expect(refusalOf(read('taxNumber', '12345'))).toContain("'****2345'");
		expect(refusalOf(read('bankCode', '044/058'))).toContain("'044/058'");
		expect(refusalOf(read('routingNumber', '2100002'))).toContain("'2100002'");
	});
});

describe('Missing Leading Zeros', () => {
	const LENGTHS = Array.from({ length: 14 }, (_, index) => index + 1);
	const short = (rule: RuleName, country?: string) =>
		LENGTHS.filter((length) => 'problems' in read(rule, '12345678901234'.slice(0, length), { country }));

	/** The lengths, from 1 to 14, that are too short for each kind: in an unknown country, and in Nigeria. */
	it.each<[RuleName, number[], number[]]>([
		// In Nigeria, 11 digits are a phone number or a BVN.
		['accountNumber', [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]],
		['identityNumber', [1, 2, 3, 4, 5, 6, 9, 10, 12], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]],
		['taxNumber', [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9]],
		['bankCode', [1, 2, 4, 5, 7, 8, 13, 14], [1, 2, 4, 5, 7, 8, 13, 14]],
		['routingNumber', [1, 2, 3, 4, 5, 6, 7, 8, 13, 14], [1, 2, 3, 4, 5, 6, 7, 8, 13, 14]],
		['postalCode', [1, 2, 3, 4], [1, 2, 3, 4, 5]],
		['customerIdentifier', [], []],
		['registrationNumber', [], []],
		['identifier', [], []],
	])('(%s) refuses what is too short', (rule, elsewhere, inNigeria) => {
		expect([short(rule), short(rule, 'NG')]).toEqual([elsewhere, inNigeria]);
		const kept = LENGTHS.slice(0, 12).map((length) => '1'.repeat(length));
		if (!['identityNumber', 'taxNumber'].includes(rule))
			for (const number of kept)
				expect(read(rule, number, { leadingZeros: 'keep' })).toEqual({ value: number });
	});

	it.each<[RuleName, unknown, string, string]>([
		['accountNumber', '123456789', 'NG', '0123456789'],
		['accountNumber', 12345, 'NG', '0000012345'],
		['accountNumber', '123456789.0', 'NG', '0123456789'],
		['identityNumber', '1234567890', 'NG', '01234567890'],
		['identityNumber', '123456', 'NG', '00000123456'],
		['bankCode', '58', 'NG', '058'],
		['bankCode', '44 - Access Bank', 'NG', '044'],
		['postalCode', '100', 'KE', '00100'],
		['postalCode', '2196', 'ZA', '2196'],
		['postalCode', '4500', 'AU', '4500'],
		['postalCode', '800', 'AU', '0800'],
		['postalCode', '2148', 'US', '02148'],
		['postalCode', '100', 'LS', '100'],
	])('(%s) restores %p in %s: %s', (rule, value, country, number) => {
		expect(read(rule, value, { country, leadingZeros: 'restore' })).toEqual({ value: number });
	});

	it.each<[RuleName, string, string | undefined, string]>([
		['accountNumber', '1234', 'NG', KEEP],
		['accountNumber', '12345', 'NG', "'Restore' or 'Keep'"],
		['accountNumber', '123456789', 'KE', KEEP],
		['accountNumber', '123456789', undefined, KEEP],
		['identityNumber', '12345', 'NG', KEEP],
		['identityNumber', '123456789012', 'NG', KEEP],
		['bankCode', '1', 'NG', KEEP],
		['bankCode', '90267', 'NG', KEEP],
		['taxNumber', '12345', 'NG', KEEP],
		['postalCode', '10001', 'NG', KEEP],
		['postalCode', '100', 'TN', KEEP],
		['postalCode', '2148', 'US', "'Restore' or 'Keep'"],
		['postalCode', '4500', undefined, KEEP],
	])('(%s) offers the options that help with %p in %s', (rule, value, country, choice) => {
		const name = { ...identifiers, ...issuedNumbers }[rule].name;
		const refusal = `is too short for ${name} and may have lost leading zeros; ${AS_TEXT}, or set 'Missing Leading Zeros' to ${choice}`;
		expect(refusalOf(read(rule, value, { country })).replace(/^'.*?' /, '')).toBe(refusal);
		if (choice === KEEP)
			expect(refusalOf(read(rule, value, { country, leadingZeros: 'restore' }))).toContain(refusal);
	});

	it.each<[RuleName, string]>([
		['accountNumber', '012345678'],
		['bankCode', '01'],
		['identityNumber', '0123456'],
		['postalCode', '0001'],
	])('(%s) accepts %p, which has lost no zeros', (rule, number) => {
		for (const leadingZeros of ['refuse', 'restore'] as const)
			expect(read(rule, number, { country: 'NG', leadingZeros })).toEqual({ value: number });
	});
});
