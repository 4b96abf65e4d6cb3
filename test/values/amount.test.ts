import { readAmount } from '../../nodes/Advancly/values/amount';
import { decimalMarkIn } from '../../nodes/Advancly/values/decimalMark';
import { means } from '../support/listed';
import { options, quoting, refusalOf } from './options';

const AMOUNT = 'is not an amount; expected a number such as 1234.56';
const TOO_LONG = 'has more digits than can be sent exactly; write it with at most 15 digits';
const TWO_WAYS = 'can be read in two ways, and the column has both decimal marks; write it with one';
const COMMA = options({ decimalMark: 'comma' });
const CONTRADICTION = options({
	decimalMark: { because: 'the column has both decimal marks', advice: 'write it with one' },
});

describe('readAmount', () => {
	it.each<[unknown, number]>([
		[0, 0],
		[5000, 5000],
		[-5.5, -5.5],
		[0.1, 0.1],
		[0.1 + 0.2, 0.3],
		[1234567.8900000001, 1234567.89],
		[1234567890123.456, 1234567890123.456],
		[0.1234567890123456, 0.1234567890123456],
		[0.12345678901234002, 0.12345678901234],
		[0.12345678901234501, 0.12345678901234501],
		[9007199254740991, 9007199254740991],
		...means(0)`0 | 000`,
		...means(5000)`5000 | ₦5,000`,
		['007', 7],
		['0.10', 0.1],
		['.5', 0.5],
		['1.234', 1.234],
		...means(1234567.89)`1234567.89 | 1,234,567.89 | 1 234 567,89 | 1 234 567.89 | 1.234.567,89`,
		['0.30000000000000004', 0.30000000000000004],
		['0.0000001', 1e-7],
		['9007199254740991', 9007199254740991],
		...means(1234)`1,234 | 1 234 | 1\u202f234 | 1'234`,
		['12,345', 12345],
		...means(123456)`123,456 | 1,23,456`,
		...means(1234567)`1,234,567 | 12,34,567.00 | 1.234.567`,
		['12,34,56,789.25', 123456789.25],
		...means(1234.5)`1\u00a0234,5 | 1.234,5 | 1’234,5`,
		...means(12345.67)`12.345,67 | 12'345.67`,
		['12.345.678', 12345678],
		["1'234'567.5", 1234567.5],
		...means(-5)`-5 | \u22125 | - 5 | -₦5 | ₦-5`,
		...means(5)`+5 | ₦+5`,
		...means(-500)`(500) | ( 500 ) | (₦500)`,
		['₦ 5,000.50', 5000.5],
		// Unambiguous: a comma that cannot separate thousands is a decimal mark.
		['12,50', 12.5],
		['1,5', 1.5],
		...means(1234.567)`1234,567 | 1234.567`,
		['0,123', 0.123],
		['1.2345', 1.2345],
		['0,2345', 0.2345],
		['1234,5678', 1234.5678],
		['1.234,5678', 1234.5678],
		[',5', 0.5],
		['-1.5', -1.5],
		['5.', 5],
		['5. ', 5],
		...means(-12)`12.00- | 12.00- USD | $(12.00) | $ ( 12.00 ) | (12.00) USD | (12.00 USD)`,
		['(Rs.500)', -500],
		['(Rs.500/-)', -500],
		// A dash means no cents and never makes an amount negative.
		['20.-', 20],
		['CHF 20.–', 20],
		['1.200,-', 1200],
		['1,200.--', 1200],
		['-50,-', -50],
		['5,000=', 5000],
		['₦1.500=', 1500],
		// The naira sign as typed on keyboards that lack it, and kobo after a colon.
		['#5,000', 5000],
		['=n= 5,000', 5000],
		['=N=5,000.50', 5000.5],
		['N5,000:50', 5000.5],
		['-0.00', 0],
		['(0)', 0],
		// A dot after a word belongs to the word.
		['Rs.1200', 1200],
		['Rs. 1,200.50', 1200.5],
		...means(1500)`Ksh.1500 | NGN.1500`,
		['Rs.500/-', 500],
		...means(0.5)`Rs .50 | Rs..50 | ₦.50`,
		...means(5)`5 Rs. | NGN ₦ 5 | NGN 5 NGN | NGN ₦ 5 naira only | usd 5 | 5 ngn | Naira 5 | F. CFA 5`,
		...means(5000)`
			N5,000 naira | 5,000 shillings | 5,000 only | ₦5,000 each | 5,000 (NGN) | (NGN) 5,000 | N5000:00
			5,000 MT | 5,000 frs CFA | 5,000 DH | “5,000” | ٥٬٠٠٠٫٠٠ | Gh¢5,000
		`,
		...means(-5000)`(-)5,000 | (-) ₦5,000`,
		// No smaller unit, so a single mark separates thousands.
		...means(12500)`12.500 FCFA | 12,500 FCFA`,
		...means(1500)`1.500 F CFA | ₩1.500 | 1.500₫ | 1.500,00 FCFA`,
		...means(5000)`UGX 5.000 | ugx 5.000 | 5.000/=`,
		['1.234 XOF', 1234],
		['12.50 FCFA', 12.5],
		['12.500 TND', 12.5],
		['KWD 1,250.500', 1250.5],
		...means(1.5)`1.500 USD | 1.500 $ | 1.500 ZZ$`,
		// Digits and signs of other scripts.
		['١٢٣٤', 1234],
		['１，２３４．５０', 1234.5],
		['\u20105', -5],
		...means(5)`
			5€ | 5 € | £5 | ¥5 | GH₵5 | US$5 | US $5 | 5 $ US | $US5 | $5 USD | Rs 5 | GHC5 | CFA 5 | 5 FCFA | Ksh 5
			KSh 5 | KSH 5 | Tsh 5 | TSh 5 | Ush 5 | USh 5
		`,
		...means(5)`
			5 dollars | 5 euro | 5 pounds | 5 birr | MK5 | 5 kwacha | 5 pula | 5 dalasi | 5 leones | 5 meticais | 5 FC
			Ar 5 | 5 kwanzas | 5 FBu | 5 FRw | 5 FG | 5 Fdj | Rp 5
		`,
		...means(5000)`NGN 5000 | NGN5000 | 5000 KES | N5,000 | R 5 000,00 | 5,000/= | 5,000/- | '5000`,
		[' 5000\u200b', 5000],
		['-0', 0],
		[-0, 0],
		['0'.repeat(59) + '1', 1],
	])('%p is %p', (value, amount) => {
		expect(readAmount(value, options())).toStrictEqual({ value: amount });
	});

	it.each<[unknown, string]>([
		...quoting(` ${AMOUNT}`)`
			1,2000 | -₦125,0000 | 1.2000 FCFA | 1,234,56 | 991,23,456 | 1,23,456.5.6 | 1,2,3 | 1 23
			1  234 | 1234 567 | 1 234 56 | 1'23 | 1234'567 | 1'234'56 | 0'123 | 1.23,4 | 1.2.3
			1234.567,8 | 1.234,5,6 | 1.234.567.8 | 0.123.456 | 0 123 | 1,234.5.6 | 1,234 567 | . | - | ₦
			1.23.4 | 5-USD | 5+ | 5.-5 | 12:50 | 5,000:500 | =5 | =5= | 5 - | (5)) | (5-) | -(5) | ((5))
			-5) | 5.. | 50¢ | 5 lak | 5 Lak | 5 HND | 5M | 5 kg | $ NGN 5 USD | 500 bags | 500-600 | m5
			½ | 5% | %5 | 1e5 | 1E+05 | 5k | 5 PCS | 5 DOZ | usd$5 | ₦I250 | $usd5 | 5 6 | --5 | -₦-5 | (-5)
			(5 | 5) | five
		`,
		['1234.567.890', `'****7890' ${AMOUNT}`],
		['NGN USD 5', `'NGN USD 5' ${AMOUNT}`],
		['', `'' ${AMOUNT}`],
		['0'.repeat(60) + '1', `'****0001' ${AMOUNT}`],
		[NaN, `'NaN' ${AMOUNT}`],
		[Infinity, `'Infinity' ${AMOUNT}`],
		...quoting(' can be read in two ways, because its currency has three decimals; write all three')`
			12,500 TND | KWD 1,250 | BHD 1,250
		`,
		[9007199254740992, `'****0992' ${TOO_LONG}`],
		[1e21, `'1e+21' ${TOO_LONG}`],
		['9007199254740993', `'****0993' ${TOO_LONG}`],
		['0.12345678901234567890', `'****7890' ${TOO_LONG}`],
		[true, `'true' ${AMOUNT}`],
		[null, `an empty value ${AMOUNT}`],
		[{}, `an object ${AMOUNT}`],
		[['5'], `a list ${AMOUNT}`],
		[new Date(5), `an object ${AMOUNT}`],
	])('%p is refused', (value, refusal) => {
		expect(refusalOf(readAmount(value, options()))).toBe(refusal);
	});
});

