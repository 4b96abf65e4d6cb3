import { offsetOf } from './offset';

const MAYBE_TIME = /[:h]|[ap]\.?\s?m|^\d{8}t?\d{4}/;
const BASIC = /^(\d{8})t?(\d{2})(\d{2})(\d{2})?(?![\d:])/;
// Oracle: 14-JUL-08 10.30.00.000000 AM
const DOTTED = /(\s\d{1,2})\.(\d{2})\.(\d{2})(?=[.\d]*\s*[ap]m)/;
const TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\b\.?)?)[\s,]+(?:on\s+)?(.*)$/;
const TIME =
	/^(.*?)(?:t|[\s,]+(?:-\s+)?(?:(?:at|as?)\s+)?)(\d{1,2})(?:[:h](\d{2})(?::(\d{2})(?:[.,](\d+))?)?|h\b|(?=\s*[ap]\.?\s?m\b))(?:\s*([ap])\.?\s?m\b\.?)?\s*(.*)$/;
// C and Java write the year behind the time and zone: Tue Apr 14 00:00:00 WAT 1992.
const YEAR_BEHIND = /^(?:(.*)\s)?(\d{4})$/;
const LAST_HOUR = 23;
const LAST_MINUTE = 59;

/** A written date taken apart: the date, the time of day in ms (0 if there is none), the offset from UTC in ms if one is stated. */
interface DateAndTime {
	date: string;
	time: number;
	offset?: number;
}

/**
 * Takes the time of day and the zone (see `offsetOf`) off a written date: 24 or 12 hours, 14h30, seconds and fractions
 * optional, also joined to the date as in 20230409235804. Undefined when there is a time that no clock shows or a zone
 * that is not known. Expects a short text in bare letters (see `bareLetters`).
 */
export function splitTime(text: string): DateAndTime | undefined {
	const parts = MAYBE_TIME.test(text) ? (TIME.exec(text) ?? TIME.exec(spread(text))) : null;
	if (!parts) return { date: text, time: 0 };
	const [, day = '', hour, minute = '0', second = '0', fraction = '', half, behind = ''] = parts;
	const yearBehind = YEAR_BEHIND.exec(behind);
	const zone = yearBehind ? yearBehind[1] : behind;
	const date = yearBehind ? `${day} ${yearBehind[2]}` : day;
	const hours = hourOf(Number(hour), half);
	const offset = zone ? offsetOf(zone) : undefined;
	if (hours === undefined || (zone && offset === undefined)) return undefined;
	if (Number(minute) > LAST_MINUTE || Number(second) > LAST_MINUTE) return undefined;
	const seconds = (hours * 60 + Number(minute)) * 60 + Number(second);
	return { date, time: seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0')), offset };
}

/** The text with its time behind the date, with colons. */
function spread(text: string): string {
	return text
		.replace(BASIC, (_, date, hour, minute, second = '00') => `${date}t${hour}:${minute}:${second}`)
		.replace(DOTTED, '$1:$2:$3')
		.replace(TIME_FIRST, '$2 $1');
}

function hourOf(hour: number, half: string | undefined): number | undefined {
	if (half === undefined) return hour > LAST_HOUR ? undefined : hour;
	if (hour < 1 || hour > 12) return undefined;
	return (hour % 12) + (half === 'p' ? 12 : 0);
}
