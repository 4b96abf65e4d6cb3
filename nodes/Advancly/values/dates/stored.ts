import { midnightOf } from './midnight';
import type { WrittenDate } from './writtenDate';
import { wallClock } from './zone';

const MONTHS = 12;
const DAY_AND_TIME = /^\d{4}-\d\d?-\d\d?[t ]\d\d:/;

/**
 * What calendar and clock show, in the workflow's zone and as ms since 1970, of a tidy date that a program has printed
 * from a date it stored: the year first, and a time of day even where people write none (2023-11-08 00:00:00).
 * Undefined for others.
 */
export function storedWall(
	tidy: string,
	{ day, time, offset }: WrittenDate,
	timezone: string,
): number | undefined {
	const midnight = DAY_AND_TIME.test(tidy) ? midnightOf(day.year, day.month, day.day) : undefined;
	if (midnight === undefined || offset === undefined) return midnight;
	return wallClock(midnight + time - offset, timezone);
}

/** Whether day and month of a wall clock can be swapped and then mean another day. */
export function isSwappable(wall: number): boolean {
	const date = new Date(wall);
	const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
	return day <= MONTHS && day !== month;
}

/** What a stored date says of its column: that a sheet may have swapped its day and month, or that it cannot have. */
export function saidByStored(wall: number): 'swappable' | 'notSwappable' | undefined {
	if (isSwappable(wall)) return 'swappable';
	return new Date(wall).getUTCDate() > MONTHS ? 'notSwappable' : undefined;
}
