import type { ReadingOptions } from '../reading';
import type { WrittenDay } from './dateText';
import { midnightOf } from './midnight';
import type { Unread } from './unread';

const CENTURY = 100;
const YEARS_SOON = 20;

/**
 * How a year of two digits is read. 'past': as the latest year that is not in the future, but refused where that is a
 * year of the last century and the year may stand in front (23-08-31), or where that is the likelier (23-11-08, unless
 * the column says otherwise). 'soon': the same, but also refused where one of the next 20 years may be meant.
 */
export type ShortYears = 'refused' | 'past' | 'soon';

/** The full year of a day with a year of two digits, or why it is unclear. */
export function fullYear(
	written: WrittenDay,
	{ today, shortYears: column }: Pick<ReadingOptions, 'shortYears' | 'today'>,
	shortYears: ShortYears,
): number | Unread {
	if (shortYears === 'refused') return { why: 'has a year of two digits; write the year with four' };
	const thisYear = Number(today.slice(0, 4));
	const year = behind(written, thisYear);
	const front = yearInFront(written, thisYear);
	if (year > thisYear) {
		const soon = shortYears === 'soon' && year <= thisYear + YEARS_SOON;
		const other = soon ? year : front;
		return other === undefined ? year - CENTURY : either(year - CENTURY, other);
	}
	if (front === undefined || column === 'behind') return year;
	if (column !== undefined) return either(year, front, column.because);
	return written.between !== 'slashes' && front > year ? either(year, front) : year;
}

function either(year: number, other: number, because?: string): Unread {
	const why = because === undefined ? '' : `, since ${because}`;
	return { why: `can mean ${year} or ${other}${why}; write the year with four digits` };
}

function behind({ year }: WrittenDay, thisYear: number): number {
	return thisYear - (thisYear % CENTURY) + year;
}

/**
 * The year of 23-08-31 when it stands in front, as some programs write it; undefined when that is in the future or not
 * a date.
 */
function yearInFront({ year, month, day, swappable }: WrittenDay, thisYear: number): number | undefined {
	const front = thisYear - (thisYear % CENTURY) + day;
	return swappable && front <= thisYear && midnightOf(front, month, year) !== undefined ? front : undefined;
}

/**
 * What a day with a year of two digits says of its column: that the year stands behind, because nothing else makes it a
 * date of the past; that it may stand in front, because that is the only or the likelier reading; or nothing.
 */
export function placeOfYear(written: WrittenDay, today: string): 'yearBehind' | 'yearInFront' | undefined {
	const { month, day, swappable, between } = written;
	if (!swappable) return between === undefined ? undefined : 'yearInFront';
	const thisYear = Number(today.slice(0, 4));
	const full = behind(written, thisYear);
	if (yearInFront(written, thisYear) !== undefined) return full > thisYear ? 'yearInFront' : undefined;
	const isDate = midnightOf(full, month, day) ?? midnightOf(full, day, month);
	return isDate === undefined ? undefined : 'yearBehind';
}

/** Whether it is unclear, without its column, which year a day with a year of two digits means. */
export function isYearUnclear(written: WrittenDay, today: string): boolean {
	return typeof fullYear(written, { today }, 'past') === 'object';
}
