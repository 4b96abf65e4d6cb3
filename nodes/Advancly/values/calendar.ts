import { readWrittenDay } from './dateText';
import { toSheetLine } from './line';
import { quote } from './quote';
import { problem, type Reading, type ReadingOptions } from './reading';
import { splitTime } from './timeOfDay';

const DAY = 86_400_000;
const DAY_SECONDS = 86_400;
// Day 25569 of a spreadsheet is 1970-01-01; the serials below are 1920-01-01 and 2099-12-31.
const SERIAL_1970 = 25_569;
const FIRST_SERIAL = 7_306;
const LAST_SERIAL = 73_050;
const SERIAL = /^\d{4,5}(?:\.\d+)?$/;
const LONGEST = 80;
const FIRST_INSTANT = Date.UTC(1800, 0, 1);
const LAST_INSTANT = Date.UTC(2100, 0, 1) - 1;

/** A date or date and time as a cell says it. */
export interface CalendarValue {
	/** What calendar and clock show, in ms since 1970 as if it were UTC. */
	wall: number;
	/** How far the clock is ahead of UTC, in ms; undefined when the cell does not say. */
	offset?: number;
}

/**
 * Reads a date, with or without a time of day, from what n8n can hand over: text (see `readWrittenDay` and `splitTime`),
 * a Date (its clock is UTC's), a Luxon DateTime (its own zone's clock), or the serial number of a spreadsheet day since
 * 1900 (its fraction is the time of day, rounded to the second). Everything else is refused.
 */
export function readCalendar(value: unknown, dateOrder: ReadingOptions['dateOrder']): Reading<CalendarValue> {
	const text = typeof value === 'object' ? textOfDate(value) : value;
	if (typeof text !== 'string' && typeof text !== 'number') return problem(`${quote(value)} is not a date`);
	const line = toSheetLine(String(text));
	if (SERIAL.test(line)) return fromSerial(Number(line), value);
	if (line.length > LONGEST) return problem(`${quote(value)} is not a date`);
	const parts = splitTime(line);
	if (!parts) return problem(`${quote(value)} has a time or zone that cannot be read`);
	const day = readWrittenDay(parts.date, dateOrder);
	if ('why' in day) return problem(`${quote(text)} ${day.why}`);
	return { value: { wall: day.midnight + parts.time, offset: parts.offset } };
}

function fromSerial(serial: number, value: unknown): Reading<CalendarValue> {
	// To the second first: a time worked out by a sheet may fall a hair short of the next midnight.
	const seconds = Math.round((serial - SERIAL_1970) * DAY_SECONDS);
	const wall = seconds * 1000;
	const first = (FIRST_SERIAL - SERIAL_1970) * DAY;
	const end = (LAST_SERIAL + 1 - SERIAL_1970) * DAY;
	if (wall < first || wall >= end) {
		return problem(`${quote(value)} is neither a date nor the number a sheet gives a day from 1920 to 2099`);
	}
	return { value: { wall } };
}

/** The ISO text of a Date or a Luxon DateTime, known by what they do: they may come from another realm or Luxon. */
function textOfDate(value: object | null): string | undefined {
	try {
		const time = Date.prototype.getTime.call(value as Date);
		return time >= FIRST_INSTANT && time <= LAST_INSTANT ? new Date(time).toISOString() : undefined;
	} catch {
		return textOfLuxon(value);
	}
}

function textOfLuxon(value: object | null): string | undefined {
	try {
		const { toISO, toISODate } = value as { toISO: () => unknown; toISODate?: unknown };
		const text = typeof toISODate === 'function' && toISO.call(value);
		return typeof text === 'string' ? text : undefined;
	} catch {
		return undefined;
	}
}
