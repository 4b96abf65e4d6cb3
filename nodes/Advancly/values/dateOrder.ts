import { midnightOf } from './dates/calendarDay';
import { isNines, isSerial, isSwappable, wallOfSerial } from './dates/serial';
import { readWrittenDate, tidyDate } from './dates/writtenDate';

// Most columns hold these alone, and they say nothing.
const YEAR_FIRST = /^\d{4}-\d\d?-\d\d?(?![\d./-])/;
const CENTURY = 2000;
const MONTHS = 12;

/** What a cell can say of the order of day and month in its column. */
export type DateOrderSaid = 'dayFirst' | 'monthFirst' | 'either' | 'swappableSerial' | 'plainSerial';

/**
 * What a cell says of the order of day and month in its column: the one that alone makes it a date, 'either' when both
 * do and mean different days, undefined when it does not say (no date, or a form without the question). The number of a
 * day says whether a sheet can have swapped its day and month: of a text with a day above 12 it would have made no
 * number. The column is read by what this says, so it takes apart a cell as the readers do.
 */
export function dateOrderIn(cell: unknown): DateOrderSaid | undefined {
	if (typeof cell === 'string' && YEAR_FIRST.test(cell)) return undefined;
	const tidy = typeof cell === 'number' ? String(cell) : tidyDate(cell);
	if (tidy !== undefined && isSerial(tidy)) return saidBySerial(tidy);
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

function saidBySerial(serial: string): DateOrderSaid | undefined {
	const wall = isNines(serial) ? undefined : wallOfSerial(serial);
	if (wall === undefined) return undefined;
	if (isSwappable(wall)) return 'swappableSerial';
	return new Date(wall).getUTCDate() > MONTHS ? 'plainSerial' : undefined;
}
