import { isSerial, isNines, wallOfSerial } from './dates/serial';
import { midnightOf } from './dates/midnight';
import { isYearUnclear, placeOfYear, type PlaceOfYear } from './dates/shortYear';
import { saidByStored, storedWall } from './dates/stored';
import { readWrittenDate, tidyDate } from './dates/writtenDate';
import type { ReadingOptions } from './reading';

// Most columns hold nothing else, and these say nothing.
const YEAR_FIRST = /^\d{4}-\d\d?-\d\d?$/;
const SHORT_YEAR = /^(?!.*\d{4}).*\d\D+\d/;
const CENTURY = 2000;

/** What a cell can say about the order of day and month in its column. */
export type DateOrderSaid = 'dayFirst' | 'monthFirst' | 'either' | 'swappable' | 'notSwappable';

/** Today and the zone of the workflow. */
type Now = Pick<ReadingOptions, 'today' | 'timezone'>;

/**
 * What a cell says about the order of day and month in its column: the only order that makes it a date, 'either' when
 * both do and mean different days, undefined when it does not say. A serial number, and a date that a program printed,
 * say whether a sheet may have swapped its day and month. Cells are taken apart as the readers take them apart.
 */
export function dateOrderIn(cell: unknown, now: Now): DateOrderSaid | undefined {
	if (typeof cell === 'string' && YEAR_FIRST.test(cell)) return undefined;
	const tidy = typeof cell === 'number' ? String(cell) : tidyDate(cell);
	if (tidy === undefined) return undefined;
	if (isSerial(tidy)) {
		const wall = isNines(tidy) ? undefined : wallOfSerial(tidy);
		return wall === undefined ? undefined : saidByStored(wall);
	}
	const written = readWrittenDate(tidy);
	if ('why' in written) return undefined;
	const stored = storedWall(tidy, written, now.timezone);
	if (stored !== undefined) return saidByStored(stored);
	const { year, shortYear, month, day, swappable } = written.day;
	if (!swappable) return undefined;
	const fullYear = shortYear ? CENTURY + year : year;
	const dayFirst = midnightOf(fullYear, month, day);
	const monthFirst = midnightOf(fullYear, day, month);
	if (dayFirst === monthFirst) return undefined;
	if (dayFirst !== undefined && monthFirst !== undefined) return 'either';
	// Where the year may stand in front, no order is the only one.
	if (shortYear && isYearUnclear(written.day, now.today)) return undefined;
	return dayFirst === undefined ? 'monthFirst' : 'dayFirst';
}

/** What a cell says about the place of years of two digits in its column (see `placeOfYear`). */
export function shortYearIn(cell: unknown, { today }: Now): PlaceOfYear | undefined {
	const tidy = typeof cell === 'string' && SHORT_YEAR.test(cell) ? tidyDate(cell) : undefined;
	const written = tidy === undefined ? undefined : readWrittenDate(tidy);
	if (!written || 'why' in written || !written.day.shortYear) return undefined;
	return placeOfYear(written.day, today);
}
