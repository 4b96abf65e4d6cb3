import type { Contradiction, ReadingOptions } from './reading';

const EXPONENT = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/**
 * Formats a finite number as plain digits with a decimal point, never in exponent form: 1e21 is 1000000000000000000000.
 */
export function plainDecimal(number: number): string {
	const text = String(number);
	const parts = EXPONENT.exec(text);
	if (!parts) return text;
	const [sign, whole, fraction = '', exponent] = parts.slice(1) as [
		string,
		string,
		string | undefined,
		string,
	];
	const digits = whole + fraction;
	const point = 1 + Number(exponent);
	return point > 0 ? sign + digits.padEnd(point, '0') : `${sign}0.${'0'.repeat(-point)}${digits}`;
}

const SPACES_OR_APOSTROPHES = String.raw`[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:['’]\d{3})+`;
// India: 1,23,456.00
const COMMAS = String.raw`[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}`;
const POINTS = String.raw`[1-9]\d{0,2}(?:\.\d{3})+`;
const WITH_POINT = new RegExp(String.raw`^(\d+|${COMMAS}|${SPACES_OR_APOSTROPHES})?(?:\.(\d+))?$`);
const WITH_COMMA = new RegExp(String.raw`^(\d+|${POINTS}|${SPACES_OR_APOSTROPHES})?(?:,(\d+))?$`);
// A mark before four or more digits is as likely a misplaced thousands separator: 1,2000.
const MISPLACED = /^[1-9]\d{0,2}([.,])\d{4,}$/;
const NOT_DIGITS = /\D/g;
const LEADING_ZEROS = /^0+/;
const TRAILING_ZEROS = /0+$/;

/** A number read with a decimal point and with a decimal comma, each as plain digits with a point. */
interface Decimals {
	point?: string;
	comma?: string;
	/** Whether the mark may be a misplaced thousands separator, which only the column can rule out. */
	unsure: boolean;
}

/**
 * Reads unsigned digits under either decimal mark: 1234.5, 1,234.5, 1 234,5, 1.234,5, 1'234.5, 1,23,456.5. Only a
 * single comma or point before three digits gives two different numbers: 1,500 and 1.500. 12,50 is a number only with a
 * decimal comma, 1,23,4 with neither mark, and 1,2000 only if the column has decimal commas. Expects a short text that
 * contains a digit.
 */
export function readDecimals(digits: string): Decimals {
	return {
		point: plain(WITH_POINT.exec(digits)),
		comma: plain(WITH_COMMA.exec(digits)),
		unsure: MISPLACED.test(digits),
	};
}

function plain(parts: RegExpExecArray | null): string | undefined {
	if (!parts) return undefined;
	const whole = parts[1]?.replace(NOT_DIGITS, '').replace(LEADING_ZEROS, '') || '0';
	const fraction = (parts[2] ?? '').replace(TRAILING_ZEROS, '');
	return fraction ? `${whole}.${fraction}` : whole;
}

/**
 * Chooses the decimal that is meant, as plain digits. If the two differ, it is the one with the column's mark, or the
 * column's contradiction. Undefined if there is none, or none that the column's mark confirms.
 *
 * @param wholeOnly whether it counts something without a smaller unit, so that a single mark separates thousands
 */
export function chooseDecimal(
	{ point, comma, unsure }: Decimals,
	mark: ReadingOptions['decimalMark'],
	wholeOnly = false,
): string | Contradiction | undefined {
	if (unsure) return wholeOnly || typeof mark === 'object' ? undefined : { point, comma }[mark];
	if (point === undefined || comma === undefined || point === comma) return point ?? comma;
	if (wholeOnly) return Number(point) > Number(comma) ? point : comma;
	if (typeof mark === 'object') return mark;
	return mark === 'point' ? point : comma;
}

/** Converts plain digits to a number; undefined when a JSON number cannot represent them all. */
export function exactNumber(plainDigits: string): number | undefined {
	const number = Number(plainDigits);
	return plainDecimal(number) === plainDigits ? number : undefined;
}
