import { REFUSED, type Pair } from '../cell';
import { chosen, type FoundColumn } from '../column';
import { figures, same } from '../pairs';

const AMOUNTS: Pair[] = [
	...same(1250, 1250.5, 0, 0.1),
	...figures`
		1250 | 1250.50 → 1250.5 | 1,250 → 1250 | 1,250.50 → 1250.5 | 1,234,567.89 → 1234567.89
		1 234 567,89 → 1234567.89 | 1.234.567,89 → 1234567.89 | 1,23,456.00 → 123456 | ₦1,250.50 → 1250.5
		₦ 1,250 → 1250 | NGN 1,250.50 → 1250.5 | 1,250.50 NGN → 1250.5 | $19.99 → 19.99 | GH₵ 500 → 500
		KES 500 → 500 | (500) → -500 | -500 | -₦500 → -500 | 0 | 0.00 → 0 | 0.07 | .5 → 0.5 | → NOTHING
		NULL → NOTHING | N/A → NOTHING | #REF! → NOTHING | #DIV/0! → NOTHING | 1,5 → 1.5 | 12,34 → 12.34
		10% → REFUSED | five hundred → REFUSED | 1.5E+06 → REFUSED | 12345678901234567.89 → REFUSED
		1250 per unit → REFUSED | - → NOTHING
	`,
	['€ 19,00 ', 19],
	[' 75 ', 75],
	[' ', undefined],
	[null, undefined],
	[true, REFUSED],
];

/** Amounts, quantities and whole numbers. */
export const numberCells: FoundColumn[] = [
	...chosen('unit_price', AMOUNTS),
	...chosen('order_amount', AMOUNTS),
	...chosen('total_quantity', [
		...same(12, 12.5, 0),
		...figures`12 | 1,200 → 1200 | → NOTHING | a dozen → REFUSED`,
	]),
	...chosen('total_items', [
		...same(3, 0),
		...figures`3 | 3.0 → 3 | 1,200 → 1200 | → NOTHING | 3.5 → REFUSED | three → REFUSED`,
		[3.5, REFUSED],
	]),
	...chosen('customer_onboarding_type', [
		[1, 1],
		...figures`1 | 1.0 → 1 | → REFUSED | one → REFUSED`,
		[' 2 ', 2],
		[1.5, REFUSED],
		[true, REFUSED],
	]),
];
