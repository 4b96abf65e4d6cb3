import { midnightOf } from './dates/midnight';
import { isNines, isSerial, wallOfSerial } from './dates/serial';
import { isYearUnclear, yearSideOf, type YearSide } from './dates/shortYear';
import { swapEvidence, storedWall } from './dates/stored';
import { readWrittenDate, tidyDate } from './dates/writtenDate';
import type { ReadingOptions } from './reading';

// Most columns contain only these, which do not show the order.
const YEAR_FIRST = /^\d{4}-\d\d?-\d\d?(?![\d./-])/;
const MAYBE_STORED =
	/^[^\p{L}\p{N}]*\p{Nd}{4}(?:[.,;\s\p{Nd}]*$|\p{Pd}\p{Nd}{1,2}\p{Pd}\p{Nd}{1,2}[T\s]\p{Nd})/iu;
const SHORT_YEAR = /^(?!.*\d{4}).*\d\D+\d/;
const CENTURY = 2000;

/** What a cell can show about the order of day and month in its column. */
type DateOrderEvidence = 'dayFirst' | 'monthFirst' | 'either';

/** Today and the workflow's time zone. */
type Now = Pick<ReadingOptions, 'today' | 'timezone'>;

/**
 * Returns what a cell shows about the order of day and month in its column: the only order that makes it a date,
 * 'either' when both do and mean different days, undefined when it shows nothing. Parses cells exactly as the readers
 * do.
 */
export function dateOrderIn(cell: unknown, { today }: Pick<Now, 'today'>): DateOrderEvidence | undefined {
	if (typeof cell === 'string' && YEAR_FIRST.test(cell)) return undefined;
	const tidy = typeof cell === 'number' ? String(cell) : tidyDate(cell);
	const written = tidy === undefined || isSerial(tidy) ? undefined : readWrittenDate(tidy);
	if (!written || 'why' in written || !written.day.swappable) return undefined;
	const { year, shortYear, month, day } = written.day;
	const fullYear = shortYear ? CENTURY + year : year;
	const dayFirst = midnightOf(fullYear, month, day);
	const monthFirst = midnightOf(fullYear, day, month);
	if (dayFirst === monthFirst) return undefined;
	if (dayFirst !== undefined && monthFirst !== undefined) {
		const { weekday } = written.day;
		const [isDayFirst, isMonthFirst] = [dayFirst, monthFirst].map(
			(day) => new Date(day).getUTCDay() === weekday,
		);
		return isDayFirst === isMonthFirst ? 'either' : isDayFirst ? 'dayFirst' : 'monthFirst';
	}
	// If the year may come first, neither order is the only one.
	if (shortYear && isYearUnclear(written.day, today)) return undefined;
	return dayFirst === undefined ? 'monthFirst' : 'dayFirst';
}

/**
 * Returns whether a stored date, a serial number or its printed text, may have had day and month swapped by a sheet.
 * Undefined for dates as people write them, and when day and month are the same number.
 */
export function storedDateIn(cell: unknown, { timezone }: Now): 'swappable' | 'notSwappable' | undefined {
	if (typeof cell === 'string' && !MAYBE_STORED.test(cell)) return undefined;
	const tidy = typeof cell === 'number' ? String(cell) : tidyDate(cell);
	if (tidy === undefined) return undefined;
	if (isSerial(tidy)) {
		const wall = isNines(tidy) ? undefined : wallOfSerial(tidy);
		return wall === undefined ? undefined : swapEvidence(wall);
	}
	const written = readWrittenDate(tidy);
	const wall = 'why' in written ? undefined : storedWall(tidy, written, timezone);
	return wall === undefined ? undefined : swapEvidence(wall);
}

/** Returns what a cell shows about where its column has two-digit years (see `yearSideOf`). */
export function shortYearIn(cell: unknown, { today }: Now): YearSide | undefined {
	const tidy = typeof cell === 'string' && SHORT_YEAR.test(cell) ? tidyDate(cell) : undefined;
	const written = tidy === undefined ? undefined : readWrittenDate(tidy);
	if (!written || 'why' in written || !written.day.shortYear) return undefined;
	return yearSideOf(written.day, today);
}
