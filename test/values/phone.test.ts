import { readPhone } from '../../nodes/Advancly/values/phone';
import { options, refusalOf } from './options';

const EXPECTED = 'expected a phone number such as 08012345678 or +2348012345678';
const AS_TEXT = 'format the column as text and enter it again';

describe('readPhone', () => {
	it.each<[unknown, string]>([
		['08012345678', '08012345678'],
		['+2348012345678', '+2348012345678'],
		['2348012345678', '2348012345678'],
		[2348012345678, '2348012345678'],
		['0801 234 5678', '08012345678'],
		['+234 (801) 234-5678', '+2348012345678'],
		['0801.234.5678', '08012345678'],
		['0801\u00a0234\u20135678', '08012345678'],
		['0801\u2012234\u22125678', '08012345678'],
		['030/123456', '030123456'],
		['01.23.45.67.89', '0123456789'],
		['0801.2345678', '08012345678'],
		['801-234-5678', '8012345678'],
		['(801) 234 567', '801234567'],
		["'08012345678", '08012345678'],
		['="08012345678"', '08012345678'],
		['\u202a+2348012345678\u202c', '+2348012345678'],
		['(0)801 234 5678', '08012345678'],
		['1234567', '1234567'],
		[12345678, '12345678'],
		['012345678', '012345678'],
		['0123456789', '0123456789'],
		['12345678901', '12345678901'],
		['123456789012345', '123456789012345'],
		['+1234567', '+1234567'],
		['+123456789012345', '+123456789012345'],
		['123456/1234567', '1234561234567'],
		['01/23/45/67/89', '0123456789'],
		['+49 33203/12345', '+493320312345'],
		['0801234/5678', '08012345678'],
		[`0801${' '.repeat(39)}2345678`, '08012345678'],
	])('%p is %s', (value, phone) => {
		expect(readPhone(value, options())).toEqual({ value: phone });
	});

	it.each<[unknown, string]>([
		[8012345678, `'****5678' may have lost its leading zero; ${AS_TEXT}, or switch on Accept Short Numbers`],
		['801234567', `'****4567' may have lost its leading zero; ${AS_TEXT}, or switch on Accept Short Numbers`],
		[8012345678.5, `'****78.5' is a number that has lost its form; ${AS_TEXT}`],
		['8012345678.0', `'****78.0' is a number that has lost its form; ${AS_TEXT}`],
		['8012345678.00', `'****8.00' is a number that has lost its form; ${AS_TEXT}`],
		['8012345678.25', `'****8.25' is a number that has lost its form; ${AS_TEXT}`],
		['8012345678.000', `'****.000' is a number that has lost its form; ${AS_TEXT}`],
		['8.01E+09', `'****E+09' is a number that has lost its form; ${AS_TEXT}`],
		['8,01e9', `'****01e9' is a number that has lost its form; ${AS_TEXT}`],
		['8E-09', `'****E-09' is a number that has lost its form; ${AS_TEXT}`],
		['801E7', `'****01E7' is a number that has lost its form; ${AS_TEXT}`],
		['x8E+09', `'****E+09' is not a phone number; ${EXPECTED}`],
		['8E+09x', `'****+09x' is not a phone number; ${EXPECTED}`],
		[1e21, `'****e+21' is a number that has lost its form; ${AS_TEXT}`],
		['+234 (0) 801 234 5678', "'****5678' has (0) behind the country code; leave the (0) out"],
		['tel +234 (0) 801 234 5678', `'****5678' is not a phone number; ${EXPECTED}`],
		['08012345678 / 08087654321', "'****4321' holds two phone numbers; keep one"],
		['1234567/1234567', "'****4567' holds two phone numbers; keep one"],
		['08012345678/9', "'****78/9' holds two phone numbers; keep one"],
		['0801 234 567 / 68', "'****/ 68' holds two phone numbers; keep one"],
		['+234 801 234 5678/680', "'****/680' holds two phone numbers; keep one"],
		['1234567/8/9', "'****/8/9' holds two phone numbers; keep one"],
		['030/1234567/8', "'****67/8' holds two phone numbers; keep one"],
		['08012345678, 08087654321', `'****4321' is not a phone number; ${EXPECTED}`],
		['08012345678 ext 12', `'****t 12' is not a phone number; ${EXPECTED}`],
		['0801x2345678', `'****5678' is not a phone number; ${EXPECTED}`],
		['x08012345678', `'****5678' is not a phone number; ${EXPECTED}`],
		['123456', `'****3456' is not a phone number; ${EXPECTED}`],
		['1234567890123456', `'****3456' is not a phone number; ${EXPECTED}`],
		['+123456', `'****3456' is not a phone number; ${EXPECTED}`],
		['+1234567890123456', `'****3456' is not a phone number; ${EXPECTED}`],
		['+08012345678', `'****5678' is not a phone number; ${EXPECTED}`],
		['++2348012345678', `'****5678' is not a phone number; ${EXPECTED}`],
		['0801+2345678', `'****5678' is not a phone number; ${EXPECTED}`],
		[-8012345678, `'****5678' is a number that has lost its form; ${AS_TEXT}`],
		['\u221208012345678', `'****5678' is a number that has lost its form; ${AS_TEXT}`],
		[`0801${' '.repeat(40)}2345678`, `'****5678' is not a phone number; ${EXPECTED}`],
		['', `'****' is not a phone number; ${EXPECTED}`],
		[NaN, `'****' is not a phone number; ${EXPECTED}`],
		[true, `'****' is not a phone number; ${EXPECTED}`],
		[undefined, `an empty value is not a phone number; ${EXPECTED}`],
		[[8012345678], `a list is not a phone number; ${EXPECTED}`],
	])('%p is refused', (value, refusal) => {
		expect(refusalOf(readPhone(value, options()))).toBe(refusal);
	});

	it.each<[unknown, string]>([
		[8012345678, '8012345678'],
		['801234567', '801234567'],
	])('%p passes when short numbers are accepted', (value, phone) => {
		expect(readPhone(value, options({ leadingZeros: 'keep' }))).toEqual({ value: phone });
	});
});
