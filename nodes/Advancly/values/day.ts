import { readCalendar } from './calendar';
import { quote } from './quote';
import { problem, type Reading, type ReadingOptions } from './reading';
import { wallClock } from './zone';

const DAY = 86_400_000;
const EXPECTED = 'expected a date such as 1990-02-28';

/**
 * A day as yyyy-MM-dd, from anything `readCalendar` reads. A day never moves: a date or a time without a zone is the day
 * that is written. A moment in a stated zone (Dates and Luxon values too) is the day it begins there or in the
 * workflow's zone, or else the day that it is in both; where they differ it is refused, since either could be meant.
 */
export function readDay(value: unknown, options: ReadingOptions): Reading<string> {
	const calendar = readCalendar(value, options.dateOrder);
	if ('problems' in calendar) return problem(`${calendar.problems.join('; ')}; ${EXPECTED}`);
	const { wall, offset } = calendar.value;
	if (offset === undefined) return { value: isoDay(wall) };
	const there = wallClock(wall - offset, options.timezone);
	if (wall % DAY === 0) return { value: isoDay(wall) };
	if (there === undefined)
		return problem(`the time zone ${quote(options.timezone)} of the workflow is not known`);
	if (there % DAY === 0) return { value: isoDay(there) };
	// A moment that is midnight UTC may be a day that lost its zone on the way, whatever clock shows it now.
	const days = new Set([wall, there, ...((wall - offset) % DAY === 0 ? [wall - offset] : [])].map(isoDay));
	if (days.size === 1) return { value: isoDay(wall) };
	const both = [...days].sort().join(' or ');
	return problem(
		`${quote(textOf(value, wall))} can be ${both}, by the time zone; write the day alone, as in 1990-02-28`,
	);
}

/** `readDay`, for a day that cannot lie ahead: a birthday, a registration. Today, in the workflow's zone, is accepted. */
export function readPastDay(value: unknown, options: ReadingOptions): Reading<string> {
	const day = readDay(value, options);
	if ('problems' in day || day.value <= options.today) return day;
	return problem(`'${day.value}' lies after today, ${options.today}; ${EXPECTED}`);
}

function isoDay(wall: number): string {
	return new Date(wall).toISOString().slice(0, 10);
}

function textOf(value: unknown, wall: number): unknown {
	return typeof value === 'object' ? new Date(wall).toISOString().slice(0, -1) : value;
}
