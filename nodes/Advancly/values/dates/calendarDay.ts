import type { ReadingOptions } from '../reading';
import type { WrittenDay } from './dateText';

const FIRST_YEAR = 1800;
const LAST_YEAR = 2099;
const CENTURY = 100;
const YEARS_SOON = 20;
const NO_DAY = 'is not a date that exists';

/**
 * How a year of two digits is read. 'past': as the latest year that is not in the future, but refused where that is a
 * year of the last century and the year may stand in front (23-08-31). 'soon': the same, but also refused where one of
 * the next 20 years may be meant.
 */
export type ShortYears = 'refused' | 'past' | 'soon';

/** Why a date cannot be read: a phrase that follows the cell, and what to do where an example of a date is no help. */
export interface Unread {
	why: string;
	advice?: string;
}

/** Midnight UTC of a day, in ms since 1970; undefined for a day that does not exist. */
export function midnightOf(year: number, month: number, day: number): number | undefined {
	const midnight = Date.UTC(year, month - 1, day);
	// A day of at most two digits that its month does not hold always ends in another one.
	return new Date(midnight).getUTCMonth() === month - 1 ? midnight : undefined;
}

/** Decides the century and the order of day and month: the day that is meant, as midnight UTC in ms since 1970. */
export function calendarDay(
	written: WrittenDay,
	{ dateOrder, today }: Pick<ReadingOptions, 'dateOrder' | 'today'>,
	shortYears: ShortYears,
): number | Unread {
	const year = written.shortYear ? fullYear(written, Number(today.slice(0, 4)), shortYears) : written.year;
	if (typeof year === 'object') return year;
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return { why: `has a year outside ${FIRST_YEAR} to ${LAST_YEAR}` };
	const midnight = inOrder({ ...written, year }, dateOrder);
	if (typeof midnight === 'object') return midnight;
	const { weekday, shortYear, swappable } = written;
	const open = shortYear || swappable;
	if (!open || weekday === undefined || weekday === new Date(midnight).getUTCDay()) return midnight;
	return { why: 'names a weekday that does not match the date' };
}

function fullYear(written: WrittenDay, thisYear: number, shortYears: ShortYears): number | Unread {
	if (shortYears === 'refused')
		return { why: 'has a year of two digits', advice: 'write the year with four digits' };
	const year = thisYear - (thisYear % CENTURY) + written.year;
	if (year <= thisYear) return year;
	const soon = shortYears === 'soon' && year <= thisYear + YEARS_SOON;
	const other = soon ? year : yearInFront(written, thisYear);
	if (other === undefined) return year - CENTURY;
	return { why: `can mean ${year - CENTURY} or ${other}`, advice: 'write the year with four digits' };
}

/**
 * The year of 23-08-31 when it stands in front, as some programs write it; undefined when that is in the future or not
 * a date.
 */
function yearInFront({ year, month, day, swappable }: WrittenDay, thisYear: number): number | undefined {
	const front = thisYear - (thisYear % CENTURY) + day;
	return swappable && front <= thisYear && midnightOf(front, month, year) !== undefined ? front : undefined;
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
