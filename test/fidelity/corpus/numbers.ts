/** Amounts with the marks and currencies of many countries, quantities with units, and whole numbers. */
export const numbers = String.raw`
	// unit_price column: Mercado and Bling product export, Brazil
	1.250 → 1250 | 89,90 → 89.9 | 12.000 → 12000
	// unit_price column: Sage and EBP export, France
	1 250,00 → 1250 | 3,500 → 3.5 | 12,5 → 12.5
	// unit_price column: SAP list, Germany
	1.234,50 → 1234.5 | 2.500 → 2500 | -1.250,00 → -1250
	// unit_price column: QuickBooks item list
	1,234.50 → 1234.5 | 2,500 → 2500 | 1.500 → 1.5
	// unit_price column: price lists of two suppliers in one sheet
	1.234,50 → 1234.5 | 1,234.50 → 1234.5 | 2,500 → REFUSED | 2.500 → REFUSED | 750
	// unit_price column: Odoo price list, CSV
	1250.0 → 1250 | 3.0 → 3 | 12.5
	// unit_price column: shop in Dakar: points for thousands
	12.500 FCFA → 12500 | 1.250 FCFA → 1250 | 500 FCFA → 500
	// unit_price column: Kenyan price list
	1,500/= → 1500 | 250/= → 250
	// unit_price with decimalMark=comma: a sheet whose user set Decimal Mark
	2.500 → 2500 | 2,500 → 2.5
	// unit_price with decimalMark=point: a sheet whose user set Decimal Mark
	2,500 → 2500
	// unit_price column: SAP list with four decimals, Germany
	1,2000 → 1.2 | 12,5000 → 12.5 | 1.250,0000 → 1250
	// unit_price column: a separator typed in the wrong place (reports of dart intl and Globalize)
	1,250.50 → 1250.5 | 1,2000 → REFUSED | 12,000 → 12000
	// unit_price: price-parser test data, web shops
	US$12.99 → 12.99 | US $45.00 → 45 | A$190.00 → 190 | R$260,00 → 260 | XOF 120 000 000 → 120000000
	$ 1.144.000 → 1144000 | 45,00 zł → 45 | 9 800 Kč → 9800 | € 2.109,00 → 2109 | €36 → 36 | 1,20 € → 1.2
	CHF 1'200.20 → 1200.2 | 2 285,81 → 2285.81 | $ 119,999 → 119999 | £9.99 → 9.99 | 63,90 EUR → 63.9
	,89 € → 0.89 | ,89 → 0.89 | 34.992001 | $.05 → 0.05 | 5.590,00 € → 5590
	// unit_price: Metabase CSV upload test data
	€1.000.000,00 → 1000000 | ¥200 → 200
	-127.54 ← -£127.54 | -127,54 € | € 127,54-
	// unit_price: price-parser test data: no smaller unit
	CHF 20.- → 20 | 20.– → 20 | 50,- → 50 | 1.200,- € → 1200
	// unit_price: shops and payrolls in Africa
	UGX 25,000/= → 25000 | GHS 45.50 → 45.5 | GH¢45.50 → 45.5 | N 25,000 → 25000 | NGN.25,000.50 → 25000.5
	R 1 234,56 → 1234.56 | R1,234.56 → 1234.56 | ZMW 150.00 → 150 | 350,00 MZN → 350
	ETB 1,250.75 → 1250.75 | XAF 1.250.000 → 1250000 | FCFA 2.500 → 2500 | RWF 12.500 → 12500
	BIF 4.500 → 4500 | GNF 250.000 → 250000 | ₦1,250.00 → 1250 | Rs. 1,23,456.50 → 123456.5
	₹ 12,34,567 → 1234567 | Rs 1,200/- → 1200 | 250.000 VND → 250000
	1500 ← KSh 1,500.00 | Ksh. 1,500/- | N1,500.00 | JPY 1.500
	15000 ← Tsh. 15,000/- | 15 000 F CFA | 15.000 XOF | 15,000 FCFA
	// unit_price: Nigerian invoices typed without a naira sign
	N5,000:50 → 5000.5 | 5k → REFUSED | «"₦ - "» → NOTHING
	5000 ← #5,000 | =N=5,000.00 | ₦5,000=
	// order_amount: accounting exports: negatives
	(1,250.00) → -1250 | (₦500.00) → -500 | ₦(500.00) → -500 | 1,250.00- → -1250 | +12.50 → 12.5
	12.50 CR → REFUSED | 1,250.00 Dr → REFUSED
	-12.5 ← -$12.50 | $-12.50 | −12.50 | - 12.50
	// order_amount: Excel and LibreOffice, text cells with marks of many locales
	1\u202f234,50 → 1234.5 | 12\u00a0500 → 12500 | 1'000 → 1000 | 1234,5 → 1234.5 | 1234,567 → 1234.567
	12,345,678 → 12345678 | 12.345.678 → 12345678 | 1,2345 → REFUSED | 1.2345 | 0,125 → 0.125 | 007.50 → 7.5
	1250 ← 1’250.00 | '1250.00 | ="1250.00" | 1250.00000000 | ١٢٥٠ | １２５０
	// available_quantity column: butcher, weights with a point
	1.250 kg → 1.25 | 0.500 kg → 0.5 | 12 kg → 12
	// available_quantity column: butcher, weights with a comma
	1,250 kg → 1.25 | 0,500 kg → 0.5 | 2,75 kg → 2.75
	// available_quantity: stock sheets of shops
	24 units → 24 | 10 Units → 10 | 10 KG → 10 | 5pcs → 5 | 5 pcs. → 5 | 12 pieces → 12 | 12 EA → 12
	1,200 pcs → 1200 | 250 ml → 250 | 0.750 l → 0.75 | 100 g → 100 | 25 m → 25 | 0 pcs → 0 | -3 | 3.00 → 3
	REFUSED ← 3 dozen | 1 pair | 6-pack | 3 cartons of 12 | 12 x 500ml | 5+2 | 10/12 | 1/2 | 20+ | >100
	REFUSED ← ~20 | 10-15 | about 15 | 5 kg 200 g | unlimited | Out of stock | In stock
	// unit_price: price-parser and marketplace data without one price
	REFUSED ← Free! | POA | Call for price | $10 - $20 | 841,00 zł – 995,00 zł | 2 for $5 | 3/$10
	REFUSED ← $1.29 Million | 10k | 12.5% | AED 8000 (USD 2179) | 205,68 € 205.68
	REFUSED ← 99,99 EUR (-30,00%) 69,99 EUR | 1,250.50.00 | 1.250,50,00 | 12 50 | 1.2E+05 | 0x1F | =12*5
	REFUSED ← Infinity | ########
	// customer_onboarding_type: drop-downs of forms that keep code and label
	2 ← 2 - Corporate | 2.0 | 2,0 | #2 | 2.00
	1 ← 1: Individual | 1 – Individual | 01
	REFUSED ← Individual | 1/2 | 1 or 2 | 1 - 2 | I | «false»
	// total_items: order exports
	12 | 1,250 → 1250 | 1 200 → 1200 | 0 | «" 7 "» → 7 | «5»
	NOTHING ← - | nil | NaN | \N | «null»
	REFUSED ← 12.50 | 1e2 | 3 + 2 | many | «2.25»
`;