describe('the column decides ambiguous cells', () => {
	it.each([
		['1,500', 1500, 1.5],
		['1.500', 1.5, 1500],
		['-₦1,500', -1500, -1.5],
		['1,000', 1000, 1],
		['999.000', 999, 999000],
		['12,50', 12.5, 12.5],
		['12.50', 12.5, 12.5],
		['1,234.567', 1234.567, 1234.567],
		['1.234,567', 1234.567, 1234.567],
		['1500', 1500, 1500],
		['₦1500', 1500, 1500],
		['12.500 FCFA', 12500, 12500],
	])('%s is %p with a point and %p with a comma', (value, point, comma) => {
		expect(readAmount(value, options())).toEqual({ value: point });
		expect(readAmount(value, COMMA)).toEqual({ value: comma });
		expect(readAmount(value, CONTRADICTION)).toEqual(
			point === comma ? { value: point } : { problems: [`'${value}' ${TWO_WAYS}`] },
		);
		expect(decimalMarkIn(value) === 'either').toBe(point !== comma);
	});

	it('reads thousandths in a column with decimal commas if the currency has them', () => {
		expect(readAmount('12,500 TND', COMMA)).toEqual({ value: 12.5 });
	});

	it.each([
		['1,2000', undefined, 1.2],
		['125,00000', undefined, 125],
		['1.2000', 1.2, undefined],
	])('%s, whose mark may be misplaced, is %p with a point and %p with a comma', (value, point, comma) => {
		const refused = { problems: [`'${value}' ${AMOUNT}`] };
		expect(readAmount(value, options())).toEqual(point === undefined ? refused : { value: point });
		expect(readAmount(value, COMMA)).toEqual(comma === undefined ? refused : { value: comma });
		expect(readAmount(value, CONTRADICTION)).toEqual(refused);
		expect(decimalMarkIn(value)).toBeUndefined();
	});
});
