import { asciiSigns } from '../asciiSigns';
import { toSheetLine } from '../oneLine';
import { withoutQuotes } from '../withoutQuotes';
import { readWrittenDay, type WrittenDay } from './dateText';
import { bareLetters } from './names';
import { splitTime } from './timeOfDay';
import type { Unread } from './unread';

const LONGEST = 80;
// The forms of nearly every cell, which need no tidying.
const TIDY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d\d?:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z| ?[AP]M)?)?$/;
const BRACKETED = /^[([]([^()[\]]*)[)\]]$/;
const LABEL =
	/^(?:dob|d\.o\.b\.?|born|date of birth|birth ?date|registered)(?: on)?\s*[:=-]?\s+(?=\S*\d|[a-z]+ \d)/;
const STRAY = /^[\s.,;]+|[\s.,;]+$/g;

/** A date as it is written: a day, and the time of day and the offset from UTC in ms where they are stated. */
export interface WrittenDate {
	day: WrittenDay;
	time: number;
	offset?: number;
}

/** A text as `readWrittenDate` takes it: one line of ASCII digits and bare letters. Undefined when it is not text, or too long. */
export function tidyDate(text: unknown): string | undefined {
	if (typeof text !== 'string') return undefined;
	if (TIDY.test(text)) return text.toLowerCase();
	const line = toSheetLine(text);
	if (line.length > LONGEST) return undefined;
	const bare = withoutQuotes(bareLetters(asciiSigns(line))).replace(BRACKETED, '$1');
	return bare.replace(LABEL, '').replace(STRAY, '');
}

/** Takes a tidy date apart. */
export function readWrittenDate(tidy: string): WrittenDate | Unread {
	const parts = splitTime(tidy);
	if (!parts) return { why: 'has a time or zone that cannot be read' };
	const day = readWrittenDay(parts.date.replace(STRAY, ''));
	return day ? { day, time: parts.time, offset: parts.offset } : { why: 'is not a date' };
}
