import { readPhone } from '../../nodes/Advancly/values/phone';
import type { ReadingOptions } from '../../nodes/Advancly/values/reading';
import { listed, means } from '../support/listed';
import { options, refusalOf } from './options';

const EXPECTED = 'is not a phone number; expected a phone number such as 08012345678 or +2348012345678';
const CHANGED = 'is a number that a sheet has changed; format the column as text and enter it again';
const NOT_WHOLE =
	'is a number that has lost digits or is not whole; format the column as text and enter it again';
const TWO = 'contains two phone numbers; keep one';
const NOT_NG = "is not a valid phone number for NG; check it, or turn on 'Accept Unknown Phone Numbers'";
const NOT_THERE =
	"is not a valid phone number for its country code; check it, or turn on 'Accept Unknown Phone Numbers'";
const LOST_ZERO =
	"may have lost its leading zero; write it with its zero or its country code, or set 'Missing Leading Zeros' to 'Keep'";
const HIDDEN = 'has hidden digits; enter the full number';
const EXTENSION = 'has an extension; leave it out';
const ONLY_NUMBER = 'is not a phone number; enter only the number';

function read(value: unknown, country?: string, changes: Partial<ReadingOptions> = {}) {
	return readPhone(value, options({ country, ...changes }));
}

/** Entries refused for the same reason, quoted by their last four characters. */
const masked = (why: string) => (text: TemplateStringsArray) =>
	listed(text).map((entry): [string, string] => [entry, `'****${entry.slice(-4)}' ${why}`]);

