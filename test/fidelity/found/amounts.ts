import { figures } from '../pairs';
import { alone, eachAlone, type FoundColumn } from '../column';

const PRICE = 'unit_price';
const TOTAL = 'order_amount';

/** Amounts with the marks and the currency words of their countries. */
export const amounts: FoundColumn[] = [
	...eachAlone(PRICE, figures)`
		// price-parser test data, web shops
		US$12.99 → 12.99 | US $45.00 → 45 | A$190.00 → 190 | R$260,00 → 260 | XOF 120 000 000 → 120000000
		$ 1.144.000 → 1144000 | 45,00 zł → 45 | 9 800 Kč → 9800 | € 2.109,00 → 2109 | €36 → 36 | 1,20 € → 1.2
		CHF 1'200.20 → 1200.2 | 2 285,81 → 2285.81 | $ 119,999 → 119999 | £9.99 → 9.99 | 63,90 EUR → 63.9
		,89 € → 0.89 | ,89 → 0.89 | 34.992001 | $.05 → 0.05 | 5.590,00 € → 5590
		// Metabase CSV upload test data
		-£127.54 → -127.54 | -127,54 € → -127.54 | € 127,54- → -127.54 | €1.000.000,00 → 1000000 | ¥200 → 200
		// price-parser test data: no smaller unit
		CHF 20.- → 20 | 20.– → 20 | 50,- → 50 | 1.200,- € → 1200
		// shops and payrolls in Africa
		KSh 1,500.00 → 1500 | Ksh. 1,500/- → 1500 | UGX 25,000/= → 25000 | Tsh. 15,000/- → 15000
		GHS 45.50 → 45.5 | GH¢45.50 → 45.5 | N1,500.00 → 1500 | N 25,000 → 25000 | NGN.25,000.50 → 25000.5
		R 1 234,56 → 1234.56 | R1,234.56 → 1234.56 | ZMW 150.00 → 150 | 350,00 MZN → 350
		ETB 1,250.75 → 1250.75 | 15 000 F CFA → 15000 | 15.000 XOF → 15000 | XAF 1.250.000 → 1250000
		15,000 FCFA → 15000 | FCFA 2.500 → 2500 | RWF 12.500 → 12500 | BIF 4.500 → 4500 | GNF 250.000 → 250000
		₦1,250.00 → 1250 | Rs. 1,23,456.50 → 123456.5 | ₹ 12,34,567 → 1234567 | Rs 1,200/- → 1200
		JPY 1.500 → 1500 | 250.000 VND → 250000
	`,
	...alone(PRICE, 'Nigerian invoices typed without a naira sign', [
		...figures`#5,000 → 5000 | =N=5,000.00 → 5000 | N5,000:50 → 5000.5 | ₦5,000= → 5000 | 5k → REFUSED`,
		['₦ - ', undefined],
	]),
	...eachAlone(TOTAL, figures)`
		// accounting exports: negatives
		(1,250.00) → -1250 | (₦500.00) → -500 | ₦(500.00) → -500 | -$12.50 → -12.5 | $-12.50 → -12.5
		−12.50 → -12.5 | 1,250.00- → -1250 | - 12.50 → -12.5 | +12.50 → 12.5 | 12.50 CR → REFUSED
		1,250.00 Dr → REFUSED
		// Excel and LibreOffice, text cells with marks of many locales
		1\u202f234,50 → 1234.5 | 12\u00a0500 → 12500 | 1'000 → 1000 | 1’250.00 → 1250 | 1234,5 → 1234.5
		1234,567 → 1234.567 | 12,345,678 → 12345678 | 12.345.678 → 12345678 | 1,2345 → REFUSED | 1.2345
		0,125 → 0.125 | 007.50 → 7.5 | '1250.00 → 1250 | ="1250.00" → 1250 | 1250.00000000 → 1250
		١٢٥٠ → 1250 | １２５０ → 1250
	`,
];
