import { figures } from '../pairs';
import { column, type FoundColumn } from '../column';

const PRICE = 'unit_price';

/** Columns of amounts, whose cells decide together what the marks in them are. */
export const amountColumns: FoundColumn[] = [
	column(PRICE, 'Mercado and Bling product export, Brazil', [
		...figures`1.250 → 1250 | 89,90 → 89.9 | 12.000 → 12000`,
	]),
	column(PRICE, 'Sage and EBP export, France', figures`1 250,00 → 1250 | 3,500 → 3.5 | 12,5 → 12.5`),
	column(PRICE, 'SAP list, Germany', figures`1.234,50 → 1234.5 | 2.500 → 2500 | -1.250,00 → -1250`),
	column(PRICE, 'QuickBooks item list', figures`1,234.50 → 1234.5 | 2,500 → 2500 | 1.500 → 1.5`),
	column(PRICE, 'price lists of two suppliers in one sheet', [
		...figures`1.234,50 → 1234.5 | 1,234.50 → 1234.5 | 2,500 → REFUSED | 2.500 → REFUSED | 750`,
	]),
	column(PRICE, 'Odoo price list, CSV', figures`1250.0 → 1250 | 3.0 → 3 | 12.5`),
	column(PRICE, 'shop in Dakar: points for thousands', [
		...figures`12.500 FCFA → 12500 | 1.250 FCFA → 1250 | 500 FCFA → 500`,
	]),
	column(PRICE, 'Kenyan price list', figures`1,500/= → 1500 | 250/= → 250`),
	column(PRICE, 'a sheet whose user set Decimal Mark', [['2.500', 2500]], {
		options: { decimalMark: 'comma' },
	}),
	column(PRICE, 'a sheet whose user set Decimal Mark', [['2,500', 2.5]], {
		options: { decimalMark: 'comma' },
	}),
	column(PRICE, 'a sheet whose user set Decimal Mark', [['2,500', 2500]], {
		options: { decimalMark: 'point' },
	}),
	column(PRICE, 'SAP list with four decimals, Germany', [
		...figures`1,2000 → 1.2 | 12,5000 → 12.5 | 1.250,0000 → 1250`,
	]),
	column(PRICE, 'a separator typed in the wrong place (reports of dart intl and Globalize)', [
		...figures`1,250.50 → 1250.5 | 1,2000 → REFUSED | 12,000 → 12000`,
	]),
];
