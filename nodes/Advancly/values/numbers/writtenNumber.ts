import { asciiSigns } from '../asciiSigns';
import { toSheetLine } from '../oneLine';

const LONGEST = 60;
// =N= and # are the naira sign on keyboards that lack it.
const WORD = String.raw`(?:[\p{L}\p{Sc}]+|=[Nn]=|#)`;
// 20.- and 20,- have no cents; N5,000:50 has its kobo after a colon.
const NO_SMALLER_UNIT = /(?<=\d)([.,])--?(?!\d)/;
const COLON = /(?<=\d,\d{3}|[N₦]\s?\d{1,9}):(?=\d{2}(?!\d))/;
// 12 (pcs), (NGN) 1,250, and the minus of accounting programs: (-)1,250.
const BRACKETED = /\(\s*([\p{L}\p{Sc}]+|-)\s*\)/u;
const QUOTED = /^["“«](.*)["”»]$/;
// A dot after a word belongs to it: Rs.1200 is 1200, while ₦.50 is a half.
const PARTS = /^(\D*?)((?:(?<!\p{L})[.,])?\d(?:[\d.,'’ ]*\d)?)\.?(\D*)$/u;
const BEFORE = new RegExp(String.raw`^([-+(])?\s*(?:(${WORD})\.?\s*(?:(${WORD})\.?)?)?\s*([-+(])?\s*$`, 'u');
const AFTER = new RegExp(
	String.raw`^(-(?!${WORD}))?\s*(\))?\s*(?:(${WORD}|/-|/?=)\.?(?:\s+(${WORD})\.?)?)?\s*(\))?$`,
	'u',
);

/** The parts of a number in a text. */
interface WrittenNumber {
	/** Digits with whatever separates them. */
	digits: string;
	negative: boolean;
	/** The currencies and units next to it, as written but without a trailing dot. */
	words: string[];
}

function tidy(line: string): string {
	return asciiSigns(line)
		.replace(QUOTED, '$1')
		.replace(BRACKETED, ' $1 ')
		.trim()
		.replace(NO_SMALLER_UNIT, '$100')
		.replace(COLON, '.');
}

/**
 * Splits a number into its digits, its sign (leading, trailing, or accounting brackets) and the words next to it.
 * Undefined when the text contains anything else, or two signs.
 */
export function takeApart(text: string): WrittenNumber | undefined {
	const line = toSheetLine(text);
	const parts = line.length > LONGEST ? null : PARTS.exec(tidy(line));
	if (!parts) return undefined;
	const [front, digits, end] = parts.slice(1) as [string, string, string];
	const [before, after] = [BEFORE.exec(front), AFTER.exec(end)];
	if (!before || !after) return undefined;
	const [, outer, first, second, inner] = before;
	const [, minus, close, third, fourth, lastClose] = after;
	const signs = [outer, inner, minus].filter((sign) => sign !== undefined);
	const closes = [close, lastClose].filter((bracket) => bracket !== undefined);
	if (signs.length > 1 || closes.length !== (signs[0] === '(' ? 1 : 0)) return undefined;
	const words = [first, second, third, fourth].filter((word) => word !== undefined);
	return { digits, negative: signs.length === 1 && signs[0] !== '+', words };
}
