const MOST_DIGITS = 15;
// What spreadsheets and programs write for a long number; 12E5 and 12E-5 are somebody's product ids.
const EXPONENT = /^[-+]?(?:\d+E\+|\d*[.,]\d+E[-+]?)\d+$/i;
const CALCULATED = /^[-+]?(?:\d+\.\d*|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/;

/** Whether a JSON number still has all digits that were typed: a sheet keeps 15, and no identifier is a fraction. */
export function hasAllDigits(value: number): boolean {
	return Number.isInteger(value) && value >= 0 && value < 10 ** MOST_DIGITS;
}

/** Whether text is a number in exponent form, as a sheet shows one that is too long for its column. */
export function isExponent(line: string): boolean {
	return EXPONENT.test(line);
}

/** Whether text is a number that was calculated with: a fraction, or one with thousands separators. */
export function isCalculated(line: string): boolean {
	return CALCULATED.test(line);
}
