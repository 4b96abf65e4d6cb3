import fc from 'fast-check';
import { readAmount } from '../../nodes/Advancly/values/amount';
import { readBase64 } from '../../nodes/Advancly/values/base64';
import { isBlank } from '../../nodes/Advancly/values/blank';
import { readJson } from '../../nodes/Advancly/values/json';
import { findJsonFault } from '../../nodes/Advancly/values/jsonFault';
import { KINDS, PERSONAL_FIELDS, readValue } from '../../nodes/Advancly/values/kinds';
import { maskNumbersIn } from '../../nodes/Advancly/values/mask';
import { readText } from '../../nodes/Advancly/values/text';
import { options, ZONES } from './options';

const FIELDS = Object.keys(KINDS);
const field = fc.constantFrom(...FIELDS, '__proto__', 'unknown');
const settings = fc.record({
	timezone: fc.constantFrom(...ZONES, 'Mars/Base'),
	dateOrder: fc.constantFrom('dayFirst' as const, 'monthFirst' as const),
	acceptShortNumbers: fc.boolean(),
	today: fc.constant('2024-06-01'),
});
const digits = (minLength: number, maxLength: number) =>
	fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const cell = fc.oneof(
	fc.anything({ withDate: true, withBigInt: true, withNullPrototype: true, withSparseArray: true }),
	fc.string({ unit: 'binary' }),
	digits(1, 25),
	fc.string({ unit: fc.constantFrom(...'0123456789-/.:, TZ+()ENGN₦%e') }),
);

/** Objects that fight back when they are looked at. */
function hostiles(): unknown[] {
	const throwing = () => {
		throw new Error('hostile');
	};
	const traps = Object.fromEntries(
		['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'apply'].map((trap) => [
			trap,
			throwing,
		]),
	);
	const { proxy: revoked, revoke } = Proxy.revocable({}, {});
	revoke();
	return [
		new Proxy({}, traps),
		new Proxy([], traps),
		new Proxy(throwing, traps),
		revoked,
		Object.defineProperty({}, 'toISO', { get: throwing }),
		{ toISO: throwing, toISODate: throwing },
		{ toString: throwing, valueOf: throwing, [Symbol.toPrimitive]: throwing, toJSON: throwing },
		Object.defineProperty({}, Symbol.toStringTag, { get: throwing }),
		Object.create(null),
		Symbol('s'),
		10n ** 400n,
		throwing,
	];
}

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
]
	.map((unit) => unit.repeat(Math.ceil(200_000 / unit.length)))
	.flatMap((text) => [text, `x${text}x`, `="${text}"`]);

describe('no value makes a reader throw', () => {
	it('whatever the cell', () => {
		fc.assert(
			fc.property(field, cell, settings, (name, value, reading) => {
				const result = readValue(name, value, reading);
				expect('value' in result || result.problems.join('; ').length > 10).toBe(true);
				expect(typeof isBlank(value)).toBe('boolean');
				readJson(value);
			}),
			{ numRuns: 3000 },
		);
	});

	it.each(hostiles().map((value, index) => [index, value]))('hostile object %i', (_, value) => {
		for (const name of FIELDS) expect(readValue(name, value, options())).toHaveProperty('problems');
		expect(isBlank(value)).toBe(false);
		readJson(value);
	});

	it('long texts, which take a time in proportion to their length: the square of it would take minutes', () => {
		for (const text of LONG_TEXTS) {
			for (const name of new Set(
				FIELDS.filter((one, at) => FIELDS.findIndex((two) => KINDS[one] === KINDS[two]) === at),
			)) {
				const result = readValue(name, text, options());
				if ('problems' in result) expect(result.problems.join('; ').length).toBeLessThan(300);
			}
			isBlank(text);
			maskNumbersIn(text);
			readJson(text);
		}
	});
});

describe('an identifier never changes its digits', () => {
	const identifiers = FIELDS.filter((name) =>
		/Number|Code|dial|dentifier|phone/.test(KINDS[name] ?? ''),
	).filter((name) => KINDS[name] !== 'countryCode');

	it.each(identifiers)('%s as text, with what a sheet puts around it', (name) => {
		fc.assert(
			fc.property(
				digits(1, 20),
				fc.constantFrom('', ' ', "'", '\u200b', '\u00a0'),
				fc.boolean(),
				(number, around, short) => {
					const reading = readValue(
						name,
						around + number + (around === "'" ? '' : around),
						options({ acceptShortNumbers: short }),
					);
					if ('value' in reading) expect(reading.value).toBe(number);
					else expect(short && KINDS[name] !== 'phone').toBe(false);
				},
			),
		);
	});

	it.each(identifiers)('%s as a number', (name) => {
		fc.assert(
			fc.property(fc.oneof(fc.nat(), fc.maxSafeNat(), fc.double()), (number) => {
				const reading = readValue(name, number, options({ leadingZeros: 'keep' }));
				if ('value' in reading) expect(reading.value).toBe(String(number));
				else
					expect(KINDS[name] === 'phone' || !Number.isInteger(number) || number < 0 || number >= 1e15).toBe(
						true,
					);
			}),
		);
	});
});

