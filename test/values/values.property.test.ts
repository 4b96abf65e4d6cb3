import fc from 'fast-check';

import { getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { readBase64 } from '../../nodes/Advancly/values/base64';
import { isBlank } from '../../nodes/Advancly/values/blank';
import { readCell } from '../../nodes/Advancly/values/cell';
import { readJson } from '../../nodes/Advancly/values/json';
import { maskNumbersIn } from '../../nodes/Advancly/values/mask';
import { mobileNumbers, type Country } from '../../nodes/Advancly/values/phoneLibrary';
import { READERS, type ValueType } from '../../nodes/Advancly/values/readers';
import { readText } from '../../nodes/Advancly/values/text';
import { options, ZONES } from './options';

const TYPES = Object.keys(READERS) as ValueType[];
/** Types with their own reader. */
const READ_APART: ValueType[] = [
	...([
		'personName',
		'email',
		'gender',
		'countryCode',
		'boolean',
		'integer',
		'amount',
		'birthday',
		'moment',
	] as const),
	...(['phone', 'accountNumber', 'identityNumber', 'bankCode', 'identifier'] as const),
];
const PERSONAL: ValueType[] = ['accountNumber', 'customerIdentifier', 'identityNumber', 'phone', 'taxNumber'];
const settings = fc.record({
	timezone: fc.constantFrom(...ZONES, 'Mars/Base'),
	dateOrder: fc.constantFrom('dayFirst' as const, 'monthFirst' as const, {
		because: "item 1 has '1'",
		advice: 'change it',
	}),
	decimalMark: fc.constantFrom('point' as const, 'comma' as const, {
		because: "item 1 has '1'",
		advice: 'change it',
	}),
	endsInPointZero: fc.boolean(),
	leadingZeros: fc.constantFrom('refuse' as const, 'restore' as const, 'keep' as const),
	acceptUnknownPhoneNumbers: fc.boolean(),
	country: fc.constantFrom(undefined, 'NG', 'KE', 'IT', 'XX'),
	today: fc.constant('2024-06-01'),
});
const digits = (minLength: number, maxLength: number) =>
	fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const cell = fc.oneof(
	fc.jsonValue(),
	fc.date(),
	fc.string({ unit: 'binary' }),
	digits(1, 25),
	fc.string({ unit: fc.constantFrom(...'0123456789-/.:, TZ+()ENGN₦%e#&;Ã©n"=@') }),
);

const LONG_TEXTS = [
	'1',
	' ',
	'a',
	'-',
	'1,',
	'1 ',
	'(',
	'a@',
	'@a.',
	'\u200d',
	'\ud800',
	'#',
	'Apr ',
	'1:',
	'😀',
	"'",
	'T',
	'e\u0301',
	'\u0301',
	'&amp;',
	'"',
	'="',
	'x@',
	'Ã',
	'+',
	'a ',
]
	.map((unit) => unit.repeat(Math.ceil(50_000 / unit.length)))
	.flatMap((text) => [text, `x${text}x`, `="${text}"`]);

describe('no value makes a reader throw', () => {
	it('whatever the cell', () => {
		fc.assert(
			fc.property(fc.constantFrom(...TYPES), cell, settings, (type, value, reading) => {
				const result = readCell(type, value, reading);
				expect('blank' in result).toBe(isBlank(value, type));
				if ('problems' in result) expect(result.problems.join('; ').length).toBeGreaterThan(10);
				readJson(value);
			}),
			{ numRuns: 5000 },
		);
	});

	it('long texts, which take linear time: quadratic time would be minutes', () => {
		for (const text of LONG_TEXTS) {
			for (const type of READ_APART) {
				const result = readCell(type, text, options({ country: 'NG' }));
				if ('problems' in result) expect(result.problems.join('; ').length).toBeLessThan(400);
			}
			isBlank(text);
			maskNumbersIn(text);
			readJson(text);
		}
	});
});

describe('an identifier never changes its digits', () => {
	const types = TYPES.filter((type) => /Number|bankCode|postalCode|dentifier|phone/.test(type));

	it.each(types)('%s as text, with characters that a sheet adds', (type) => {
		fc.assert(
			fc.property(
				digits(1, 20),
				fc.constantFrom('', ' ', "'", '\u200b', '\u00a0'),
				settings,
				(number, around, reading) => {
					const result = readCell(type, around + number + (around === "'" ? '' : around), reading);
					if ('value' in result) {
						const added = String(result.value).slice(0, -number.length || undefined);
						const isZeros = type === 'phone' || reading.leadingZeros === 'restore' ? /^0*$/ : /^$/;
						if (type === 'phone' && /^(?:00|234|254)/.test(number)) return;
						expect([String(result.value).endsWith(number), added]).toEqual([
							true,
							expect.stringMatching(isZeros),
						]);
					}
				},
			),
		);
	});

	it.each(types)('%s as a number', (type) => {
		fc.assert(
			fc.property(fc.oneof(fc.nat(), fc.maxSafeNat(), fc.double()), (number) => {
				const result = readCell(type, number, options({ leadingZeros: 'keep' }));
				if ('value' in result) expect(result.value).toBe(String(number));
			}),
		);
	});

	it('a mobile number accepted without parsing is valid in the library too, and means the same', () => {
		const countries = Object.keys(examples) as Country[];
		fc.assert(
			fc.property(fc.constantFrom(...countries), digits(6, 6), fc.nat(4), (country, end, cut) => {
				const example = getExampleNumber(country, examples)?.nationalNumber ?? '';
				const national = example.slice(0, example.length - 2 - cut) + end.slice(0, 2 + cut);
				const mobiles = mobileNumbers(country);
				for (const number of [
					`0${national}`,
					getExampleNumber(country, examples)?.number.replace(example, national) ?? '',
				]) {
					if (!mobiles.test(number)) continue;
					const phone = parsePhoneNumberFromString(number, country);
					expect([country, number, phone?.isValid(), phone?.nationalNumber]).toEqual([
						country,
						number,
						true,
						national,
					]);
				}
			}),
			{ numRuns: 5000 },
		);
		expect(mobileNumbers('NG').test('08012345678')).toBe(true);
		expect(mobileNumbers('US').test('2133734253')).toBe(false);
	});
});

describe('text', () => {
	it('is returned trimmed, in NFC, without control characters, and does not change when read again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (value) => {
				const reading = readText(value);
				fc.pre('value' in reading);
				const text = 'value' in reading ? reading.value : '';
				expect(text).toBe(text.trim().normalize('NFC'));
				expect(text).not.toMatch(/\p{Cc}|\p{Cs}/u);
				expect(readText(text)).toEqual({ value: text });
			}),
		);
	});
});

describe('a refusal', () => {
	it('never shows more than four characters of a personal number of eight or more digits', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PERSONAL),
				digits(8, 30),
				fc.constantFrom('x', 'E+', '.5', ''),
				(name, number, tail) => {
					const reading = readCell(name, number + tail, options());
					if ('problems' in reading)
						expect(reading.problems.join('; ').replace(/such as .*/, '')).not.toContain(number.slice(-5));
				},
			),
		);
	});
});

describe('base64', () => {
	it('reads exactly what Buffer writes, in both alphabets', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
				const file = Buffer.from(bytes);
				const document = { base64: file.toString('base64'), bytes: file.length };
				expect(readBase64(document.base64)).toEqual({ value: document });
				const url = file.toString('base64url');
				if (/[-_]/.test(url)) expect(readBase64(url)).toEqual({ value: document });
			}),
		);
	});
});
