import type { ReadingOptions } from './reading';

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:Z|[+-]\d{2}:\d{2})?$/i;
const BASIC = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;
const SHORT_YEAR =
	/^(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}|\d{1,2}[-/., ]*[a-z]{3,9}[-/., ]*'?\d{2}|[a-z]{3,9}[-/., ]*\d{1,2}[-/., ]+'?\d{2})$/i;
const SPACED = /\s*([-/.])\s*/g;
const WORDS = /\d+(?:st|nd|rd|th)?|[a-z]+|[^\s,./-]/g;
const DAY_OF_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^\d{4}$/;
const MONTHS = 'january february march april may june july august september october november december'.split(
	' ',
);
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const SHORT_NAME = /^(?:[a-z]{3}|sept|tues|thurs?)$/;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2099;

/** Midnight UTC of the day that is written, in ms since 1970, or why the text is no day: a phrase that follows the text. */
export type WrittenDay = { midnight: number } | { why: string };

/**
 * Reads a day as people and programs write it: yyyy-MM-dd (also with / or . and without leading zeros), yyyyMMdd, three
 * numbers with the year last in the given order, or an English month name (full or short, any case) with day and year in
 * any usual order, an ordinal ending, commas and a weekday. A day that the calendar does not hold, a year of two digits
 * or one outside 1800 to 2099 is no day; day and month are never swapped to make it one. Expects a short text.
 */
export function readWrittenDay(text: string, dateOrder: ReadingOptions['dateOrder']): WrittenDay {
	const date = text.replace(SPACED, '$1');
	const yearFirst = ISO.exec(date);
	if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
	const basic = BASIC.exec(date);
	if (basic) return dayOf(Number(basic[1]), Number(basic[2]), Number(basic[3]));
	const numeric = NUMERIC.exec(date);
	if (numeric) return inOrder(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]), dateOrder);
	if (SHORT_YEAR.test(date)) return { why: 'has a year of two digits; write the year with four' };
	return withMonthName(date);
}

function inOrder(
	first: number,
	second: number,
	year: number,
	dateOrder: ReadingOptions['dateOrder'],
): WrittenDay {
	const dayFirst = dayOf(year, second, first);
	const monthFirst = dayOf(year, first, second);
	const [chosen, other] = dateOrder === 'dayFirst' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
	if ('midnight' in chosen || 'why' in other) return chosen;
	return dateOrder === 'dayFirst'
		? {
				why: 'has no such month when the day comes first; if the month comes first, set the option Date Order',
			}
		: {
				why: 'has no such month when the month comes first; if the day comes first, set the option Date Order',
			};
}

function withMonthName(date: string): WrittenDay {
	const words = (date.toLowerCase().match(WORDS) ?? []).filter((word) => word !== 'of' && word !== 'the');
	if (nameIndex(WEEKDAYS, words[0]) >= 0) words.shift();
	const at = words.findIndex((word) => nameIndex(MONTHS, word) >= 0);
	const [month] = words.splice(at, 1);
	if (at < 0 || words.length !== 2) return { why: 'is not a date' };
	const [day, year] = YEAR.test(words[0] ?? '') ? [words[1], words[0]] : words;
	const dayOfMonth = DAY_OF_MONTH.exec(day ?? '');
	if (!dayOfMonth || !YEAR.test(year ?? '')) return { why: 'is not a date' };
	return dayOf(Number(year), nameIndex(MONTHS, month) + 1, Number(dayOfMonth[1]));
}

/** Where a name stands in a list of names; written in full, with its first three letters, or as Sept, Tues, Thur, Thurs. */
function nameIndex(names: string[], word = ''): number {
	return names.findIndex((name) => word === name || (SHORT_NAME.test(word) && name.startsWith(word)));
}

function dayOf(year: number, month: number, day: number): WrittenDay {
	const midnight = Date.UTC(year, month - 1, day);
	// A day of at most two digits that its month does not hold always ends in another one.
	if (new Date(midnight).getUTCMonth() !== month - 1) return { why: 'is not a day of the calendar' };
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return { why: `has a year outside ${FIRST_YEAR} to ${LAST_YEAR}` };
	return { midnight };
}
