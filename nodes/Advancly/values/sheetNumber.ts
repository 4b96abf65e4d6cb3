/** The advice for a number that should be text in the sheet. */
const AS_TEXT = 'format the column as text and enter it again';

const MOST_DIGITS = 15;
// How spreadsheets and programs shorten a long number; 12E5 and 12E-5 may be product ids.
const EXPONENT = /^[-+]?(?:\d+E\+|\d*[.,]\d+E[-+]?)\d+$/i;
// 12-3 and MAR12 after a sheet turned them into dates, and dates that a program printed with a time.
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DATED = new RegExp(
	String.raw`^(?:\d{1,2}-${MONTH}(?:-(?:\d\d){1,2})?|${MONTH}-\d{2}|\d{4}-\d\d-\d\d[ T]00:00:00(?:\.0+)?)$`,
);
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const CALCULATED = /^[-+]?(?:\d+\.\d*|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/;

/**
 * Explains why a JSON number is no longer what was typed, as a phrase that follows the quoted cell: a sheet keeps 15
 * digits, and no identifier is a fraction. Undefined when it still is, and for anything but a number.
 */
export function whyLost(value: unknown): string | undefined {
	if (typeof value !== 'number') return undefined;
	const isWhole = Number.isInteger(value) && value >= 0 && value < 10 ** MOST_DIGITS;
	return isWhole ? undefined : `is a number that has lost digits or is not whole; ${AS_TEXT}`;
}

/**
 * Explains how a sheet changed an identifier into a number or a date, as a phrase that follows the quoted cell.
 * Undefined when it did not.
 *
 * @param isNumeric whether the identifier cannot look like an amount
 */
export function whyChanged(line: string, name: string, isNumeric: boolean): string | undefined {
	if (EXPONENT.test(line)) return `is a number in scientific notation and may have lost digits; ${AS_TEXT}`;
	if (DATED.test(line)) return `is a date that a sheet made from something else; ${AS_TEXT}`;
	if ((isNumeric ? CALCULATED : GROUPED).test(line))
		return `is written like an amount, not like ${name}; ${AS_TEXT}`;
	return undefined;
}

// Java and Excel write 2.2212345678E10, with as many decimals as the exponent says, so no digit is lost.
const ALL_DIGITS = /^([1-9])\.(\d{6,14})E\+?0?(\d{1,2})$/;

/** Expands a whole number in exponent form that shows all its digits. Other text is unchanged. */
export function withoutExponent(line: string): string {
	return line.replace(ALL_DIGITS, (all, first: string, decimals: string, exponent: string) =>
		decimals.length === Number(exponent) ? first + decimals : all,
	);
}
