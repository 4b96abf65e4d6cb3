import { asciiSigns } from '../asciiSigns';
import { toSheetLine } from '../oneLine';
import { withoutQuotes } from '../withoutQuotes';
import { readWrittenDay, type WrittenDay } from './dateText';
import { bareLetters } from './names';
import { splitTime } from './timeOfDay';
import type { Unread } from './unread';

const LONGEST = 80;
// Nearly every cell looks like this and needs no tidying.
const TIDY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d\d?:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z| ?[AP]M)?)?$/;
const BRACKETED = /^[([]([^()[\]]*)[)\]]$/;
const LABEL =
	/^(?:dob|d\.o\.b\.?|born|date of birth|birth ?date|registered)(?: on)?\s*[:=-]?\s+(?=\S*\d|[a-z]+ \d)/;
const STRAY = /^[\s.,;]+|[\s.,;]+$/g;

/**
 * A date as written: the day, the time of day in ms (0 if there is none), and the offset from UTC in ms if one is
 * stated.
 */
export interface WrittenDate {
	day: WrittenDay;
	time: number;
	offset?: number;
}

/**
 * Prepares a text for `readWrittenDate`: one line of ASCII digits and bare letters. Undefined when it is not text or is
 * too long.
 */
export function tidyDate(text: unknown): string | undefined {
	if (typeof text !== 'string') return undefined;
	if (TIDY.test(text)) return text.toLowerCase();
	const line = toSheetLine(text);
	if (line.length > LONGEST) return undefined;
	const bare = withoutQuotes(bareLetters(asciiSigns(line))).replace(BRACKETED, '$1');
	return bare.replace(LABEL, '').replace(STRAY, '');
}

/** Parses a tidy date (see `tidyDate`). */
export function readWrittenDate(tidy: string): WrittenDate | Unread {
	const parts = splitTime(tidy);
	if (!parts) return { why: 'has a time or zone that cannot be read' };
	const day = readWrittenDay(parts.date.replace(STRAY, ''));
	return day ? { day, time: parts.time, offset: parts.offset } : { why: 'is not a date' };
}
