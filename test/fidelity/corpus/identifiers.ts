/** Numbers that identify an account, a person, a company, a bank, a place, a product or an order. */
export const identifiers = String.raw`
	// bank_account_number: Nigerian payroll and school-fee sheets
	01234567890123
	0123456789 ← 012 345 6789 | 0123.456.789 | A/C: 0123456789 | Account Number: 0123456789
	0123456789 ← \u200b0123456789 | «"\t0123456789"» | «"0123456789\t"» | «"0123456789\u00a0"»
	2033445566 ← 2033445566.0 | 2033445566.00 | «2033445566»
	REFUSED ← 2033445566.5 | 0123456789 (GTB) | GTB 0123456789 | 0123456789/058 | 0123456789, 0234567891
	REFUSED ← 0123456789;0234567891 | 0123456789 0234567891 | 0123456789 & 0234567891 | XXXXXX6789
	REFUSED ← ******6789 | 012345678O | 2.03E+09 | 234567891 | cash | 0000000000 | same as above
	REFUSED ← to be provided
	// bank_account_number with leadingZeros=restore: sheets whose user set Missing Leading Zeros
	123456789 → 0123456789 | «123456789» → 0123456789
	// bank_account_number with leadingZeros=keep: sheets whose user set Missing Leading Zeros
	123456789
	// bank_code with leadingZeros=restore: sheets whose user set Missing Leading Zeros
	«44» → 044
	// bank_code: bank lists and payroll templates
	044 | 044 – Access Bank → 044 | ="058" → 058 | '011 → 011 | 090267
	REFUSED ← 57 | Guaranty Trust Bank | 0.058 | «44»
	// identity_number: BVN and NIN columns of KYC sheets
	NIN: 12345678901 → 12345678901
	22212345678 ← 222 1234 5678 | 222-1234-5678 | BVN:22212345678 | 22212345678.0 | «22212345678»
	REFUSED ← 2.22123E+10 | 2221234567 | 22212345678/12345678901 | 222****5678 | not enrolled
	// tax_identification_number: KRA, FIRS, GRA and TRA numbers
	A012345678Z | KRA PIN: A012345678Z → A012345678Z | P051234567X | C0012345678 | 23456789-0002
	1012345678.0 → 1012345678 | n/a → NOTHING | «1012345678»
	REFUSED ← 12345678-0001 / 87654321-0001 | 1.01235E+09 | exempt
	// routing_number: US payroll (NACHA) templates
	021 000 021 → 021000021 | Routing: 021000021 → 021000021 | 121000248.0 → 121000248 | 26009593 → REFUSED
	021000021 021000022 → REFUSED
	// swift_code: bank detail forms
	ABNGNGLAXXX | SWIFT: GTBINGLA → GTBINGLA | none → NOTHING
	// postal_code: Easy Digital Downloads, s2Member and noptin reports of lost zeros
	00100 | 02139-4307 | ="02139" → 02139 | '02139 → 02139 | EC1A 1BB | K1A 0B1 | 900108.0 → 900108
	nil → NOTHING | «4101» → REFUSED
	// business_registration_number: company registers of Nigeria, Kenya and Ghana
	RC 123456 | RC-123456 | BN/2345678 | CPR/2010/12345 | PVT-ABC1234 | 0012345 | «1234567»
	REFUSED ← 1.23457E+11 | ###### | pending | «"RC123456\nBN123456"»
	// customer_unique_identifier: CRM record ids
	0042 | 42.0 → 42 | 003Hs00001XyZaBIAV | recAbC123dEf456Gh | 4.2E+05 → REFUSED | #REF! → REFUSED | «42»
	// customer_unique_identifier column: pandas to_csv of an id column that has blanks: integers became floats
	1001.0 → 1001 | 1002.0 → 1002 | 1003.0 → 1003
	// product_id: SKUs and barcodes in stock exports
	A-7/B | 7E3
	00123 ← 00123 | ="00123" | '00123
	9780140449136 ← 9780140449136 | 9780140449136.0 | «9780140449136»
	REFUSED ← 9.78014E+12 | 2.19E+26 | undefined | [object Object] | ########
	// order_id: order names of shops
	#1001 | S00023 | INV/2024/00012 | 112-1234567-1234567 | CA-2017-152156 | 01-2024 | «536365»
	// product_id column: pandas to_csv, with a blank
	1001.0 → 1001 | → REFUSED | 1003.0 → 1003
	// product_id column: firmware and versions as items
	2.0 | 10.5
	// order_id column: openpyxl to CSV
	5001.0 → 5001 | 5002.0 → 5002
	// order_id column: order numbers beside a corrected one
	5001.0 | 5002-B
`;

/** Phone, account, bank, identity, tax and postal numbers, and the ids of customers, products and orders. */
export const chosenIdentifiers = String.raw`
	// phone_number
	2348012345678 | +44 20 7946 0958 → +442079460958 | +233 24 123 4567 → +233241234567 | «2348012345678»
	08012345678 ← 08012345678 | 0801 234 5678 | 0801-234-5678 | 0801.234.5678 | (0801) 234 5678
	08012345678 ← '08012345678 | \u202a08012345678\u202c | 0801\u00a0234\u00a05678 | 8012345678
	08012345678 ← 8.012345678E9 | 8012345678.0 | «8012345678» | «" 08012345678 "»
	+2348012345678 ← +2348012345678 | +234 801 234 5678 | +234-801-234-5678 | +234 (0) 801 234 5678
	REFUSED ← 01 460 1234 | 0712345678 | 8.01E+09 | 08012345678 ext 5 | 08012345678 / 08098765432 | none
	REFUSED ← 123 | «712345678» | «8012345678.5» | «true»
	// next_of_kin_phone_number
	08098765432 | +234 809 876 5432 → +2348098765432 | → NOTHING | NULL → NOTHING | «2348098765432»
	«8098765432» → 08098765432
	// bank_account_number
	1234567890 | 00000000123456 | → NOTHING | #N/A → NOTHING | «1234567890» | «12345678901234»
	0123456789 ← 0123456789 | '0123456789 | 0123 456 789
	REFUSED ← 123456789 | 1.23457E+12 | 1,234,567,890 | «123456789» | «1234567890.5»
	REFUSED ← «12345678901234567000» 12345678901234567000.0
	// bank_code
	058 | 000013 | 999461 | «101»
	REFUSED ← GTB | 58 | «58» | «13»
	// routing_number
	021000021 | → NOTHING | «121000248» | «21000021» → REFUSED
	// swift_code
	FBNINGLA | FBNINGLAXXX | N/A → NOTHING | «" FBNI NG LA "» → FBNINGLA
	// postal_code
	100001 | 05021 | 0001 | SW1A 1AA | WX1 6LT | «100001»
	REFUSED ← 1E+05 | «5021» | «1»
	// tax_identification_number
	12345678-0001 | 1234567890 | 0123456789 | P0001234567 | «1234567890»
	REFUSED ← 1.2E+11 | «123456789» | «1.2e-7»
	// product_id
	SKU-0042 | 0042 | 12E5 | 2023-04-09T23:05:13.458Z | «42» | «10248» | «" A 7 "» → A 7
	REFUSED ← 4.2E+05 | «4.2» 4.2E+00 | «1e+21»
	// order_id
	ORD-10248 | 00010250 | '00010251 → 00010251 | 1.02E+15 → REFUSED | «10249»
	«12345678901234567000» 1.23457E+19 → REFUSED
`;
