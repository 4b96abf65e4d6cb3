import type { ReadingOptions } from '../reading';
import type { WrittenDay } from './dateText';
import { midnightOf } from './midnight';
import type { Unread } from './unread';

const CENTURY = 100;
const YEARS_SOON = 20;
const FOUR_DIGITS = 'write the year with four digits';

/**
 * How a two-digit year is read. 'past': as the latest year that is not in the future. Refused if that is in the last
 * century and the year may come first (23-08-31), or if the year more likely comes first (23-11-08, unless the column
 * shows otherwise). 'soon': the same, but also refused if one of the next 20 years may be meant.
 */
export type ShortYears = 'refused' | 'past' | 'soon';

/** Expands the two-digit year of a day, or says why it is unclear. */
export function fullYear(
	written: WrittenDay,
	{ today, shortYears: column }: Pick<ReadingOptions, 'shortYears' | 'today'>,
	shortYears: ShortYears,
): number | Unread {
	if (shortYears === 'refused') return { why: 'has a two-digit year', advice: FOUR_DIGITS };
	const thisYear = Number(today.slice(0, 4));
	const century = thisYear - (thisYear % CENTURY);
	const year = century + written.year;
	const yearFirst = recentYearIfFirst(written, thisYear);
	if (year > thisYear) {
		const soon = shortYears === 'soon' && year <= thisYear + YEARS_SOON;
		const other = soon ? year : yearFirst;
		return other === undefined ? year - CENTURY : either(year - CENTURY, other);
	}
	if (column === 'last') return year;
	if (yearFirst !== undefined && isLikelier(yearFirst, year, written)) return either(year, yearFirst);
	const other = yearFirst ?? yearIfFirst(written, century - CENTURY);
	return column === undefined || other === undefined ? year : either(year, other, column.because);
}

function either(year: number, other: number, because?: string): Unread {
	const why = because === undefined ? '' : `, since ${because}`;
	return { why: `can mean ${year} or ${other}${why}`, advice: FOUR_DIGITS };
}

/**
 * Whether the year is as likely to come first: it would be the later of the two, and the date has no slashes, the mark
 * of a date typed by hand.
 */
function isLikelier(yearFirst: number, year: number, { slashes }: WrittenDay): boolean {
	return yearFirst > year && !slashes;
}

/** The year if it comes first, as some programs write it (23-08-31); undefined if that is not a date. */
function yearIfFirst({ year, month, day, swappable }: WrittenDay, century: number): number | undefined {
	return swappable && midnightOf(century + day, month, year) !== undefined ? century + day : undefined;
}

/** Like `yearIfFirst`, but only in this century and not in the future. */
function recentYearIfFirst(written: WrittenDay, thisYear: number): number | undefined {
	const yearFirst = yearIfFirst(written, thisYear - (thisYear % CENTURY));
	return yearFirst === undefined || yearFirst > thisYear ? undefined : yearFirst;
}

/** What a date with a two-digit year shows about where its column has the years. */
export type YearSide = 'yearLast' | 'yearFirst' | 'maybeYearFirst';

/**
 * Returns what a date with a two-digit year shows about its column: 'yearLast' if it is a past date only with the
 * year last, 'yearFirst' if the first number is too large for a day, 'maybeYearFirst' if the year is as likely to come
 * first, undefined if it shows nothing.
 */
export function yearSideOf(written: WrittenDay, today: string): YearSide | undefined {
	const { year, month, day, swappable, slashes } = written;
	if (!swappable) return slashes === undefined ? undefined : 'yearFirst';
	const thisYear = Number(today.slice(0, 4));
	const full = thisYear - (thisYear % CENTURY) + year;
	const yearFirst = recentYearIfFirst(written, thisYear);
	if (yearFirst !== undefined) {
		return full > thisYear || isLikelier(yearFirst, full, written) ? 'maybeYearFirst' : undefined;
	}
	const isDate = midnightOf(full, month, day) ?? midnightOf(full, day, month);
	return isDate === undefined ? undefined : 'yearLast';
}

/** Whether a two-digit year is ambiguous without its column. */
export function isYearUnclear(written: WrittenDay, today: string): boolean {
	return typeof fullYear(written, { today }, 'past') === 'object';
}
