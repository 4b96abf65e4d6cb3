import { readDecimal } from './decimal';
import { toSheetLine } from './line';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const EXPECTED = 'expected a number such as 1234.56';
const LONGEST = 60;
const SHOWN_DIGITS = 15;
const SHORTEST_NOISE = 3;
const MONEY =
	/^(\()?\s*([-+\u2212])?\s*([\p{L}\p{Sc}]+)?\s*([-+\u2212])?\s*([\d.](?:[\d.,'’ ]*\d)?)\s*([\p{L}\p{Sc}]+|\/[-=])?\s*(\))?$/u;
const SYMBOL = /^[A-Z]{0,3}\p{Sc}[A-Z]{0,3}$/u;
// What price lists write for naira, rand, rupee, cedi, CFA franc and the shillings of Kenya, Tanzania and Uganda;
// 5000/= and 5000/- are East African.
const WORDS = [
	'N',
	'R',
	'Rs',
	'GHC',
	'CFA',
	'FCFA',
	'Ksh',
	'KSh',
	'KSH',
	'Tsh',
	'TSh',
	'Ush',
	'USh',
	'/=',
	'/-',
];
const CURRENCIES = new Set([...WORDS, ...Intl.supportedValuesOf('currency')]);

/**
 * An amount of money or a quantity, as the JSON number the contract wants. Understood: thousands separators (see
 * `readDecimal`), a currency sign or ISO code on either side, a minus before or after it, and accounting's brackets for
 * a negative. The decimals go out exactly as typed, or the value is refused; a number that a sheet has calculated loses
 * the binary noise beyond the 15 digits a sheet shows. Refused: percentages, other words and units, exponent form,
 * numbers with more digits than a JSON number keeps, and whatever is no text or number.
 */
export function readAmount(value: unknown): Reading<number> {
	if (typeof value === 'number') return readNumber(value);
	if (typeof value !== 'string') return problem(`${quote(value)} is not an amount; ${EXPECTED}`);
	const line = toSheetLine(value);
	const parts = line.length > LONGEST ? null : MONEY.exec(line);
	if (!parts) return problem(`${quote(value)} is not an amount; ${EXPECTED}`);
	const [, open, before, prefix, after, digits = '', suffix, close] = parts;
	const signs = [open, before, after].filter(Boolean);
	if (Boolean(open) !== Boolean(close) || signs.length > 1 || !isCurrency(prefix) || !isCurrency(suffix)) {
		return problem(`${quote(value)} is not an amount; ${EXPECTED}`);
	}
	const number = readDecimal(digits);
	if (number === 'inexact') return tooLong(value);
	if (number === 'unreadable') return problem(unreadable(value, digits));
	return { value: signs.some((sign) => sign !== '+') && number !== 0 ? -number : number };
}

function readNumber(value: number): Reading<number> {
	if (!Number.isFinite(value)) return problem(`${quote(value)} is not a number; ${EXPECTED}`);
	if (!Number.isInteger(value)) return { value: withoutNoise(value) };
	if (!Number.isSafeInteger(value)) return tooLong(value);
	return { value: value === 0 ? 0 : value };
}

/** 0.1 + 0.2 is 0.30000000000000004 to a computer and 0.3 to a sheet; 1234567890123.456 has no such tail to lose. */
function withoutNoise(value: number): number {
	const text = String(value);
	// Most amounts are far too short to have such a tail, and there may be 100,000 of them.
	if (text.length <= SHOWN_DIGITS) return value;
	const shown = Number(value.toPrecision(SHOWN_DIGITS));
	return text.length - String(shown).length >= SHORTEST_NOISE ? shown : value;
}

function isCurrency(token: string | undefined): boolean {
	return token === undefined || SYMBOL.test(token) || CURRENCIES.has(token);
}

function tooLong(value: unknown): Reading<number> {
	return problem(`${quote(value)} has more digits than can be sent exactly; write it with at most 15 digits`);
}

function unreadable(value: unknown, digits: string): string {
	return /^\d+,\d+$/.test(digits)
		? `${quote(value)} can be read in two ways; write decimals with a point, as in 1234.56`
		: `${quote(value)} is not an amount; ${EXPECTED}`;
}
