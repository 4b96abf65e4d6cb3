import type { ReadingOptions } from '../reading';
import type { WrittenDay } from './dateText';
import { midnightOf } from './midnight';
import type { Unread } from './unread';

const CENTURY = 100;
const YEARS_SOON = 20;
const FOUR_DIGITS = 'write the year with four digits';

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
	if (shortYears === 'refused') return { why: 'has a year of two digits', advice: FOUR_DIGITS };
	const thisYear = Number(today.slice(0, 4));
	const century = thisYear - (thisYear % CENTURY);
	const year = century + written.year;
	const front = yearInFront(written, thisYear);
	if (year > thisYear) {
		const soon = shortYears === 'soon' && year <= thisYear + YEARS_SOON;
		const other = soon ? year : front;
		return other === undefined ? year - CENTURY : either(year - CENTURY, other);
	}
	if (column === 'behind') return year;
	if (front !== undefined && isLikelier(front, year, written)) return either(year, front);
	const other = front ?? inFront(written, century - CENTURY);
	return column === undefined || other === undefined ? year : either(year, other, column.because);
}

function either(year: number, other: number, because?: string): Unread {
	const why = because === undefined ? '' : `, since ${because}`;
	return { why: `can mean ${year} or ${other}${why}`, advice: FOUR_DIGITS };
}

/** Whether a year in front is as likely as one behind: the later of the two, without the slashes of those who type. */
function isLikelier(front: number, year: number, { slashes }: WrittenDay): boolean {
	return front > year && !slashes;
}

/** The year of 23-08-31 when it stands in front, as some programs write it; undefined when it is not a date then. */
function inFront({ year, month, day, swappable }: WrittenDay, century: number): number | undefined {
	return swappable && midnightOf(century + day, month, year) !== undefined ? century + day : undefined;
}

/** `inFront`, in this century and not ahead. */
function yearInFront(written: WrittenDay, thisYear: number): number | undefined {
	const front = inFront(written, thisYear - (thisYear % CENTURY));
	return front === undefined || front > thisYear ? undefined : front;
}

/** What a day with a year of two digits says of where its column has the years. */
export type YearSide = 'yearBehind' | 'yearInFront' | 'maybeInFront';

/**
 * What a day with a year of two digits says of its column: that the year stands behind, because nothing else makes it a
 * date of the past; that it stands in front, where no day is so large; that it may, because that is as likely; or
 * nothing.
 */
export function yearSideOf(written: WrittenDay, today: string): YearSide | undefined {
	const { year, month, day, swappable, slashes } = written;
	if (!swappable) return slashes === undefined ? undefined : 'yearInFront';
	const thisYear = Number(today.slice(0, 4));
	const full = thisYear - (thisYear % CENTURY) + year;
	const front = yearInFront(written, thisYear);
	if (front !== undefined) {
		return full > thisYear || isLikelier(front, full, written) ? 'maybeInFront' : undefined;
	}
	const isDate = midnightOf(full, month, day) ?? midnightOf(full, day, month);
	return isDate === undefined ? undefined : 'yearBehind';
}

/** Whether it is unclear, without its column, which year a day with a year of two digits means. */
export function isYearUnclear(written: WrittenDay, today: string): boolean {
	return typeof fullYear(written, { today }, 'past') === 'object';
}
