const SHOWN = 4;

/**
 * Characters that people and programs put between the digits of one number. Not the comma, which is common in amounts
 * and lists.
 */
const BETWEEN = String.raw`[\s\p{Z}\p{Cf}\p{Cc}\p{Pd}\u2212./\\()[\]{}_:+'’·•*|~]`;
const DIGITS = new RegExp(String.raw`\p{Nd}(?:(?:${BETWEEN}{1,10}|T)?\p{Nd})*`, 'gu');

const DAY = '(?:0?[1-9]|[12][0-9]|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)[0-9]{2}';
const TIME = String.raw`(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?`;
const DATES = ['-', '/', String.raw`\.`].flatMap((mark) => [
	`${YEAR}${mark}${MONTH}${mark}${DAY}`,
	`${DAY}${mark}${MONTH}${mark}(?:19|20)?[0-9]{2}`,
	`${MONTH}${mark}${DAY}${mark}(?:19|20)?[0-9]{2}`,
]);
const DATE_OR_TIME = `(?:${[...DATES, TIME].join('|')})`;
/** Only dates and times, in any combination. */
const ONLY_DATES = new RegExp(`^${DATE_OR_TIME}(?:(?:${BETWEEN}{1,3}|T)${DATE_OR_TIME}){0,5}$`, 'u');

const AMOUNT = /^([0-9]{1,15})(\.[0-9]{1,2})$/;

/** Masks all but the last four characters of a text, or all of it if it has no more than four. */
export function maskPersonal(text: string): string {
	const end = Array.from(text.slice(-2 * SHOWN - 1));
	return `****${end.length > SHOWN ? end.slice(-SHOWN).join('') : ''}`;
}

/**
 * Masks all but the last four digits of long numbers in a text, however they are grouped, so that no account or
 * identity number gets into logs. Dates and times stay readable.
 *
 * @param digits how many digits make a number long
 */
export function maskNumbersIn(text: string, digits = 8): string {
	return text.replace(DIGITS, (number: string) => {
		if (ONLY_DATES.test(number)) return number;
		const [, whole = number, decimals = ''] = AMOUNT.exec(number) ?? [];
		const bare = whole.replace(/\P{Nd}/gu, '');
		return Array.from(bare).length < digits ? number : `${maskPersonal(bare)}${decimals}`;
	});
}
