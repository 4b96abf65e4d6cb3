import { texts } from '../pairs';
import { alone, column, type FoundColumn } from '../column';

const PRODUCT = 'product_id';
const ORDER = 'order_id';

/** Names of products and orders. */
export const productIds: FoundColumn[] = [
	...alone(PRODUCT, 'SKUs and barcodes in stock exports', [
		...texts`
			00123 | ="00123" → 00123 | '00123 → 00123 | A-7/B | 7E3 | 9780140449136
			9780140449136.0 → 9780140449136 | 9.78014E+12 → REFUSED | 2.19E+26 → REFUSED | undefined → REFUSED
			[object Object] → REFUSED | ######## → REFUSED
		`,
		[9780140449136, '9780140449136'],
	]),
	...alone(ORDER, 'order names of shops', [
		...texts`#1001 | S00023 | INV/2024/00012 | 112-1234567-1234567 | CA-2017-152156 | 01-2024`,
		[536365, '536365'],
	]),
	column(PRODUCT, 'pandas to_csv, with a blank', texts`1001.0 → 1001 | → REFUSED | 1003.0 → 1003`),
	column(PRODUCT, 'firmware and versions as items', texts`2.0 | 10.5`),
	column(ORDER, 'openpyxl to CSV', texts`5001.0 → 5001 | 5002.0 → 5002`),
	column(ORDER, 'order numbers beside a corrected one', texts`5001.0 | 5002-B`),
];
