import { asciiSigns } from './asciiSigns';
import { monthOf, bareLetters } from './dates/names';
import { chooseDecimal, readDecimals } from './decimal';
import { toSheetLine } from './oneLine';
import { exactly } from './numbers/readNumber';
import { countsPieces } from './numbers/units';
import { quote } from './quote';
import { problem, type Reading, type ReadingOptions } from './reading';
import { withoutQuotes } from './withoutQuotes';

// Nearly every cell looks like this.
const PLAIN = /^\d{1,15}$/;
const LONGEST = 60;
const OTHERWISE = 'is not a whole number';
const SIGNED = /^(?:#\s*)?([-+]?)(\d(?:[\d.,'’ ]*\d)?)\.?$/;
// A code before its name: 1 - Individual, 2: Corporate, 1 (Individual); but not 2-pack or 1-Jan.
const NAMED =
	/^\[?(\d{1,6})(?:\.0)?\]?(?:\s+[-/]\s*|-(?=\p{Lu})|\s*[:=)]\s*|\.\s+|\s*\(|(?<=\])\s+)(\p{L}+)\D*$/u;
const COUNTED = /^(.*\d)\s*(\p{L}+)(?:\(s\))?\.?$/u;

/**
 * Reads a whole number as the JSON number the contract requires. Accepts thousands separators, zero decimals (1.0), a
 * leading # and a name after the number (1 - Individual). Refuses other decimals, numbers beyond 2^53 - 1, currencies
 * and measures.
 */
export function readInteger(value: unknown, { decimalMark }: ReadingOptions): Reading<number> {
	const reading = typeof value === 'string' ? ofText(value, decimalMark) : { value };
	if ('problems' in reading) return reading;
	const number = reading.value;
	if (typeof number === 'number' && Number.isSafeInteger(number)) return { value: number || 0 };
	return problem(`${quote(value)} ${OTHERWISE}`);
}

function ofText(value: string, decimalMark: ReadingOptions['decimalMark']): Reading<number | undefined> {
	if (PLAIN.test(value)) return { value: Number(value) };
	const text = toSheetLine(value);
	if (text.length > LONGEST) return { value: undefined };
	const line = withoutQuotes(asciiSigns(text));
	const named = NAMED.exec(line);
	if (named) {
		const [code, name] = named.slice(1) as [string, string];
		return { value: monthOf(bareLetters(name)) === undefined ? Number(code) : undefined };
	}
	const alone = line.replace(COUNTED, (all, count: string, unit: string) =>
		countsPieces(unit) ? count : all,
	);
	const parts = SIGNED.exec(alone);
	if (!parts) return { value: undefined };
	const [sign, digits] = parts.slice(1) as [string, string];
	const reading = exactly(value, chooseDecimal(readDecimals(digits), decimalMark), OTHERWISE);
	return 'value' in reading && sign === '-' ? { value: -reading.value } : reading;
}
