import { means } from '../../support/listed';
import { REFUSED } from '../cell';
import { figures } from '../pairs';
import { alone, column, eachAlone, type FoundColumn } from '../column';

const PRICE = 'unit_price';
const COUNT = 'available_quantity';
const ITEMS = 'total_items';
const TYPE = 'customer_onboarding_type';

/** Prices that are no number, and quantities with and without their unit. */
export const quantities: FoundColumn[] = [
	column(COUNT, 'butcher, weights with a point', figures`1.250 kg → 1.25 | 0.500 kg → 0.5 | 12 kg → 12`),
	column(COUNT, 'butcher, weights with a comma', figures`1,250 kg → 1.25 | 0,500 kg → 0.5 | 2,75 kg → 2.75`),
	...alone(COUNT, 'stock sheets of shops', [
		...figures`
			24 units → 24 | 10 Units → 10 | 10 KG → 10 | 5pcs → 5 | 5 pcs. → 5 | 12 pieces → 12 | 12 EA → 12
			1,200 pcs → 1200 | 250 ml → 250 | 0.750 l → 0.75 | 100 g → 100 | 25 m → 25 | 0 pcs → 0 | -3
			3.00 → 3
		`,
		...means(REFUSED)`
			3 dozen | 1 pair | 6-pack | 3 cartons of 12 | 12 x 500ml | 5+2 | 10/12 | 1/2 | 20+ | >100
			~20 | 10-15 | about 15 | 5 kg 200 g | unlimited | Out of stock | In stock
		`,
	]),
	...eachAlone(PRICE, means(REFUSED))`
		// price-parser and marketplace data without one price
		Free! | POA | Call for price | $10 - $20 | 841,00 zł – 995,00 zł | 2 for $5 | 3/$10 | $1.29 Million
		10k | 12.5% | AED 8000 (USD 2179) | 205,68 € 205.68 | 99,99 EUR (-30,00%) 69,99 EUR | 1,250.50.00
		1.250,50,00 | 12 50 | 1.2E+05 | 0x1F | =12*5 | Infinity | ########
	`,
];

/** Whole numbers, and the codes that people write with their name. */
export const wholeNumbers: FoundColumn[] = [
	...alone(TYPE, 'drop-downs of forms that keep code and label', [
		...means(2)`2 - Corporate | 2.0 | 2,0 | #2 | 2.00`,
		...figures`1: Individual → 1 | 1 – Individual → 1 | 01 → 1`,
		...means(REFUSED)`Individual | 1/2 | 1 or 2 | 1 - 2 | I`,
		[false, REFUSED],
	]),
	...alone(ITEMS, 'order exports', [
		...figures`12 | 1,250 → 1250 | 1 200 → 1200 | 0 | - → NOTHING | nil → NOTHING | NaN → NOTHING`,
		[' 7 ', 7],
		[5.0, 5],
		...means(REFUSED)`12.50 | 1e2 | 3 + 2 | many`,
		[2.25, REFUSED],
		['\\N', undefined],
		[null, undefined],
	]),
];
