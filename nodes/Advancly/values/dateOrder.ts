import { midnightOf } from './dates/calendarDay';
import { isNines, isSerial, isSwappable, wallOfSerial } from './dates/serial';
import { readWrittenDate, tidyDate } from './dates/writtenDate';

// Most columns hold nothing else, and these say nothing.
const YEAR_FIRST = /^\d{4}-\d\d?-\d\d?(?![\d./-])/;
const CENTURY = 2000;
const MONTHS = 12;

/** What a cell can say about the order of day and month in its column. */
export type DateOrderSaid = 'dayFirst' | 'monthFirst' | 'either' | 'swappableSerial' | 'plainSerial';

/**
 * What a cell says about the order of day and month in its column: the only order that makes it a date, 'either' when
 * both do and mean different days, undefined when it does not say. A serial number says whether a sheet may have
 * swapped its day and month. Cells are taken apart as the readers take them apart.
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
