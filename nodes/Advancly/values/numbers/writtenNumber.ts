import { asciiSigns } from '../asciiSigns';
import { toSheetLine } from '../oneLine';

const LONGEST = 60;
// =N= and # are how a keyboard without it writes the naira sign.
const WORD = String.raw`(?:[\p{L}\p{Sc}]+|=[Nn]=|#)`;
// 20.- and 20,- say that there is no smaller unit; N5,000:50 has its kobo behind a colon.
const NO_SMALLER_UNIT = /(?<=\d)([.,])--?(?!\d)/;
const COLON = /(?<=\d,\d{3}|[N₦]\s?\d{1,9}):(?=\d{2}(?!\d))/;
// 12 (pcs), (NGN) 1,250, and the minus of accounting programs: (-)1,250.
const BRACKETED = /\(\s*([\p{L}\p{Sc}]+|-)\s*\)/u;
const QUOTED = /^["“«](.*)["”»]$/;
// A dot behind a word belongs to it: Rs.1200 is 1200, while ₦.50 is a half.
const PARTS = /^(\D*?)((?:(?<!\p{L})[.,])?\d(?:[\d.,'’ ]*\d)?)\.?(\D*)$/u;
const BEFORE = new RegExp(String.raw`^([-+(])?\s*(?:(${WORD})\.?\s*(?:(${WORD})\.?)?)?\s*([-+(])?\s*$`, 'u');
const BEHIND = new RegExp(
	String.raw`^(-(?!${WORD}))?\s*(\))?\s*(?:(${WORD}|/-|/?=)\.?(?:\s+(${WORD})\.?)?)?\s*(\))?$`,
	'u',
);

/** A number in a text, taken apart. */
interface WrittenNumber {
	/** Digits with whatever separates them. */
	digits: string;
	negative: boolean;
	/** The currencies and units beside it, as they are written but without a dot behind them. */
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
 * Takes a number apart from its sign (also behind it, or as accounting's brackets) and the words beside it. Undefined
 * when the text holds anything else, or two signs.
 */
export function takeApart(text: string): WrittenNumber | undefined {
	const line = toSheetLine(text);
	const parts = line.length > LONGEST ? null : PARTS.exec(tidy(line));
	if (!parts) return undefined;
	const [front, digits, end] = parts.slice(1) as [string, string, string];
	const [before, behind] = [BEFORE.exec(front), BEHIND.exec(end)];
	if (!before || !behind) return undefined;
	const [, outer, first, second, inner] = before;
	const [, minus, close, third, fourth, lastClose] = behind;
	const signs = [outer, inner, minus].filter((sign) => sign !== undefined);
	const closes = [close, lastClose].filter((bracket) => bracket !== undefined);
	if (signs.length > 1 || closes.length !== (signs[0] === '(' ? 1 : 0)) return undefined;
	const words = [first, second, third, fourth].filter((word) => word !== undefined);
	return { digits, negative: signs.length === 1 && signs[0] !== '+', words };
}
