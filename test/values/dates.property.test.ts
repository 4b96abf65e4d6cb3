import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readDay } from '../../nodes/Advancly/values/day';
import { readMoment } from '../../nodes/Advancly/values/moment';
import { instantAt, wallClock } from '../../nodes/Advancly/values/dates/zone';
import { options, ZONES } from './options';

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);

/** The ways to write a day; each takes a DateTime at a time of that day in the workflow's zone. */
const DAY_FORMS: Record<string, (day: DateTime) => unknown> = {
	...Object.fromEntries(
		[
			'yyyy-MM-dd',
			'yyyy-M-d',
			'yyyy/MM/dd',
			'yyyy.MM.dd',
			'yyyyMMdd',
			'dd/MM/yyyy',
			'd/M/yyyy',
			'dd-MM-yyyy',
			'dd.MM.yyyy',
			'd. M. yyyy',
			'd MMM yyyy',
			'dd-MMM-yyyy',
			'ddMMMyyyy',
			'd LLLL yyyy',
			'LLLL d, yyyy',
			'MMM d yyyy',
			'cccc, d LLLL yyyy',
			'ccc LLL dd yyyy',
			"yyyy-MM-dd'T'HH:mm:ss",
			'yyyy-MM-dd HH:mm:ss.SSS',
			'dd/MM/yyyy HH:mm',
			'd/M/yyyy, h:mm:ss a',
			'd LLLL yyyy h:mm a',
		].map((format) => [format, (day: DateTime) => day.setLocale('en-US').toFormat(format)]),
	),
	'number yyyyMMdd': (day) => Number(day.toFormat('yyyyMMdd')),
	'ISO with offset': (day) => day.toISO(),
	'ISO midnight UTC': (day) => `${day.toISODate()}T00:00:00.000Z`,
	'ISO midnight there, in UTC': (day) => day.startOf('day').toUTC().toISO(),
	'Date at midnight UTC': (day) => new Date(`${day.toISODate()}T00:00:00.000Z`),
	'Date at midnight there': (day) => day.startOf('day').toJSDate(),
	'Date as text': (day) =>
		`${day.toFormat('ccc LLL dd yyyy HH:mm:ss')} GMT${day.toFormat('ZZZ')} (Some Standard Time)`,
	DateTime: (day) => day,
	'DateTime at midnight elsewhere': (day) => DateTime.fromISO(day.toISODate() ?? '', { zone: 'UTC+9' }),
	serial: (day) => serialOf(day),
	'serial with time': (day) => serialOf(day) + 0.73,
	'serial as text': (day) => String(serialOf(day)),
};

function serialOf(day: DateTime): number {
	return (Date.UTC(day.year, day.month - 1, day.day) - EPOCH_1900) / DAY;
}

/** Seconds of the day at which all four zones have the same day as midnight UTC, and no clocks change. */
const seconds = fc.integer({ min: 4 * 3600, max: 19 * 3600 - 1 });
const days = fc.integer({ min: Date.UTC(1920, 0, 2) / DAY, max: Date.UTC(2099, 11, 30) / DAY });

describe.each(ZONES)('in %s', (timezone) => {
	it.each(Object.entries(DAY_FORMS))('a day written as %s reads back as the same day', (_, write) => {
		fc.assert(
			fc.property(days, seconds, (number, second) => {
				const iso = new Date(number * DAY).toISOString().slice(0, 10);
				const day = DateTime.fromISO(iso, { zone: timezone }).plus({ second });
				// The number 9999 is what programs write when there is no date.
				fc.pre(day.toISODate() === iso && serialOf(day) !== 9999);
				expect(readDay(write(day), options({ timezone, today: '2099-12-31' }))).toEqual({ value: iso });
			}),
		);
	});

	it("a moment reads back as the same instant, with its own zone or in the workflow's", () => {
		fc.assert(
			fc.property(fc.integer({ min: Date.UTC(1970, 0, 3), max: Date.UTC(2090, 0, 1) }), (time) => {
				const there = DateTime.fromMillis(time, { zone: timezone });
				const expected = { value: new Date(time).toISOString() };
				const read = (value: unknown) => readMoment(value, options({ timezone }));
				expect(read(expected.value)).toEqual(expected);
				expect(read(there.toISO())).toEqual(expected);
				expect(read(there)).toEqual(expected);
				expect(read(new Date(time))).toEqual(expected);
				const local = there.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS");
				fc.pre(!local.endsWith('00:00:00.000'));
				const first = DateTime.fromISO(local, { zone: timezone }).getPossibleOffsets()[0]?.toMillis();
				expect(read(local)).toEqual({ value: new Date(first ?? time).toISOString() });
			}),
		);
	});

	it('wallClock agrees with Luxon, and instantAt reverses it', () => {
		fc.assert(
			fc.property(fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2090, 0, 1) }), (time) => {
				const there = DateTime.fromMillis(time, { zone: timezone });
				const wall = wallClock(time, timezone) ?? NaN;
				expect(wall).toBe(there.setZone('UTC', { keepLocalTime: true }).toMillis());
				expect(wallClock(instantAt(wall, timezone) ?? NaN, timezone)).toBe(wall);
			}),
		);
	});
});

it('a day never becomes another day: only the option swaps day and month', () => {
	fc.assert(
		fc.property(days, (number) => {
			const day = DateTime.fromMillis(number * DAY, { zone: 'UTC' });
			const written = day.toFormat('MM/dd/yyyy');
			expect(readDay(written, options({ dateOrder: 'monthFirst' }))).toEqual({ value: day.toISODate() });
			const other = readDay(written, options({ dateOrder: 'dayFirst' }));
			expect('value' in other).toBe(day.day <= 12);
		}),
	);
});
