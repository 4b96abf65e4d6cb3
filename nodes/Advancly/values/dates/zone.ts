import { IANAZone } from 'luxon';
import { quote } from '../quote';
import { problem, type Problems } from '../reading';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A zone and its known offsets from UTC in ms, by UTC day at midnight. */
interface KnownZone {
	zone: IANAZone;
	offsets: Map<number, number>;
}

const zones = new Map<string, KnownZone>();

/** The problem of a value that needs the workflow's time zone, when that is not a valid zone. */
export function unknownZone(name: string): Problems {
	return problem(
		`the workflow's time zone ${quote(name)} is not known; choose another in the workflow settings`,
	);
}

/** Today in an IANA zone, as yyyy-MM-dd. Undefined when the zone is not known. */
export function todayIn(name: string): string | undefined {
	const now = wallClock(Date.now(), name);
	return now === undefined ? undefined : new Date(now).toISOString().slice(0, 10);
}

/**
 * Returns the local time of an instant (ms since 1970 UTC) in an IANA zone, as the ms since 1970 at which UTC shows
 * that time. Undefined when the zone is not known.
 */
export function wallClock(instant: number, name: string): number | undefined {
	const known = knownZone(name);
	return known && instant + offsetAt(instant, known);
}

/**
 * Returns the instant (ms since 1970 UTC) at which the local time of a zone is `wall`. If the clocks went back, it is
 * the first of the two, as Luxon and others choose. Undefined when the clocks skipped it or the zone is not known.
 */
export function instantAt(wall: number, name: string): number | undefined {
	const known = knownZone(name);
	if (!known) return undefined;
	// Both match only if the clocks went back. Then the offset of the day before is larger, so the first instant is the
	// earlier.
	return [wall - DAY, wall + DAY]
		.map((near) => wall - offsetAt(near, known))
		.find((instant) => instant + offsetAt(instant, known) === wall);
}

/** Computing an offset is slow, so a UTC day that begins and ends with the same offset uses that one. */
function offsetAt(instant: number, known: KnownZone): number {
	const day = Math.floor(instant / DAY);
	const start = offsetAtMidnight(day, known);
	return start === offsetAtMidnight(day + 1, known) ? start : askOffset(instant, known);
}

function offsetAtMidnight(day: number, known: KnownZone): number {
	const { offsets } = known;
	const before = offsets.get(day);
	if (before !== undefined) return before;
	const offset = askOffset(day * DAY, known);
	offsets.set(day, offset);
	return offset;
}

function askOffset(instant: number, { zone }: KnownZone): number {
	return Math.round(zone.offset(instant) * MINUTE);
}

function knownZone(name: string): KnownZone | undefined {
	const before = zones.get(name);
	if (before) return before;
	const zone = IANAZone.create(name);
	if (!zone.isValid) return undefined;
	const known = { zone, offsets: new Map<number, number>() };
	zones.set(name, known);
	return known;
}
