import { readDecimal } from './decimal';
import { toSheetLine } from './line';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const LONGEST = 60;
const SIGNED = /^([-+\u2212]?)(\d[\d.,'’ ]*)$/;

/**
 * A whole number, as the JSON number the contract wants: an onboarding type, a count, the id of a customer. Thousands
 * separators and a decimal part of zeros (1.0) are understood. Refused: other decimals, numbers beyond 2^53 - 1, any
 * letter or currency sign, and whatever is no text or number.
 */
export function readInteger(value: unknown): Reading<number> {
	const number = typeof value === 'string' ? fromText(toSheetLine(value)) : value;
	if (typeof number === 'number' && Number.isSafeInteger(number)) return { value: number === 0 ? 0 : number };
	return problem(`${quote(value)} is not a whole number; expected a whole number such as 1`);
}

function fromText(line: string): number | undefined {
	const parts = line.length > LONGEST ? null : SIGNED.exec(line);
	if (!parts) return undefined;
	const [, sign = '', digits = ''] = parts;
	const number = readDecimal(digits);
	if (typeof number === 'string') return undefined;
	return sign === '' || sign === '+' ? number : -number;
}
