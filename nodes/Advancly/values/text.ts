import { plainDecimal } from './decimal';
import { quote } from './quote';
import { problem, type Reading } from './reading';

// Most cells need none of the steps below.
const PLAIN = /^ *[!-;=-~][ -;=-~]*$/;
const BREAK = /<br\s*\/?>/gi;
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g;
const JOINERS = /[\u200c\u200d]+/g;
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]/g;
const HALF_CHARACTER = /\p{Cs}/u;
// Unicode's own limit for streamed text (UAX 15). Beyond it, NFC takes quadratic time.
const PILE_OF_ACCENTS = /\p{M}{31}/u;
const JOINED = /[^\p{ASCII}\s]/u;

/**
 * Reads free text: trims it, normalises it to NFC, turns control characters (including line breaks and tabs) and <br>
 * into one space, and removes invisible characters. A number becomes plain digits, never exponent form. Refuses half a
 * surrogate pair, which cannot be sent, and a letter with more than 30 accents.
 */
export function readText(value: unknown): Reading<string> {
	if (typeof value === 'number' && Number.isFinite(value)) return { value: plainDecimal(value) };
	if (typeof value === 'object') return problem(`${quote(value)} is not text; map a field inside it`);
	if (typeof value !== 'string') return problem(`${quote(value)} is not text; enter it as text`);
	if (PLAIN.test(value)) return { value: value.trim() };
	if (HALF_CHARACTER.test(value)) {
		return problem(`${quote(value)} contains a broken character; type the text again`);
	}
	if (PILE_OF_ACCENTS.test(value)) {
		return problem(`${quote(value)} has a letter with more than 30 accents; type the text again`);
	}
	const text = value
		.replace(BREAK, ' ')
		.replace(INVISIBLE, '')
		.replace(CONTROL, ' ')
		.replace(NO_BREAK_SPACE, ' ')
		.replace(JOINERS, keptJoiners)
		.trim()
		.normalize('NFC');
	return text ? { value: text } : problem(`${quote(value)} contains no readable text; type the text again`);
}

/**
 * Keeps joiners inside an emoji or a Persian word; next to ASCII or at an end they are left over from copy and paste.
 */
function keptJoiners(joiners: string, index: number, text: string): string {
	const isInside = JOINED.test(text.charAt(index - 1)) && JOINED.test(text.charAt(index + joiners.length));
	return isInside ? joiners : '';
}