/** Amounts, quantities and whole numbers. */
export const chosenNumbers = String.raw`
	// unit_price, order_amount
	«0.1» | 1,23,456.00 → 123456 | $19.99 → 19.99 | GH₵ 500 → 500 | KES 500 → 500 | 0.07 | .5 → 0.5
	1,5 → 1.5 | 12,34 → 12.34 | «"€ 19,00 "» → 19 | «" 75 "» → 75
	1250 ← «1250» | 1250 | 1,250 | ₦ 1,250
	1250.5 ← «1250.5» | 1250.50 | 1,250.50 | ₦1,250.50 | NGN 1,250.50 | 1,250.50 NGN
	0 ← «0» | 0 | 0.00
	1234567.89 ← 1,234,567.89 | 1 234 567,89 | 1.234.567,89
	-500 ← (500) | -500 | -₦500
	NOTHING ← «""» | NULL | N/A | #REF! | #DIV/0! | - | «" "» | «null»
	REFUSED ← 10% | five hundred | 1.5E+06 | 12345678901234567.89 | 1250 per unit | «true»
	// total_quantity
	«12» | «12.5» | «0» | 12 | 1,200 → 1200 | → NOTHING | a dozen → REFUSED
	// total_items
	«0» | 1,200 → 1200 | → NOTHING
	3 ← «3» | 3 | 3.0
	REFUSED ← 3.5 | three | «3.5»
	// customer_onboarding_type
	«" 2 "» → 2
	1 ← «1» | 1 | 1.0
	REFUSED ← «""» | one | «1.5» | «true»
`;
