const LANGUAGES = ['en', 'fr', 'pt', 'sw', 'es', 'de'];
const SHORTEST = 3;
const MONTHS = 12;
const WEEKDAYS = 7;
const NOT_ASCII = /\P{ASCII}/u;
const ACCENTS = /\p{M}/gu;
const AFTER_WORD = /[^a-z].*$/;

/** Converts a text to lower case without accents, as `monthOf` and `weekdayOf` expect it: 'Août' becomes 'aout'. */
export function bareLetters(text: string): string {
	return (NOT_ASCII.test(text) ? text.normalize('NFD').replace(ACCENTS, '') : text).toLowerCase();
}

/** Maps the names of months or weekdays, and their abbreviations of three or more letters, to their numbers. */
function namesOf(part: 'month' | 'weekday', count: number): Map<string, number> {
	const names = new Map<string, number>();
	const unclear = new Set<string>();
	for (const language of LANGUAGES) {
		const format = new Intl.DateTimeFormat(language, { [part]: 'long', timeZone: 'UTC' });
		for (let number = 0; number < count; number++) {
			// 2 January 2000 was a Sunday.
			const time = part === 'month' ? Date.UTC(2000, number, 1) : Date.UTC(2000, 0, 2 + number);
			const name = bareLetters(format.format(time)).replace(AFTER_WORD, '');
			for (let length = SHORTEST; length <= name.length; length++) {
				const beginning = name.slice(0, length);
				if ((names.get(beginning) ?? number) !== number) unclear.add(beginning);
				names.set(beginning, number);
			}
		}
	}
	for (const beginning of unclear) names.delete(beginning);
	return names;
}

let months: Map<string, number> | undefined;
let weekdays: Map<string, number> | undefined;

/**
 * The month, from 1, that a word of bare letters names in English, French, Portuguese, Swahili, Spanish or German, in
 * full or abbreviated.
 */
export function monthOf(word: string): number | undefined {
	months ??= namesOf('month', MONTHS);
	const month = months.get(word);
	return month === undefined ? undefined : month + 1;
}

/** The weekday, Sunday being 0, that a word of bare letters names ('terca' for terça-feira). */
export function weekdayOf(word: string): number | undefined {
	weekdays ??= namesOf('weekday', WEEKDAYS);
	return weekdays.get(word);
}