describe('a phone number of Nigeria', () => {
	it.each<[unknown, string]>([
		...means('08012345678')`
			08012345678 | 0801 234 5678 | 0801.234.5678 | (0801) 234-5678 | [0801] 234/5678
			(0)801 234 5678 | 0801\u00a0234\u20135678 | 0801\u2012234\u22125678 | ٠٨٠١٢٣٤٥٦٧٨
			０８０１２３４５６７８ | 8012345678 | 801 234 5678 | 8012345678.0 | 8012345678.00 | '08012345678
			"08012345678" | 08012345678, | TEL 08012345678 | Tel. No: 08012345678
			Telephone number 08012345678 | Phone:08012345678 | Mobile - 08012345678
			Cellphone # 08012345678 | M. 08012345678 | WhatsApp: 08012345678 | GSM 08012345678
			MTN: 08012345678 | 08012345678 (MTN) | 08012345678[Airtel] | 08012345678 9mobile
			08012345678 - Home | Ph. No: 08012345678 | (M) 08012345678 | M-08012345678 | Tél : 08012345678
			Phone1: 08012345678 | Simu 08012345678 | M-Pesa: 08012345678 | 08012345678 (W) | 0801_234_5678
			☎ 08012345678 | {08012345678} | 8.012345678E9
		`,
		[8012345678, '08012345678'],
		...means('2348012345678')`2348012345678 | 2348012345678.0 | 23408012345678 | 234 (0) 801 234 5678`,
		[2348012345678, '2348012345678'],
		...means('+2348012345678')`
			+2348012345678 | +234 (801) 234-5678 | +234 0801 234 5678 | +234 (0) 801 234 5678
			+ 234 801 234 5678 | \u202a+2348012345678\u202c | 002348012345678 | 00 234 0801 234 5678
			++2348012345678 | +00234 801 234 5678 | tel:+2348012345678 | p:+2348012345678 | whatsapp:+2348012345678
		`,
		['+254712999001', '+254712999001'],
		['+221 (0) 77 123 45 67', '+221771234567'],
		['254712999001', '254712999001'],
		['12133734253', '12133734253'],
		['`08012345678', '08012345678'],
		...means('08012345678')`☎️☎ 08012345678 | MTN  08012345678`,
		...['08012345678\n', '08012345678\n(MTN)'].map((cell) => [cell, '08012345678'] as [string, string]),
		[`0801${' '.repeat(49)}2345678`, '08012345678'],
	])('%p is %s', (value, phone) => {
		expect(read(value, 'NG')).toEqual({ value: phone });
	});

	it.each<[unknown, string]>([
		...masked(NOT_NG)`
			09182834494 | 2033445566 | 080123456789 | 0801234567 | 0244123456 | 6581234567 | 12345678901
		`,
		['+234801234567', `'****4567' ${NOT_THERE}`],
		['+8012345678', `'****5678' ${NOT_THERE}`],
		['00000000000', `'****0000' ${ONLY_NUMBER}`],
		['+1111111', `'****1111' ${ONLY_NUMBER}`],
		['08000000000', `'****0000' ${ONLY_NUMBER}`],
		['1) 08012345678', `'****5678' ${ONLY_NUMBER}`],
		['12. 08012345678', `'****5678' ${ONLY_NUMBER}`],
		[8012345678.5, `'****78.5' ${NOT_WHOLE}`],
		...masked(CHANGED)`8012345678.25 | 8,012,345,678 | 8.01E+09 | 8,01e9 | 801E7`,
		[1e21, `'****e+21' ${NOT_WHOLE}`],
		[-8012345678, `'****5678' ${NOT_WHOLE}`],
		['\u221208012345678', `'****5678' ${CHANGED}`],
		...masked(TWO)`
			08012345678 / 08087654321 | 08012345678/08087654321 | 08012345678, 08087654321
			08012345678;08087654321 | 08012345678 or 08087654321 | 08012345678 OU 0808
			08012345678 & 0808 | 08012345678 08087654321 | 0801 234 5678 0808 765 4321
			+2348012345678+2348087654321 | 08012345678/9 | 0801 234 567 / 68 | +234 801 234 5678/680
			0801234567/8/9 | 08012345678-79 | 08012345678 - 9 | 0801-234-5678-9 | 08012345678 79
			08012345678–80
		`,
		['08012345678|0808', `'****0808' ${TWO}`],
		['08012345678\\0808', `'****0808' ${TWO}`],
		['08012345678\n08087654321', `'****4321' ${TWO}`],
		['0801234\r\n5678', `'****5678' ${TWO}`],
		...masked(EXTENSION)`
			08012345678 ext 12 | 08012345678 extn. 12 | 08012345678;ext=12 | 08012345678x12
			08012345678 #12 | 08012345678 poste 12
		`,
		...masked(HIDDEN)`0801***5678 | 0801XXX5678 | 0801…5678`,
		[`0801${' '.repeat(50)}2345678`, `'****5678' ${EXPECTED}`],
		['', `'****' ${EXPECTED}`],
		[65677.5717203823, `'****3823' ${NOT_WHOLE}`],
		[true, `'****' ${EXPECTED}`],
		[{}, `an object ${EXPECTED}`],
	])('%p is refused', (value, refusal) => {
		expect(refusalOf(read(value, 'NG'))).toBe(refusal);
	});
});

