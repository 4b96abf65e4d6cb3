import type { ReadingOptions } from '../reading';
import type { WrittenDay } from './dateText';
import { midnightOf } from './midnight';
import { fullYear, type ShortYears } from './shortYear';
import type { Unread } from './unread';

const FIRST_YEAR = 1800;
const LAST_YEAR = 2099;
const NO_DAY = 'is not a date that exists';

/** Decides the century and the order of day and month. Returns the day as midnight UTC in ms since 1970. */
export function calendarDay(
	written: WrittenDay,
	options: Pick<ReadingOptions, 'dateOrder' | 'shortYears' | 'today'>,
	shortYears: ShortYears,
): number | Unread {
	const year = written.shortYear ? fullYear(written, options, shortYears) : written.year;
	if (typeof year === 'object') return year;
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return { why: `has a year outside ${FIRST_YEAR} to ${LAST_YEAR}` };
	const midnight = inOrder({ ...written, year }, options.dateOrder);
	if (typeof midnight === 'object') return midnight;
	const { weekday, shortYear, swappable } = written;
	const open = shortYear || swappable;
	if (!open || weekday === undefined || weekday === new Date(midnight).getUTCDay()) return midnight;
	return { why: 'has a weekday that does not match the date' };
}

function inOrder(
	{ year, month, day, swappable }: WrittenDay,
	order: ReadingOptions['dateOrder'],
): number | Unread {
	const dayFirst = midnightOf(year, month, day);
	const monthFirst = swappable ? midnightOf(year, day, month) : dayFirst;
	if (dayFirst === monthFirst) return dayFirst ?? { why: NO_DAY };
	if (typeof order === 'object') {
		return { why: `${whatItSays(dayFirst, monthFirst)}, and ${order.because}`, advice: order.advice };
	}
	const [chosen, first, other] =
		order === 'dayFirst' ? [dayFirst, 'day', 'month'] : [monthFirst, 'month', 'day'];
	return (
		chosen ?? {
			why: `is not a date when the ${first} comes first`,
			advice: `if the ${other} comes first in this column, set 'Date Order'`,
		}
	);
}

function whatItSays(dayFirst: number | undefined, monthFirst: number | undefined): string {
	if (dayFirst === undefined) return 'has the month first';
	return monthFirst === undefined ? 'has the day first' : 'can be read in two ways';
}
