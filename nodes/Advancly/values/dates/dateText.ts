import { monthOf, weekdayOf } from './names';

const SEPARATOR = String.raw`[-/.,\s\\_|]+`;
const THREE_NUMBERS = new RegExp(String.raw`^(\d{1,4})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{4}|\d{1,2})$`);
// No text matches both: a year at the end would be month 19 or 20 in the other.
const YEAR_LAST = /^(\d{2})(\d{2})((?:19|20)\d{2})$/;
const YEAR_FIRST = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
// Cameras: 1992:04:14. A time of day has no four digits in a row.
const WITH_COLONS = /^(?:\d{4}:\d\d?:\d\d?|\d\d?:\d\d?:\d{4})$/;
// XML writes a zone after a day, and R the zone's name: 1992-04-14Z, 1992-04-14+01:00, 1992-04-14 UTC.
const ZONE_OF_DAY = /^(\d{4}-\d{2}-\d{2})(?:z|[-+]\d{2}:\d{2}| utc)$/;
const WEEKDAY_FIRST = /^([a-z]+)[\s.,]+(\d.*)$/;
const WORDS = /\d+|[a-z]+|[^\s,./\\_-]/g;
const NUMBER = /^\d{1,4}$/;
const FILLERS = new Set("of the de do le day st nd rd th er o º ° ª ' ’ @ feira".split(' '));
const MOST_DAYS = 31;

/** A day as written, not yet checked against the calendar. */
export interface WrittenDay {
	year: number;
	/** Whether the year has two digits, so that its century is unknown. */
	shortYear: boolean;
	month: number;
	day: number;
	/** Whether day and month may be swapped: three numbers with the year last, read here with the day first. */
	swappable: boolean;
	/** Whether the three numbers are separated by slashes; undefined when the month is a name. */
	slashes?: boolean;
	/**
	 * The weekday next to it, Sunday being 0. Only ambiguous dates are checked against it, because people often get it
	 * wrong.
	 */
	weekday?: number;
}

/**
 * Parses a day as people and programs write it: three numbers, which need no separators if the year has four digits, or
 * a month's name with day, year and optionally a weekday. Undefined for anything else. Expects a short text of ASCII
 * digits and bare letters.
 */
export function readWrittenDay(text: string): WrittenDay | undefined {
	const day = ofNumbers(
		ZONE_OF_DAY.exec(text)?.[1] ?? (WITH_COLONS.test(text) ? text.replaceAll(':', '-') : text),
	);
	return day ?? withWeekday(text) ?? withMonthName(text);
}

function ofNumbers(text: string): WrittenDay | undefined {
	const parts = THREE_NUMBERS.exec(text) ?? YEAR_LAST.exec(text) ?? YEAR_FIRST.exec(text);
	if (!parts) return undefined;
	const numbers = parts.slice(1) as [string, string, string];
	return ofThreeNumbers(numbers, text.includes('/'));
}

/** Fri 3/15/2024, as Microsoft Project writes it. */
function withWeekday(text: string): WrittenDay | undefined {
	const parts = WEEKDAY_FIRST.exec(text);
	if (!parts) return undefined;
	const [name, numbers] = parts.slice(1) as [string, string];
	const [weekday, day] = [weekdayOf(name), ofNumbers(numbers)];
	return day && weekday !== undefined ? { ...day, weekday } : undefined;
}

function ofThreeNumbers(
	[first, second, third]: [string, string, string],
	slashes?: boolean,
): WrittenDay | undefined {
	const shortYear = first.length < 4 && third.length < 4;
	const yearFirst = first.length === 4 || (shortYear && Number(first) > MOST_DAYS);
	const [year, day] = yearFirst ? [first, third] : [third, first];
	if (day.length > 2 || year.length % 2 !== 0) return undefined;
	return {
		year: Number(year),
		shortYear,
		month: Number(second),
		day: Number(day),
		swappable: !yearFirst,
		slashes,
	};
}

function withMonthName(text: string): WrittenDay | undefined {
	const words = Array.from(text.matchAll(WORDS), ([word]) => word).filter((word) => !FILLERS.has(word));
	const numbers = words.filter((word) => NUMBER.test(word));
	const names = words.filter((word) => !NUMBER.test(word));
	const named = names.length > 2 ? undefined : monthAndWeekday(names);
	if (!named || numbers.length !== 2) return undefined;
	const [first, second] = numbers as [string, string];
	const day = ofThreeNumbers([first, String(named.month), second]);
	// In 03 25 Sep either number may be the year.
	if (!day || (day.shortYear && words.at(-1) !== second)) return undefined;
	return { ...day, swappable: false, weekday: named.weekday };
}

/**
 * Either name may be the weekday. 'mar' is one in French and March everywhere, so the first name is tried as the
 * weekday first.
 */
function monthAndWeekday([first = '', second = '']: string[]):
	{ month: number; weekday?: number } | undefined {
	for (const [name, other] of [
		[second, first],
		[first, second],
	] as const) {
		const month = monthOf(name);
		const weekday = weekdayOf(other);
		if (month !== undefined && (other === '' || weekday !== undefined)) return { month, weekday };
	}
	return undefined;
}
