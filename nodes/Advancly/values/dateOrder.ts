import { midnightOf } from './dates/calendarDay';
import { readWrittenDate, tidyDate } from './dates/writtenDate';

// Most columns hold these alone, and they say nothing.
const YEAR_FIRST = /^\d{4}-\d\d?-\d\d?(?![\d./-])/;
const CENTURY = 2000;
// 14041992 is a date without separators, 33708 the number of a day.
const FEWEST_DIGITS = 10_000_000;

/**
 * What a cell says of the order of day and month in its column: the one that alone makes it a date, 'either' when both
 * do and mean different days, undefined when it does not say (no date, or a form without the question). The column is
 * read by what this says, so it takes apart a cell as the readers do.
 */
export function dateOrderIn(cell: unknown): 'dayFirst' | 'monthFirst' | 'either' | undefined {
	if (typeof cell === 'string' && YEAR_FIRST.test(cell)) return undefined;
	const tidy = typeof cell === 'number' && cell > FEWEST_DIGITS ? String(cell) : tidyDate(cell);
	const written = tidy === undefined ? undefined : readWrittenDate(tidy);
	if (!written || 'why' in written || !written.day.swappable) return undefined;
	const { year, shortYear, month, day } = written.day;
	const fullYear = shortYear ? CENTURY + year : year;
	const dayFirst = midnightOf(fullYear, month, day);
	const monthFirst = midnightOf(fullYear, day, month);
	if (dayFirst === monthFirst) return undefined;
	if (dayFirst === undefined) return 'monthFirst';
	return monthFirst === undefined ? 'dayFirst' : 'either';
}
