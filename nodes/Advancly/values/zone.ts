const DAY = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * What a clock on the wall of an IANA zone shows at an instant (ms since 1970 UTC), as the ms since 1970 that the same
 * reading would be in UTC. Undefined when the zone is not known.
 */
export function wallClock(instant: number, zone: string): number | undefined {
	const clock = clockOf(zone);
	if (!clock) return undefined;
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
	return wall + (((instant % 1000) + 1000) % 1000);
}

/**
 * The instant (ms since 1970 UTC) at which the clock on the wall of a zone shows `wall`. Where the clocks went back the
 * reading came twice and the first instant is meant, as Luxon and others choose. Undefined when the clocks went forward
 * over it, so that it never was, or when the zone is not known.
 */
export function instantAt(wall: number, zone: string): number | undefined {
	const candidates = [wall - DAY, wall + DAY].map((near) => wall - ((wallClock(near, zone) ?? NaN) - near));
	return candidates.sort((a, b) => a - b).find((instant) => wallClock(instant, zone) === wall);
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
