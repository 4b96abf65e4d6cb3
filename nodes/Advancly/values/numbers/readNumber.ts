import { chooseDecimal, exactNumber, readDecimals } from '../decimal';
import { quote } from '../quote';
import { problem, type Problems, type Reading, type ReadingOptions } from '../reading';
import { hasNoSmallerUnit, hasThousandths } from './currency';
import { takeApart } from './writtenNumber';

const SHOWN_DIGITS = 15;
const SHORTEST_NOISE = 3;
const COMMA_OF_THREE = /^[1-9]\d{0,2},\d{3}$/;
// Nearly every cell looks like this.
const PLAIN = /^-?\d{1,12}(?:\.\d\d?)?$/;

/** How a type of number is read. */
export interface NumberRules {
	/** Whether these words may be next to the number. */
	allowsWords: (words: string[]) => boolean;
	/** The refusal, as a phrase that follows the quoted cell: 'is not an amount; expected a number such as 1234.56'. */
	otherwise: string;
}

/**
 * Reads a number from text or a JSON number. It is sent with exactly the decimals that were written, or refused. A
 * number that a sheet calculated loses the floating-point noise beyond the 15 digits that a sheet shows.
 */
export function readNumber(
	value: unknown,
	{ decimalMark }: ReadingOptions,
	{ allowsWords, otherwise }: NumberRules,
): Reading<number> {
	if (typeof value === 'number') return ofNumber(value, otherwise);
	if (typeof value !== 'string') return problem(`${quote(value)} ${otherwise}`);
	if (PLAIN.test(value)) return { value: Number(value) || 0 };
	const written = takeApart(value);
	if (!written || !allowsWords(written.words)) return problem(`${quote(value)} ${otherwise}`);
	if (decimalMark === 'point' && COMMA_OF_THREE.test(written.digits) && written.words.some(hasThousandths)) {
		return problem(
			`${quote(value)} can be read in two ways, because its currency has three decimals; write all three`,
		);
	}
	const digits = chooseDecimal(
		readDecimals(written.digits),
		decimalMark,
		written.words.some(hasNoSmallerUnit),
	);
	const reading = exactly(value, digits, otherwise);
	return 'value' in reading && written.negative ? { value: -reading.value || 0 } : reading;
}

/** Converts the choice of `chooseDecimal` to a number, or says why it cannot be sent. The problem quotes `value`. */
export function exactly(
	value: unknown,
	digits: ReturnType<typeof chooseDecimal>,
	otherwise: string,
): Reading<number> {
	if (digits === undefined) return problem(`${quote(value)} ${otherwise}`);
	if (typeof digits === 'object') {
		return problem(`${quote(value)} can be read in two ways, and ${digits.because}; ${digits.advice}`);
	}
	const number = exactNumber(digits);
	return number === undefined ? tooLong(value) : { value: number };
}

function ofNumber(value: number, otherwise: string): Reading<number> {
	if (!Number.isFinite(value)) return problem(`${quote(value)} ${otherwise}`);
	if (!Number.isInteger(value)) return { value: withoutNoise(value) };
	return Number.isSafeInteger(value) ? { value: value || 0 } : tooLong(value);
}

/**
 * Removes floating-point noise: 0.1 + 0.2 is 0.30000000000000004 in JavaScript and 0.3 in a sheet. 1234567890123.456
 * has no such tail and stays.
 */
function withoutNoise(value: number): number {
	const text = String(value);
	// Most amounts are far too short to have such a tail, and there may be 100,000 of them.
	if (text.length <= SHOWN_DIGITS) return value;
	const shown = Number(value.toPrecision(SHOWN_DIGITS));
	return text.length - String(shown).length >= SHORTEST_NOISE ? shown : value;
}

function tooLong(value: unknown): Problems {
	return problem(`${quote(value)} has more digits than can be sent exactly; write it with at most 15 digits`);
}
