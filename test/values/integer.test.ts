import { readInteger } from '../../nodes/Advancly/values/integer';
import { means } from '../support/listed';
import { options, quoting, refusalOf } from './options';

const BOTH = { because: 'the column has both decimal marks', advice: 'write it with one' };

describe('readInteger', () => {
	it.each<[unknown, number]>([
		[1, 1],
		[0, 0],
		[-0, 0],
		[-3, -3],
		...means(1)`
			1 | 1.0 | 1,0 | #1 | 1 - Individual | 1 – Individual | 1-Individual | 1: individual
			1 = Individual | 1) individual | 1. Individual | 1 (Individual) | １
			1 / Individual | [1] Individual | 1.0 - Individual | 1 item | 1 item(s) | 1 pcs | "1"
		`,
		['0', 0],
		['-0', 0],
		['1,000', 1000],
		['1 000', 1000],
		['-3', -3],
		['\u22123', -3],
		['+3', 3],
		[" '7", 7],
		['7.', 7],
		['-1,0', -1],
		['# 12', 12],
		['12 -Individual account', 12],
		['9007199254740991', 9007199254740991],
		['0'.repeat(59) + '1', 1],
	])('%p is %p', (value, integer) => {
		expect(readInteger(value, options())).toStrictEqual({ value: integer });
	});

	it.each<[unknown, string]>([
		[1.5, "'1.5'"],
		...quoting()`
			1.5 | 1,5 | 1e3 | ₦1 | 1 NGN | (1) | --1 | .5 | x1 | one | 12-Jan | 1 - déc | 2-pack
			1.Individual | 1 - 2 | 1 - Type 2 | -1 - Individual | 1 Individual | 1234567 - Individual
			1## | ##1 | 1.500 | 1l | 1 kg | 1 dozen | 1k
		`,
		['', "''"],
		['9007199254740992', "'****0992'"],
		[9007199254740992, "'****0992'"],
		[NaN, "'NaN'"],
		['0'.repeat(60) + '1', "'****0001'"],
		[true, "'true'"],
		[null, 'an empty value'],
		[['1'], 'a list'],
	])('%p is refused', (value, quoted) => {
		expect(refusalOf(readInteger(value, options()))).toBe(`${quoted} is not a whole number`);
	});
});

it('readInteger lets the column decide between thousands and decimals', () => {
	expect(readInteger('1.000', options())).toEqual({ value: 1 });
	expect(readInteger('1.000', options({ decimalMark: 'comma' }))).toEqual({ value: 1000 });
	expect(refusalOf(readInteger('1.000', options({ decimalMark: BOTH })))).toBe(
		`'1.000' can be read in two ways, and ${BOTH.because}; ${BOTH.advice}`,
	);
	expect(refusalOf(readInteger('9007199254740993', options()))).toBe(
		"'****0993' has more digits than can be sent exactly; write it with at most 15 digits",
	);
});
