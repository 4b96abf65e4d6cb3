const DAY = 86_400_000;
const MOST_DAYS = 10_000;
const clocks = new Map<string, Intl.DateTimeFormat>();
const offsetsAtMidnight = new Map<string, number>();

/**
 * What a clock on the wall of an IANA zone shows at an instant (ms since 1970 UTC), as the ms since 1970 that the same
 * reading would be in UTC. Undefined when the zone is not known.
 */
export function wallClock(instant: number, zone: string): number | undefined {
	const clock = clockOf(zone);
	return clock && instant + offsetAt(instant, zone, clock);
}

/**
 * The instant (ms since 1970 UTC) at which the clock on the wall of a zone shows `wall`. Where the clocks went back the
 * reading came twice and the first instant is meant, as Luxon and others choose. Undefined when the clocks went forward
 * over it, so that it never was, or when the zone is not known.
 */
export function instantAt(wall: number, zone: string): number | undefined {
	const clock = clockOf(zone);
	if (!clock) return undefined;
	// Both fit only where the clocks went back, and then the offset of the day before is the larger: the first is earlier.
	return [wall - DAY, wall + DAY]
		.map((near) => wall - offsetAt(near, zone, clock))
		.find((instant) => instant + offsetAt(instant, zone, clock) === wall);
}

/** Asking Intl costs more than all else here, so a day (UTC) that begins and ends with one offset is asked about once. */
function offsetAt(instant: number, zone: string, clock: Intl.DateTimeFormat): number {
	const day = Math.floor(instant / DAY);
	const start = offsetAtMidnight(day, zone, clock);
	return start === offsetAtMidnight(day + 1, zone, clock) ? start : askOffset(instant, clock);
}

function offsetAtMidnight(day: number, zone: string, clock: Intl.DateTimeFormat): number {
	const key = `${zone} ${day}`;
	const known = offsetsAtMidnight.get(key);
	if (known !== undefined) return known;
	if (offsetsAtMidnight.size >= MOST_DAYS) offsetsAtMidnight.clear();
	const offset = askOffset(day * DAY, clock);
	offsetsAtMidnight.set(key, offset);
	return offset;
}

function askOffset(instant: number, clock: Intl.DateTimeFormat): number {
	const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
	for (const { type, value } of clock.formatToParts(instant)) shown[type] = value;
	const { year, month, day, hour, minute, second } = shown;
	const wall = Date.UTC(
		Number(year),
		Number(month) - 1,
		Number(day),
		Number(hour),
		Number(minute),
		Number(second),
	);
	return wall - Math.floor(instant / 1000) * 1000;
}

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
	const known = clocks.get(zone);
	if (known) return known;
	try {
		const clock = new Intl.DateTimeFormat('en-US', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
		clocks.set(zone, clock);
		return clock;
	} catch {
		return undefined;
	}
}
