import { IANAZone } from 'luxon';
import { quote } from '../quote';
import { problem, type Problems } from '../reading';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A zone and how far its clocks were ahead of UTC, in ms, at the UTC midnights that were asked about. */
interface KnownZone {
	zone: IANAZone;
	offsets: Map<number, number>;
}

const zones = new Map<string, KnownZone>();

/** The problem of a value that needs the workflow's zone when that is not known. */
export function unknownZone(name: string): Problems {
	return problem(
		`the time zone ${quote(name)} of the workflow is not known; choose another in the workflow settings`,
	);
}

/** Today in an IANA zone, as yyyy-MM-dd. Undefined when the zone is not known. */
export function todayIn(name: string): string | undefined {
	const now = wallClock(Date.now(), name);
	return now === undefined ? undefined : new Date(now).toISOString().slice(0, 10);
}

/**
 * What a clock on the wall of an IANA zone shows at an instant (ms since 1970 UTC), as the ms since 1970 that the same
 * reading would be in UTC. Undefined when the zone is not known.
 */
export function wallClock(instant: number, name: string): number | undefined {
	const known = knownZone(name);
	return known && instant + offsetAt(instant, known);
}

/**
 * The instant (ms since 1970 UTC) at which the clock on the wall of a zone shows `wall`. Where the clocks went back the
 * first of two is meant, as Luxon and others choose. Undefined when the clocks skipped it or the zone is not known.
 */
export function instantAt(wall: number, name: string): number | undefined {
	const known = knownZone(name);
	if (!known) return undefined;
	// Both fit only where the clocks went back, and then the offset of the day before is the larger: the first is earlier.
	return [wall - DAY, wall + DAY]
		.map((near) => wall - offsetAt(near, known))
		.find((instant) => instant + offsetAt(instant, known) === wall);
}

/** Computing an offset is the costly part, so a UTC day that begins and ends with the same one costs nothing more. */
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
