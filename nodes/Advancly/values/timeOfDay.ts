const BASIC = /^(\d{8}T\d{2})(\d{2})(\d{2})?(?![\d:])/i;
const TIME =
	/^(.*?)(?:T|[\s,]+(?:at\s+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?:\s*([ap])\.?m\b\.?)?\s*(.*)$/i;
const ZONE = /^(?=.)(?:Z|UTC|GMT)?(?:([+-])(\d{1,2}):?(\d{2})?)?$/i;
const ZONE_NAME = /\s*(?:\([^()]*\)|\[[^[\]]*\])$/;
const MINUTE = 60_000;

/** A written date taken apart: the date, the time of day in ms (0 if there is none), the offset from UTC in ms if one is stated. */
export interface DateAndTime {
	date: string;
	time: number;
	offset?: number;
}

/**
 * Takes the time of day and the zone off a written date: 24 or 12 hours, seconds and fractions optional, the zone as Z,
 * UTC, GMT, +01, +0100, +01:00 or GMT+0100, with its name in brackets behind it. Undefined when there is a time that no
 * clock shows, or a zone written in another way. Expects a short text.
 */
export function splitTime(text: string): DateAndTime | undefined {
	const parts = TIME.exec(
		text.replace(BASIC, (_, hour, minute, second = '00') => `${hour}:${minute}:${second}`),
	);
	if (!parts) return { date: text, time: 0 };
	const [, date = '', hour, minute, second = '0', fraction = '', half, zone = ''] = parts;
	const hours = hourOf(Number(hour), half?.toLowerCase());
	const offset = offsetOf(zone.replace(ZONE_NAME, ''));
	if (
		hours === undefined ||
		(zone !== '' && offset === undefined) ||
		Number(minute) > 59 ||
		Number(second) > 59
	)
		return undefined;
	const time =
		((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000 +
		Number(fraction.slice(0, 3).padEnd(3, '0'));
	return { date, time, offset };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
	if (half === undefined) return hour > 23 ? undefined : hour;
	if (hour < 1 || hour > 12) return undefined;
	return (hour % 12) + (half === 'p' ? 12 : 0);
}

function offsetOf(zone: string): number | undefined {
	const parts = ZONE.exec(zone);
	if (!parts) return undefined;
	const [, sign, hours = '0', minutes = '0'] = parts;
	if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
	const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE;
	return sign === '-' ? -offset : offset;
}
