import { means } from '../../support/listed';
import { REFUSED } from '../cell';
import { texts } from '../pairs';
import { alone, column, eachAlone, type FoundColumn } from '../column';

const ACCOUNT = 'bank_account_number';
const TAX = 'tax_identification_number';
const BANK = 'bank_code';
const ROUTING = 'routing_number';
const POSTAL = 'postal_code';
const REGISTRATION = 'business_registration_number';
const CUSTOMER = 'customer_unique_identifier';

const RESTORE = { options: { leadingZeros: 'restore' } };
const KEEP = { options: { leadingZeros: 'keep' } };

/** Numbers that name an account, a person, a company, a bank or a place. */
export const identifiers: FoundColumn[] = [
	...alone(ACCOUNT, 'Nigerian payroll and school-fee sheets', [
		...means('0123456789')`
			012 345 6789 | 0123.456.789 | A/C: 0123456789 | Account Number: 0123456789
			\u200b0123456789
		`,
		...texts`2033445566.0 → 2033445566 | 2033445566.00 → 2033445566 | 01234567890123`,
		[2033445566, '2033445566'],
		['\t0123456789', '0123456789'],
		['0123456789\t', '0123456789'],
		['0123456789\u00a0', '0123456789'],
		...means(REFUSED)`
			2033445566.5 | 0123456789 (GTB) | GTB 0123456789 | 0123456789/058 | 0123456789, 0234567891
			0123456789;0234567891 | 0123456789 0234567891 | 0123456789 & 0234567891 | XXXXXX6789
			******6789 | 012345678O | 2.03E+09 | 234567891 | cash | 0000000000 | same as above
			to be provided
		`,
	]),
	...alone(ACCOUNT, 'sheets whose user set Missing Leading Zeros', [['123456789', '0123456789']], RESTORE),
	...alone(ACCOUNT, 'sheets whose user set Missing Leading Zeros', [[123456789, '0123456789']], RESTORE),
	...alone(ACCOUNT, 'sheets whose user set Missing Leading Zeros', [['123456789', '123456789']], KEEP),
	...alone(BANK, 'sheets whose user set Missing Leading Zeros', [[44, '044']], RESTORE),
	...alone(BANK, 'bank lists and payroll templates', [
		...texts`
			044 | 044 – Access Bank → 044 | ="058" → 058 | '011 → 011 | 090267 | 57 → REFUSED
			Guaranty Trust Bank → REFUSED | 0.058 → REFUSED
		`,
		[44, REFUSED],
	]),
	...alone('identity_number', 'BVN and NIN columns of KYC sheets', [
		...means('22212345678')`222 1234 5678 | 222-1234-5678 | BVN:22212345678 | 22212345678.0`,
		['NIN: 12345678901', '12345678901'],
		[22212345678, '22212345678'],
		...means(REFUSED)`2.22123E+10 | 2221234567 | 22212345678/12345678901 | 222****5678 | not enrolled`,
	]),
	...alone(TAX, 'KRA, FIRS, GRA and TRA numbers', [
		...texts`
			A012345678Z | KRA PIN: A012345678Z → A012345678Z | P051234567X | C0012345678 | 23456789-0002
			1012345678.0 → 1012345678 | 12345678-0001 / 87654321-0001 → REFUSED | 1.01235E+09 → REFUSED
			exempt → REFUSED | n/a → NOTHING
		`,
		[1012345678, '1012345678'],
	]),
	...eachAlone(ROUTING, texts)`
		// US payroll (NACHA) templates
		021 000 021 → 021000021 | Routing: 021000021 → 021000021 | 121000248.0 → 121000248
		26009593 → REFUSED | 021000021 021000022 → REFUSED
	`,
	...alone('swift_code', 'bank detail forms', [
		...texts`ABNGNGLAXXX | SWIFT: GTBINGLA → GTBINGLA | none → NOTHING`,
	]),
	...alone(POSTAL, 'Easy Digital Downloads, s2Member and noptin reports of lost zeros', [
		...texts`
			00100 | 02139-4307 | ="02139" → 02139 | '02139 → 02139 | EC1A 1BB | K1A 0B1 | 900108.0 → 900108
			nil → NOTHING
		`,
		[4101, REFUSED],
	]),
	...alone(REGISTRATION, 'company registers of Nigeria, Kenya and Ghana', [
		...texts`
			RC 123456 | RC-123456 | BN/2345678 | CPR/2010/12345 | PVT-ABC1234 | 0012345
			1.23457E+11 → REFUSED | ###### → REFUSED | pending → REFUSED
		`,
		[1234567, '1234567'],
		['RC123456\nBN123456', REFUSED],
	]),
	...alone(CUSTOMER, 'CRM record ids', [
		...texts`
			0042 | 42.0 → 42 | 003Hs00001XyZaBIAV | recAbC123dEf456Gh | 4.2E+05 → REFUSED | #REF! → REFUSED
		`,
		[42, '42'],
	]),
	column(CUSTOMER, 'pandas to_csv of an id column that has blanks: integers became floats', [
		...texts`1001.0 → 1001 | 1002.0 → 1002 | 1003.0 → 1003`,
	]),
];
