import { asciiSigns } from './asciiSigns';
import { toSheetLine } from './oneLine';
import { homeNumber, international, isMobile, national } from './nationalPhone';
import { isSupportedCountry } from './phoneLibrary';
import { mayBeRange, phoneIn, TWO_PHONES, whyNoPhone } from './phoneText';
import { quotePersonal } from './quote';
import { problem, type Reading, type ReadingOptions } from './reading';
import { whyLost } from './sheetNumber';

const EXPECTED = 'expected a phone number such as 08012345678 or +2348012345678';
const LONGEST = 60;
const PUNCTUATION = /[\s\-.()[\]/_]/g;
const NUMBER = /^(?:\+[1-9]\d{6,14}|\d{7,15})$/;
const DIGITS = /^\+?\d{7,16}$/;
const ABROAD = /^(?:\+*00(?=[1-9]\d{7})|\++)/;
// A line break between digits, which `toSheetLine` turns into a space.
const LINES = /\d\D*[\n\r\u2028\u2029]\D*\d/;
// With the leading zero, Nigerian numbers have 11 digits, Ghanaian and Kenyan ones 10.
const LOST_ZERO = /^[1-9]\d{8,9}$/;

/**
 * Reads a phone number in the form it was written in: international with its plus, national with its leading zero,
 * which is restored if a sheet removed it. Removes labels, punctuation and the zero after a country code (a (0) even if
 * the country has none), and turns 00 into a plus. Refuses two numbers, extensions, hidden digits, and numbers that the
 * country cannot have, unless Accept Unknown Phone Numbers is on. Without a known country, accepts 7 to 15 digits.
 */
export function readPhone(value: unknown, options: ReadingOptions): Reading<string> {
	const refusal = (why: string) => problem(`${quotePersonal(value)} ${why}`);
	const lost = whyLost(value);
	if (lost !== undefined) return refusal(lost);
	const cell = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (cell.length > LONGEST) return refusal(`is not a phone number; ${EXPECTED}`);
	const { country = '', acceptUnknownPhoneNumbers, leadingZeros } = options;
	const isCountryKnown = isSupportedCountry(country);
	if (isCountryKnown && isMobile(cell, country)) return { value: cell };

	const text = phoneIn(asciiSigns(toSheetLine(cell)));
	const why = LINES.test(cell) ? TWO_PHONES : whyNoPhone(text);
	if (why !== undefined) return refusal(why);
	const number = signsOf(text);
	if (!DIGITS.test(number)) return refusal(`is not a phone number; ${EXPECTED}`);

	const isInternational = number.startsWith('+');
	const known = isInternational
		? (international(number) ?? international(signsOf(text.replace('(0)', ''))))
		: isCountryKnown
			? (national(number, country) ?? homeNumber(number))
			: undefined;
	if (known !== undefined) return { value: known };
	if (mayBeRange(text)) return refusal(TWO_PHONES);
	if (!NUMBER.test(number)) return refusal(`is not a phone number; ${EXPECTED}`);
	if (!acceptUnknownPhoneNumbers && (isCountryKnown || isInternational)) {
		const where = isInternational ? 'its country code' : country;
		return refusal(
			`is not a valid phone number for ${where}; check it, or turn on 'Accept Unknown Phone Numbers'`,
		);
	}
	if (LOST_ZERO.test(text) && leadingZeros !== 'keep') {
		return refusal(
			"may have lost its leading zero; write it with its zero or its country code, or set 'Missing Leading Zeros' to 'Keep'",
		);
	}
	return { value: number };
}

/** The digits of a number, with a leading plus if it starts with one or with 00. */
function signsOf(text: string): string {
	return text.replace(PUNCTUATION, '').replace(ABROAD, '+');
}
