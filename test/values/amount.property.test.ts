import fc from 'fast-check';
import { readAmount } from '../../nodes/Advancly/values/amount';
import { options } from './options';

const read = (value: unknown) => readAmount(value, options());

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
	])('round-trips in %s notation', (_, write) => {
		fc.assert(
			fc.property(amounts, ([whole, cents]) => {
				const fraction = String(cents).padStart(2, '0');
				expect(read(write(String(whole), fraction))).toEqual({ value: Number(`${whole}.${fraction}`) });
			}),
		);
	});

	it('round-trips in Indian notation', () => {
		fc.assert(
			fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (number) => {
				expect(read(number.toLocaleString('en-IN'))).toEqual({ value: number });
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
					expect(read(decimal)).toEqual({ value });
					expect(read(decimal.toFixed(places))).toEqual({ value });
				},
			),
		);
	});
});

function group(whole: string, separator: string): string {
	return whole.replace(/\B(?=(\d{3})+$)/g, separator);
}
