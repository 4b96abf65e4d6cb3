import { midnightOf } from './midnight';
import type { WrittenDate } from './writtenDate';
import { wallClock } from './zone';

const MONTHS = 12;
const DAY_AND_TIME = /^\d{4}-\d\d?-\d\d?[t ]\d\d:/;

/**
 * Returns the wall-clock date and time, in the workflow's zone and as ms since 1970, of a tidy date that a program
 * printed from a stored date: the year first, and a time of day that people would leave out (2023-11-08 00:00:00).
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

/** Whether swapping day and month of a wall-clock date gives another valid day. */
export function isSwappable(wall: number): boolean {
	const date = new Date(wall);
	const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
	return day <= MONTHS && day !== month;
}

/** Whether a sheet may have swapped day and month of a stored date; undefined when they are the same number. */
export function swapEvidence(wall: number): 'swappable' | 'notSwappable' | undefined {
	if (isSwappable(wall)) return 'swappable';
	return new Date(wall).getUTCDate() > MONTHS ? 'notSwappable' : undefined;
}
