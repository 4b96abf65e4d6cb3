import { offsetOf } from './offset';

const MAYBE_TIME = /[:h]|[ap]\.?\s?m|^\d{8}[t ]?\d{4}|\d{4} \d{2}\.\d{2}$|-\d{2}\.\d{2}\.\d{2}/;
const BASIC = /^(\d{8})[t ]?(\d{2})(\d{2})(\d{2})?(?![\d:])/;
// Oracle, DB2 and people: 14-JUL-08 10.30.00.000000 AM, 1992-04-14-10.30.00.000000, 10.30am, 10.30 after a year.
const DOTTED = /(\s\d{1,2})\.(\d{2})(?:\.(\d{2})(?=[.\d]*\s*[ap]m)|(?=\s*[ap]\.?m)|(?<=\d{4} \d{2}\.\d{2})$)/;
const DASHED = /^(\d{4}-\d{2}-\d{2})-(\d{2})\.(\d{2})\.(\d{2})/;
// SAS and Apache: 14APR1992:10:30:00, 14/Apr/1992:10:30:00.
const COLON_FIRST = /^(\d{1,2}\/?[a-z]{3}\/?\d{4}):(?=\d{2}:)/;
const HOURS = /\b(\d{2})(\d{2})\s*hrs?\.?$/;
const IN_BRACKETS = /\((\d{1,2}:\d{2}(?::\d{2})?)\)$/;
const TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\b\.?)?)[\s,]+(?:on\s+)?(.*)$/;
const TIME =
	/^(.*?)(?:t|[\s,;]+(?:[-/|]\s+)?(?:(?:at|as?)\s+)?)(\d{1,2})(?:[:h](\d{2})(?::(\d{2})(?:[.,](\d+))?)?|h\b|(?=\s*[ap]\.?\s?m\b))(?:\s*([ap])\.?\s?m\b\.?|\s*h(?:rs?)?\b\.?)?\s*(.*)$/;
// C and Java write the year after the time and zone: Tue Apr 14 00:00:00 WAT 1992.
const YEAR_LAST = /^(?:(.*?)\s)?(\d{4})(?:\s+([-+]\d{4}))?$/;
// In 10:00-11:00 the second part is as likely a time as a zone, unless the date starts with the year, as programs write
// it.
const MAYBE_UNTIL = /^-\d{1,2}:\d{2}$/;
const YEAR_FIRST = /^\d{4}/;
const LAST_HOUR = 23;
const LAST_MINUTE = 59;

/**
 * A written date in parts: the date, the time of day in ms (0 if there is none), the offset from UTC in ms if one is
 * stated.
 */
interface DateAndTime {
	date: string;
	time: number;
	offset?: number;
}

/**
 * Splits the time of day and the zone (see `offsetOf`) from a written date: 24 or 12 hours, 14h30, with optional
 * seconds and fractions, even without separators as in 20230409235804. Undefined for an impossible time or an unknown
 * zone. Expects a short text in bare letters (see `bareLetters`).
 */
export function splitTime(text: string): DateAndTime | undefined {
	const parts = MAYBE_TIME.test(text) ? (TIME.exec(text) ?? TIME.exec(spread(text))) : null;
	if (!parts) return { date: text, time: 0 };
	const [, day = '', hour, minute, second, fraction = '', half, rest = ''] = parts;
	if (second === undefined && MAYBE_UNTIL.test(rest) && !YEAR_FIRST.test(day)) return undefined;
	const yearLast = YEAR_LAST.exec(rest);
	const zone = yearLast ? (yearLast[3] ?? yearLast[1]) : rest;
	const date = yearLast ? `${day} ${yearLast[2]}` : day;
	const hours = hourOf(Number(hour), half);
	const offset = zone ? offsetOf(zone) : undefined;
	if (hours === undefined || (zone && offset === undefined)) return undefined;
	const [minutes, seconds] = [Number(minute ?? 0), Number(second ?? 0)];
	if (minutes > LAST_MINUTE || seconds > LAST_MINUTE) return undefined;
	const time = (hours * 60 + minutes) * 60 + seconds;
	return { date, time: time * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0')), offset };
}

/** Moves the time to the end of the text and writes it with colons. */
function spread(text: string): string {
	return text
		.replace(BASIC, (_, date, hour, minute, second = '00') => `${date}t${hour}:${minute}:${second}`)
		.replace(DASHED, '$1 $2:$3:$4')
		.replace(COLON_FIRST, '$1 ')
		.replace(HOURS, '$1:$2')
		.replace(IN_BRACKETS, '$1')
		.replace(DOTTED, (_, hour, minute, second = '00') => `${hour}:${minute}:${second}`)
		.replace(TIME_FIRST, '$2 $1');
}

function hourOf(hour: number, half: string | undefined): number | undefined {
	if (half === undefined) return hour > LAST_HOUR ? undefined : hour;
	if (hour < 1 || hour > 12) return undefined;
	return (hour % 12) + (half === 'p' ? 12 : 0);
}
