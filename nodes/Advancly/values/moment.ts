import { readCalendar } from './dates/calendar';
import { instantAt, unknownZone, wallClock } from './dates/zone';
import { quote, quoteDate } from './quote';
import { problem, type Reading, type ReadingOptions } from './reading';

const DAY = 86_400_000;
// 0 in milliseconds since 1970, in any time zone.
const NO_MOMENT = 'is what programs write when there is no date';
const EXPECTED = 'expected a date and time such as 2023-04-09T23:58:04Z';

/**
 * Reads a moment as ISO 8601 in UTC with milliseconds, like the contract's samples. A time without a zone is in the
 * workflow's zone. A value without a time of day, or with midnight and no zone, keeps its day (T00:00:00.000Z), because
 * a day must not shift. A local time that the clocks skipped is refused; one that occurs twice means the first. 1
 * January 1970 is refused too.
 */
export function readMoment(value: unknown, options: ReadingOptions): Reading<string> {
	const reading = readCalendar(value, options, { shortYears: 'soon', expected: EXPECTED });
	if ('problems' in reading) return reading;
	const { wall, offset } = reading.value;
	if (Math.abs(wall - (offset ?? 0)) < DAY) return problem(`${quoteDate(value)} ${NO_MOMENT}; ${EXPECTED}`);
	if (offset !== undefined) return { value: new Date(wall - offset).toISOString() };
	if (wall % DAY === 0) return { value: new Date(wall).toISOString() };
	const instant = instantAt(wall, options.timezone);
	if (instant !== undefined) return { value: new Date(instant).toISOString() };
	if (wallClock(wall, options.timezone) === undefined) return unknownZone(options.timezone);
	return problem(
		`${quoteDate(value)} does not exist in ${quote(options.timezone)}, where the clocks skipped it; ${EXPECTED}`,
	);
}
