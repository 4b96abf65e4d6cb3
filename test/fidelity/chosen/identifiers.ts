import { REFUSED } from '../cell';
import { chosen, type FoundColumn } from '../column';
import { texts, typed } from '../pairs';

/** Phone, account, bank, identity, tax and postal numbers, and the ids of customers, products and orders. */
export const identifierCells: FoundColumn[] = [
	...chosen('phone_number', [
		...texts`
			08012345678 | 0801 234 5678 → 08012345678 | 0801-234-5678 → 08012345678
			0801.234.5678 → 08012345678 | (0801) 234 5678 → 08012345678 | +2348012345678
			+234 801 234 5678 → +2348012345678 | +234-801-234-5678 → +2348012345678 | 2348012345678
			'08012345678 → 08012345678 | \u202a08012345678\u202c → 08012345678
			0801\u00a0234\u00a05678 → 08012345678 | 01 460 1234 → REFUSED | +44 20 7946 0958 → +442079460958
			0712345678 → REFUSED | +233 24 123 4567 → +233241234567 | 8012345678 → 08012345678
			8.01E+09 → REFUSED | 8.012345678E9 → 08012345678 | 8012345678.0 → 08012345678
			08012345678 ext 5 → REFUSED | 08012345678 / 08098765432 → REFUSED
			+234 (0) 801 234 5678 → +2348012345678 | none → REFUSED | 123 → REFUSED
		`,
		...typed`2348012345678 | 8012345678 → 08012345678 | 712345678 → REFUSED | 8012345678.5 → REFUSED`,
		[' 08012345678 ', '08012345678'],
		[true, REFUSED],
	]),
	...chosen('next_of_kin_phone_number', [
		...texts`08098765432 | +234 809 876 5432 → +2348098765432 | → NOTHING | NULL → NOTHING`,
		...typed`2348098765432 | 8098765432 → 08098765432`,
	]),
	...chosen('bank_account_number', [
		...texts`
			0123456789 | 1234567890 | '0123456789 → 0123456789 | 0123 456 789 → 0123456789 | 00000000123456
			123456789 → REFUSED | 1.23457E+12 → REFUSED | 1,234,567,890 → REFUSED | → NOTHING | #N/A → NOTHING
		`,
		...typed`1234567890 | 12345678901234 | 123456789 → REFUSED | 1234567890.5 → REFUSED`,
		[12345678901234567000, REFUSED, '12345678901234567000.0'],
	]),
	...chosen('bank_code', [
		...texts`058 | 000013 | 999461 | GTB → REFUSED | 58 → REFUSED`,
		...typed`101 | 58 → REFUSED | 13 → REFUSED`,
	]),
	...chosen('routing_number', [...texts`021000021 | → NOTHING`, ...typed`121000248 | 21000021 → REFUSED`]),
	...chosen('swift_code', [...texts`FBNINGLA | FBNINGLAXXX | N/A → NOTHING`, [' FBNI NG LA ', 'FBNINGLA']]),
	...chosen('postal_code', [
		...texts`100001 | 05021 | 0001 | SW1A 1AA | WX1 6LT | 1E+05 → REFUSED`,
		...typed`100001 | 5021 → REFUSED | 1 → REFUSED`,
	]),
	...chosen('tax_identification_number', [
		...texts`12345678-0001 | 1234567890 | 0123456789 | P0001234567 | 1.2E+11 → REFUSED`,
		...typed`1234567890 | 123456789 → REFUSED`,
		[1.2e-7, REFUSED],
	]),
	...chosen('product_id', [
		...texts`SKU-0042 | 0042 | 12E5 | 2023-04-09T23:05:13.458Z | 4.2E+05 → REFUSED`,
		...typed`42 | 10248`,
		[' A 7 ', 'A 7'],
		[4.2, REFUSED, '4.2E+00'],
		[1e21, REFUSED],
	]),
	...chosen('order_id', [
		...texts`ORD-10248 | 00010250 | '00010251 → 00010251 | 1.02E+15 → REFUSED`,
		[10249, '10249'],
		[12345678901234567000, REFUSED, '1.23457E+19'],
	]),
];
