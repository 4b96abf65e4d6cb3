import fc from 'fast-check';
import { readAmount } from '../../nodes/Advancly/values/amount';
import { dateOrderIn, storedDateIn } from '../../nodes/Advancly/values/dateOrder';
import { readDay } from '../../nodes/Advancly/values/day';
import { decimalMarkIn } from '../../nodes/Advancly/values/decimalMark';
import type { Reading } from '../../nodes/Advancly/values/reading';
import { options } from './options';

const DAY = 86_400_000;
const ARABIC_ZERO = 0x660;

/** What a column proves: one answer, or a contradiction; undefined when it proves nothing. */
function proven<Answer extends string>(shown: (Answer | 'either' | undefined)[]) {
	const proofs = [...new Set(shown)].filter((one): one is Answer => one !== undefined && one !== 'either');
	return proofs.length > 1 ? { because: proofs.join(), advice: '' } : proofs[0];
}

function expectAsMeantOrRefused(readings: Reading<unknown>[], meant: unknown[]): void {
	readings.forEach((reading, at) => {
		if ('value' in reading) expect(reading.value).toEqual(meant[at]);
	});
}

const dates = fc.record({
	monthFirst: fc.boolean(),
	days: fc.array(fc.integer({ min: Date.UTC(1945, 0, 1) / DAY, max: Date.UTC(2024, 4, 31) / DAY }), {
		minLength: 1,
		maxLength: 12,
	}),
	separator: fc.constantFrom('/', '-', '.', ' ', '//', ' / ', '\u2011', '. '),
	padded: fc.boolean(),
	shortYear: fc.boolean(),
	before: fc.constantFrom('', ' ', "'", '\u200e'),
	after: fc.constantFrom('', '.', ' 10:30', ', 2:30 PM', 'T10:30:00', ' 00:00'),
	arabic: fc.boolean(),
});

it('once a cell proves the order, a column of dates reads back as meant or is refused', () => {
	fc.assert(
		fc.property(dates, ({ monthFirst, days, separator, padded, shortYear, before, after, arabic }) => {
			const meant = days.map((day) => new Date(day * DAY).toISOString().slice(0, 10));
			const cells = meant.map((iso) => {
				const [year = '', month = '', day = ''] = iso.split('-');
				const pad = (digits: string) => (padded ? digits : String(Number(digits)));
				const order = monthFirst ? [pad(month), pad(day)] : [pad(day), pad(month)];
				const text = before + [...order, shortYear ? year.slice(2) : year].join(separator) + after;
				return arabic
					? text.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)))
					: text;
			});
			const dateOrder = proven(cells.map((cell) => dateOrderIn(cell, options())));
			fc.pre(dateOrder !== undefined);
			expect(dateOrder).toBe(monthFirst ? 'monthFirst' : 'dayFirst');
			expectAsMeantOrRefused(
				cells.map((cell) => readDay(cell, options({ dateOrder }))),
				meant,
			);
		}),
	);
});

const amounts = fc.record({
	mark: fc.constantFrom('point' as const, 'comma' as const),
	numbers: fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 0, max: 3 })), {
		minLength: 1,
		maxLength: 12,
	}),
	grouping: fc.constantFrom('mark', '', ' ', '\u202f', "'"),
	money: fc.constantFrom(
		(text: string) => text,
		(text: string) => `₦${text}`,
		(text: string) => `Rs.${text}`,
		(text: string) => `${text} NGN`,
		(text: string) => `(${text})`,
		(text: string) => `${text}-`,
	),
});

it('once a cell proves the mark, a column of amounts reads back as meant or is refused', () => {
	fc.assert(
		fc.property(amounts, ({ mark, numbers, grouping, money }) => {
			const [point, group] = mark === 'point' ? ['.', ','] : [',', '.'];
			const between = grouping === 'mark' ? group : grouping;
			const written = numbers.map(([number, places]) => (number / 1000).toFixed(places));
			const cells = written.map((text) => {
				const [whole = '', fraction] = text.split('.');
				const grouped = whole.replace(/\B(?=(\d{3})+$)/g, between);
				return money(fraction === undefined ? grouped : `${grouped}${point}${fraction}`);
			});
			const sign = /\(|-$/.test(money('')) ? -1 : 1;
			const decimalMark = proven(cells.map(decimalMarkIn));
			fc.pre(decimalMark !== undefined);
			expect(decimalMark).toBe(mark);
			expectAsMeantOrRefused(
				cells.map((cell) => readAmount(cell, options({ decimalMark }))),
				written.map((text) => Number(text) * sign || 0),
			);
		}),
	);
});

const scrap = (units: string[]) =>
	fc.oneof(
		fc.array(fc.constantFrom(...units), { maxLength: 9 }).map((parts) => parts.join('')),
		fc.integer({ min: 0, max: 99_999_999 }),
	);

describe('what a cell shows about its column agrees with its reader', () => {
	const contradiction = { because: 'both', advice: '' };

	it('for dates', () => {
		const units = [
			...'0123456789/-. ,:',
			'04',
			'12',
			'25',
			'1992',
			'99',
			' 10:30',
			' PM',
			'Apr',
			'Fri ',
			'T',
			'Z',
			'١',
		];
		fc.assert(
			fc.property(scrap(units), (cell) => {
				const read = (dateOrder: Parameters<typeof options>[0]) => readDay(cell, options(dateOrder));
				const dayFirst = read({ dateOrder: 'dayFirst' });
				const monthFirst = read({ dateOrder: 'monthFirst' });
				const shown = dateOrderIn(cell, options());
				if (shown === undefined) expect(dayFirst).toEqual(monthFirst);
				if (shown === 'dayFirst') expect(monthFirst).toHaveProperty('problems');
				if (shown === 'monthFirst') expect(dayFirst).toHaveProperty('problems');
				const stored = storedDateIn(cell, options());
				if (stored !== undefined) expect(dayFirst).toHaveProperty('value');
				if (stored === 'swappable') {
					expect(read({ swappedDates: contradiction })).toHaveProperty('problems');
				} else expect(read({ swappedDates: contradiction })).toEqual(dayFirst);
				if (shown !== undefined) {
					expect(read({ dateOrder: contradiction })).toHaveProperty('problems');
				} else expect(read({ dateOrder: contradiction })).toEqual(dayFirst);
			}),
			{ numRuns: 5000 },
		);
	});

	it('for amounts', () => {
		const units = [
			..."0123456789.,-( )'",
			'000',
			'500',
			'12',
			'₦',
			'Rs.',
			' FCFA',
			' USD',
			'UGX ',
			'/=',
			'٣',
		];
		fc.assert(
			fc.property(scrap(units), (cell) => {
				const read = (decimalMark: 'point' | 'comma' | typeof contradiction) =>
					readAmount(cell, options({ decimalMark }));
				const shown = decimalMarkIn(cell);
				if (shown === 'either') {
					expect(read('point')).not.toEqual(read('comma'));
					expect(read(contradiction)).toHaveProperty('problems');
				} else {
					// Some are read only if the column confirms their mark (1,2000), but never as two different
					// numbers.
					const readings = (['point', 'comma', contradiction] as const).map(read);
					const values = readings.flatMap((reading) => ('value' in reading ? [reading.value] : []));
					expect(new Set(values).size).toBeLessThan(2);
				}
			}),
			{ numRuns: 5000 },
		);
	});
});