describe('a phone number of another country', () => {
	it.each<[string, unknown, string]>([
		['GH', '244123456', '0244123456'],
		['GH', '0244123456', '0244123456'],
		['GH', '233123456', '0233123456'],
		['GH', '233 24 412 3456', '233244123456'],
		['KE', '712999001', '0712999001'],
		['KE', '08012345678', '08012345678'],
		['KE', '020 2712345', '0202712345'],
		['KE', '+254 20 2712345', '+254202712345'],
		['SN', '771234567', '771234567'],
		['CI', '0701234567', '0701234567'],
		['CI', '701234567', '0701234567'],
		['CI', '2250701234567', '2250701234567'],
		['IT', '+39 06 1234 5678', '+390612345678'],
		['IN', '9876543210', '9876543210'],
		['IN', '09876543210', '09876543210'],
		['DE', '4915123456789', '4915123456789'],
		['DE', '15123456789', '015123456789'],
		['GB', '020 7946 0018', '02079460018'],
		['US', '(213) 373-4253', '2133734253'],
		['US', '1 213 373 4253', '12133734253'],
		['US', '011 800 1234 5678', '01180012345678'],
		['FR', '01.23.45.67.89', '0123456789'],
		['FR', '01/23/45/67/89', '0123456789'],
		['DE', '030/123456', '030123456'],
		['DE', '0234/123456-10', '023412345610'],
		['BR', '(11) 98765-4321', '11987654321'],
		['BR', '0 15 11 98765-4321', '01511987654321'],
		['AR', '011 15-2345-6789', '0111523456789'],
		['AR', '91123456789', '91123456789'],
	])('(%s) %p is %s', (country, value, phone) => {
		expect(read(value, country)).toEqual({ value: phone });
	});

	it.each<[string, string, string]>([
		['KE', '0801234567', 'is not a valid phone number for KE'],
		['KE', '+254 20 2712345-9', TWO],
		['KE', '0712999001/2', TWO],
		['SN', '0771234567', 'is not a valid phone number for SN'],
		['CM', '0671234567', 'is not a valid phone number for CM'],
		['MX', '044 (33) 1234-5678', 'is not a valid phone number for MX'],
		['US', '1180012345678', 'is not a valid phone number for US'],
		['IT', '310500000000', 'is not a valid phone number for IT'],
	])('(%s) %p is refused', (country, value, refusal) => {
		expect(refusalOf(read(value, country))).toContain(refusal);
	});
});

describe.each([undefined, 'XX', 'ng'])('a phone number of the country %p, which is not known', (country) => {
	it.each<[unknown, string]>([
		['08012345678', '08012345678'],
		['2348012345678', '2348012345678'],
		['801-234-5678', '8012345678'],
		['(801) 234 567', '801234567'],
		['1234567', '1234567'],
		['012345678', '012345678'],
		['12345678901', '12345678901'],
		['123456789012345', '123456789012345'],
		['+2340801 234 5678', '+2348012345678'],
		['002348012345678', '+2348012345678'],
		['030/123456', '030123456'],
	])('%p is %s', (value, phone) => {
		expect(read(value, country)).toEqual({ value: phone });
	});

	it.each<[unknown, string]>([
		[8012345678, LOST_ZERO],
		['801234567', LOST_ZERO],
		['+234801234567', NOT_THERE],
		['00000000000', ONLY_NUMBER],
		['0801-234-567-8', TWO],
		['1234567 89', TWO],
		['123456', EXPECTED],
		['1234567890123456', EXPECTED],
		['1234567/1234567', TWO],
	])('%p is refused', (value, refusal) => {
		expect(refusalOf(read(value, country))).toContain(refusal);
	});

	it('keeps a number that may have lost its zero if the option says so', () => {
		expect(read(8012345678, country, { leadingZeros: 'keep' })).toEqual({ value: '8012345678' });
	});
});

describe('Accept Unknown Phone Numbers', () => {
	const accepting = (value: unknown, country?: string) =>
		read(value, country, { acceptUnknownPhoneNumbers: true });

	it.each<[string | undefined, string, string]>([
		['NG', '0918 283 4494', '09182834494'],
		['NG', '+234801234567', '+234801234567'],
		['NG', '801 234 5678', '08012345678'],
		[undefined, '+2341234567', '+2341234567'],
	])('(%s) accepts %p', (country, value, phone) => {
		expect(accepting(value, country)).toEqual({ value: phone });
	});

	it.each<[string, string]>([
		['9182834494', LOST_ZERO],
		['00000000000', ONLY_NUMBER],
		['08012345678-9', TWO],
		['+2348012345678901', EXPECTED],
		['1234567890123456', EXPECTED],
		['123456', EXPECTED],
	])('still refuses %p', (value, refusal) => {
		expect(refusalOf(accepting(value, 'NG'))).toContain(refusal);
	});
});
