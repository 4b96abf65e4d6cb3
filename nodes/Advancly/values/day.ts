import { readCalendar, type CalendarRules } from './dates/calendar';
import { unknownZone, wallClock } from './dates/zone';
import { quoteDate } from './quote';
import { problem, type Reading, type ReadingOptions } from './reading';

const DAY = 86_400_000;
const OLDEST = 120;
const EXPECTED = 'expected a date such as 1990-02-28';
const HALF_HOUR = 1_800_000;
// No time zone is UTC+0:30, so 23:30 is not midnight anywhere else.
const LAST_MIDNIGHT = 23 * 3_600_000;
const DAY_ONLY = 'write only the day, as in 1990-02-28';
const UNCLEAR = `has a time of day that may be midnight in another time zone, so the day is unclear; ${DAY_ONLY}`;

/**
 * Reads a day as yyyy-MM-dd. Without a time zone it is the day as written and never shifts. A moment with a zone
 * (including Date and Luxon values) is the day that starts at that moment, in its own zone or the workflow's. Any other
 * moment must be the same day in both zones, or it is refused. Milliseconds since 1970 are accepted only at midnight
 * UTC.
 */
export function readDay(value: unknown, options: ReadingOptions): Reading<string> {
	return dayOf(value, options, { shortYears: 'soon', expected: EXPECTED });
}

/**
 * Like `readDay`, for days that cannot be in the future, such as a registration date. Accepts today in the workflow's
 * zone.
 */
export function readPastDay(value: unknown, options: ReadingOptions): Reading<string> {
	return notAhead(dayOf(value, options, { shortYears: 'past', expected: EXPECTED }), options);
}

/**
 * Like `readPastDay`, for birthdays: at most 120 years ago, with a four-digit year. A moment with a zone must be
 * midnight there or in the workflow's zone. Without a zone, a time after noon on the hour or half-hour is refused,
 * because it may be midnight in another zone.
 */
export function readBirthday(value: unknown, options: ReadingOptions): Reading<string> {
	const day = notAhead(dayOf(value, options, { shortYears: 'refused', expected: EXPECTED }, true), options);
	const { today } = options;
	const oldest = `${Number(today.slice(0, 4)) - OLDEST}${today.slice(4)}`;
	if ('problems' in day || day.value >= oldest) return day;
	return problem(`'${day.value}' is more than ${OLDEST} years ago; today is ${today}; check the year`);
}

function notAhead(day: Reading<string>, { today }: ReadingOptions): Reading<string> {
	if ('problems' in day || day.value <= today) return day;
	return problem(`'${day.value}' is in the future; today is ${today}; check the date`);
}

function dayOf(
	value: unknown,
	options: ReadingOptions,
	rules: CalendarRules,
	onlyMidnight = false,
): Reading<string> {
	const reading = readCalendar(value, options, rules);
	if ('problems' in reading) return reading;
	const { wall, offset, epoch } = reading.value;
	if (onlyMidnight && offset === undefined && isLate(wall)) return problem(`${quoteDate(value)} ${UNCLEAR}`);
	if (offset === undefined || wall % DAY === 0) return { value: isoDay(wall) };
	const text = quoteDate(typeof value === 'object' ? new Date(wall).toISOString().slice(0, -1) : value);
	if (epoch)
		return problem(`${text} is a number of milliseconds since 1970 that is not midnight in UTC; ${DAY_ONLY}`);
	const there = wallClock(wall - offset, options.timezone);
	if (there === undefined) return unknownZone(options.timezone);
	if (there % DAY === 0) return { value: isoDay(there) };
	if (onlyMidnight) {
		return problem(`${text} has a time of day and a time zone, so the day is unclear; ${DAY_ONLY}`);
	}
	// Midnight UTC may be a day that lost its zone on the way, whatever its local time is.
	const midnights = (wall - offset) % DAY === 0 ? [wall - offset] : [];
	const days = new Set([wall, there, ...midnights].map(isoDay));
	if (days.size === 1) return { value: isoDay(wall) };
	return problem(`${text} can be ${[...days].sort().join(' or ')}, depending on the time zone; ${DAY_ONLY}`);
}

/**
 * Whether the time is after noon on the hour or half-hour: in a birthday, a midnight that a program moved to another
 * zone.
 */
function isLate(wall: number): boolean {
	const time = ((wall % DAY) + DAY) % DAY;
	return time > DAY / 2 && time <= LAST_MIDNIGHT && time % HALF_HOUR === 0;
}

function isoDay(wall: number): string {
	return new Date(wall).toISOString().slice(0, 10);
}
