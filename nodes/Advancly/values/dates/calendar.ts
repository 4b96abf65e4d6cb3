import { DateTime } from 'luxon';
import { quoteDate } from '../quote';
import { problem, type Problems, type Reading, type ReadingOptions } from '../reading';
import { calendarDay } from './calendarDay';
import { isNines, isSerial, wallOfSerial } from './serial';
import type { ShortYears } from './shortYear';
import { isSwappable, storedWall } from './stored';
import type { Unread } from './unread';
import { readWrittenDate, tidyDate } from './writtenDate';

const DAY = 86_400_000;
const EPOCH = /^-?\d{12,13}$/;
// From 2001 to 2033. Other numbers of this size are as likely phone numbers, unless they are midnight.
const RECENT = /^1\d{12}$/;
const COMPACT_TIME = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/;
const FIRST_INSTANT = Date.UTC(1800, 0, 1);
const LAST_INSTANT = Date.UTC(2100, 0, 1) - 1;
// Days 0 and 1 of Excel and other spreadsheets, which empty cells turn into.
const FIRST_DAYS = [Date.UTC(1899, 11, 30), Date.UTC(1899, 11, 31), Date.UTC(1900, 0, 1)];
const NOT_A_DATE = { why: 'is not a date' };
const NO_DATE = { why: 'is what programs write when there is no date' };

/** A date, or a date and time, as written in a cell. */
interface CalendarValue {
	/** Wall-clock date and time, in ms since 1970 as if it were UTC. */
	wall: number;
	/** Offset from UTC in ms; undefined when the cell does not state one. */
	offset?: number;
	/** Whether the cell is a number of milliseconds since 1970. */
	epoch?: boolean;
}

/** What differs between the types of date. */
export interface CalendarRules {
	shortYears: ShortYears;
	expected: string;
}

/**
 * Reads a date, with or without a time of day, from text (see `readWrittenDay` and `splitTime`), a Date (in UTC), a
 * Luxon DateTime (in its own zone), a spreadsheet's serial number, or milliseconds since 1970. Refuses days that
 * programs write when there is no date.
 */
export function readCalendar(
	value: unknown,
	options: ReadingOptions,
	rules: CalendarRules,
): Reading<CalendarValue> {
	const calendar = typeof value === 'object' ? ofObject(value) : ofText(value, options, rules.shortYears);
	if ('why' in calendar) return refuse(value, calendar, rules.expected);
	const midnight = calendar.wall - (((calendar.wall % DAY) + DAY) % DAY);
	return FIRST_DAYS.includes(midnight) ? refuse(value, NO_DATE, rules.expected) : { value: calendar };
}

function refuse(value: unknown, { why, advice }: Unread, expected: string): Problems {
	return problem(`${quoteDate(value)} ${why}; ${advice ?? expected}`);
}

/** Does not use instanceof: a Date or DateTime may come from another realm or another copy of Luxon. */
function ofObject(value: object | null): CalendarValue | Unread {
	const [instant, offset] = DateTime.isDateTime(value)
		? [value.toMillis(), value.offset * 60_000]
		: [Object.prototype.toString.call(value) === '[object Date]' ? (value as Date).getTime() : NaN, 0];
	if (!(instant >= FIRST_INSTANT && instant <= LAST_INSTANT)) return NOT_A_DATE;
	return { wall: instant + offset, offset };
}

function ofText(value: unknown, options: ReadingOptions, shortYears: ShortYears): CalendarValue | Unread {
	const tidy = typeof value === 'number' ? String(value) : tidyDate(value);
	if (tidy === undefined) return NOT_A_DATE;
	if (isSerial(tidy)) return ofSerial(tidy, options);
	if (EPOCH.test(tidy)) return ofEpoch(tidy);
	const written = readWrittenDate(tidy);
	if ('why' in written) return written;
	const midnight = calendarDay(written.day, options, shortYears);
	if (typeof midnight === 'object') return midnight;
	const stored = options.swappedDates && storedWall(tidy, written, options.timezone);
	const doubt = stored === undefined ? undefined : doubtOf(stored, 'is', options);
	return doubt ?? { wall: midnight + written.time, offset: written.offset };
}

function ofSerial(serial: string, options: ReadingOptions): CalendarValue | Unread {
	if (isNines(serial)) return NO_DATE;
	const wall = wallOfSerial(serial);
	if (wall === undefined) {
		return { why: "is neither a date nor a sheet's number for a day from 1920 to 2099" };
	}
	return doubtOf(wall, "is a spreadsheet's number for", options) ?? { wall };
}

/**
 * Explains why a stored date is uncertain, because a sheet may have swapped day and month; undefined when it is
 * certain.
 */
function doubtOf(wall: number, intro: string, { swappedDates }: ReadingOptions): Unread | undefined {
	if (swappedDates === undefined || !isSwappable(wall)) return undefined;
	const day = new Date(wall).toISOString().slice(0, 10);
	const swapped = `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
	return {
		why: `${intro} ${day}, which may be ${swapped} with day and month swapped: ${swappedDates.because}`,
		advice: swappedDates.advice,
	};
}

function ofEpoch(digits: string): CalendarValue | Unread {
	if (COMPACT_TIME.test(digits)) {
		return { why: 'could be a date and time without separators, or milliseconds since 1970' };
	}
	const wall = Number(digits);
	const likely = RECENT.test(digits) || (wall % DAY === 0 && wall >= FIRST_INSTANT && wall <= LAST_INSTANT);
	return likely ? { wall, offset: 0, epoch: true } : NOT_A_DATE;
}