describe('an amount', () => {
	const amounts = fc.tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 99 }));

	it.each<[string, (whole: string, fraction: string) => string]>([
		['plain', (whole, fraction) => `${whole}.${fraction}`],
		['English', (whole, fraction) => `${group(whole, ',')}.${fraction}`],
		['French', (whole, fraction) => `${group(whole, '\u00a0')}${/\d{4}/.test(whole) ? ',' : '.'}${fraction}`],
		['Swiss', (whole, fraction) => `${group(whole, "'")}.${fraction}`],
		['naira', (whole, fraction) => `₦${group(whole, ',')}.${fraction}`],
		['code', (whole, fraction) => `${group(whole, ',')}.${fraction} NGN`],
		['accounting', (whole, fraction) => `${group(whole, ',')}.${fraction}`.replace(/^-(.*)$/, '($1)')],
	])('round-trips in %s writing', (_, write) => {
		fc.assert(
			fc.property(amounts, ([whole, cents]) => {
				const fraction = String(cents).padStart(2, '0');
				expect(readAmount(write(String(whole), fraction))).toEqual({ value: Number(`${whole}.${fraction}`) });
			}),
		);
	});

	it('round-trips in Indian writing', () => {
		fc.assert(
			fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (number) => {
				expect(readAmount(number.toLocaleString('en-IN'))).toEqual({ value: number });
			}),
		);
	});

	it('keeps every number of at most 15 digits, as a number and as text', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
				fc.integer({ min: 0, max: 6 }),
				(number, places) => {
					const decimal = Number((number / 10 ** places).toPrecision(15));
					const value = decimal === 0 ? 0 : decimal;
					expect(readAmount(decimal)).toEqual({ value });
					expect(readAmount(decimal.toFixed(places))).toEqual({ value });
				},
			),
		);
	});
});

function group(whole: string, separator: string): string {
	return whole.replace(/\B(?=(\d{3})+$)/g, separator);
}

describe('text', () => {
	it('comes out trimmed, NFC, without control characters, and the same when read again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (value) => {
				const reading = readText(value);
				fc.pre('value' in reading);
				const text = 'value' in reading ? reading.value : '';
				expect(text).toBe(text.trim().normalize('NFC'));
				expect(text).not.toMatch(/\p{Cc}|\p{Cs}/u);
				expect(readText(text)).toEqual({ value: text });
				expect(isBlank(value) && text !== 'NULL').toBe(/^(?:n\/a|#.*|err:.*)$/i.test(text) && isBlank(value));
			}),
		);
	});
});

describe('a refusal', () => {
	it('never shows more than four characters of a personal number in a row of eight', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PERSONAL_FIELDS),
				digits(8, 30),
				fc.constantFrom('x', 'E+', '.5', ''),
				(name, number, tail) => {
					const reading = readValue(name, number + tail, options());
					if ('problems' in reading) expect(reading.problems.join('; ')).not.toContain(number.slice(-5));
				},
			),
		);
	});
});

describe('base64', () => {
	it('reads what Buffer writes, in both alphabets, byte for byte', () => {
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

describe('a fault in JSON', () => {
	const broken = fc
		.tuple(fc.json(), fc.nat(), fc.constantFrom('', ...'{}[],:"\\0-.eE+tn\n x'), fc.boolean())
		.map(([json, place, character, replace]) => {
			const at = place % (json.length + 1);
			return json.slice(0, at) + character + json.slice(replace ? at + 1 : at);
		});

	it('is found if and only if JSON.parse finds one', () => {
		fc.assert(
			fc.property(fc.oneof(broken, fc.json(), fc.string()), (text) => {
				expect(findJsonFault(text) === undefined).toBe(parses(text));
			}),
			{ numRuns: 5000 },
		);
	});

	it('is where no text that is cut there, or a character earlier, can be told from JSON', () => {
		fc.assert(
			fc.property(broken, (text) => {
				const fault = findJsonFault(text);
				fc.pre(fault !== undefined);
				const before = findJsonFault(text.slice(0, fault?.index));
				expect(before === undefined || before.index <= (fault?.index ?? 0)).toBe(true);
			}),
		);
	});
});

function parses(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
