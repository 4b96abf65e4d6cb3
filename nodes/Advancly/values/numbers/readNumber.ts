import { chooseDecimal, exactNumber, readDecimals } from '../decimal';
import { quote } from '../quote';
import { problem, type Problems, type Reading, type ReadingOptions } from '../reading';
import { hasNoSmallerUnit, hasThousandths } from './currency';
import { takeApart } from './writtenNumber';

const SHOWN_DIGITS = 15;
const SHORTEST_NOISE = 3;
const COMMA_OF_THREE = /^[1-9]\d{0,2},\d{3}$/;
// What nearly every cell holds.
const PLAIN = /^-?\d{1,12}(?:\.\d\d?)?$/;

/** What kind of number a type reads. */
export interface NumberRules {
	/** Which words may stand beside the number. */
	mayStandBy: (words: string[]) => boolean;
	/** The refusal, as a phrase that follows the cell: 'is not an amount; expected a number such as 1234.56'. */
	otherwise: string;
}

/**
 * Reads a number, from text or a number. Its decimals are sent exactly as written, or it is refused; a number that a
 * sheet has calculated loses the binary noise beyond the 15 digits a sheet shows.
 */
export function readNumber(
	value: unknown,
	{ decimalMark }: ReadingOptions,
	{ mayStandBy, otherwise }: NumberRules,
): Reading<number> {
	if (typeof value === 'number') return ofNumber(value, otherwise);
	if (typeof value !== 'string') return problem(`${quote(value)} ${otherwise}`);
	if (PLAIN.test(value)) return { value: Number(value) || 0 };
	const written = takeApart(value);
	if (!written || !mayStandBy(written.words)) return problem(`${quote(value)} ${otherwise}`);
	if (decimalMark === 'point' && COMMA_OF_THREE.test(written.digits) && written.words.some(hasThousandths)) {
		return problem(
			`${quote(value)} can be read in two ways, for its currency has three decimals; write them`,
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

/** What `chooseDecimal` chose as a number, or why it cannot be sent: the problem quotes `value`. */
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

/** 0.1 + 0.2 is 0.30000000000000004 to a computer and 0.3 to a sheet; 1234567890123.456 has no such tail to lose. */
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
