import { WINDOWS_1252 } from './entities';
import { whyProgramText } from './programText';

const NARROW = /^\s*#{2,}\s*$/;
const OBJECT = /\[object \w{1,20}\]/;
const EXPRESSION = /\{\{[^{}]*\}\}/;
const UNDEFINED =
	/\b(?:undefined|NaN|(null|nan|None) \1)\b|(?:^|[,;] ?)null(?=[,;]|$)|[,;] ?(?:nan|None)(?=[,;]|$)|^(?:nan|None)[,;]/;
const JSON_TEXT = /^\s*(?:[[{]+\s*"[^"]*"\s*:|\["[^"]*"\s*,)/;
const DITTO = /^\s*(?:"|''|″|〃|-do-|ditto|idem|(?:same )?as above|see above)[.\s]*$/i;
const SUSPECT =
	/##|[[{<%=\\]|\*\||\d;#|,\)|\w\.\w+;?@|undefined|null|nan|none|^\s*(?:["'(]|b'|a:|o:|s:|#<|array|system|-do-|ditto|idem|same|as|see)|[^\0-\x7f]/i;

// How the bytes 0x80 to 0xBF of UTF-8 look in Latin-1 and Windows-1252.
const BYTE = `[\u0080-\u00bf${WINDOWS_1252}]`;
// The ones that nobody writes after a capital letter, unlike quotation marks, dashes and º.
const ODD_BYTE = '[\u0080-\u00a9\u00ab-\u00af\u00b1-\u00b9\u00bc-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ˜šœžŸ]';
const MISREAD = new RegExp(
	[
		`[ÂÃ]${BYTE}`,
		// In Latin-1, half of the bytes are control characters.
		'[Â-ô][\u0080-\u009f]',
		`[ÄÅ]${BYTE}(?=\\p{Ll})`,
		// Ã (from à) and Â whose second byte, a no-break space, was trimmed.
		'(?<=\\p{Ll})[ÂÃ](?!\\p{L})',
		'(?<!\\S)Â(?!\\S)',
		`[ÄÅÌ-ÑØ-Û]${ODD_BYTE}`,
		// Letters of Hausa, Twi and Ewe next to lower-case letters.
		`(?<=\\p{Ll})[Æ-Ë]${BYTE}`,
		'(?<!\\p{L})[Æ-Ë][“—”›™´](?=\\p{Ll})',
		`×${BYTE}×`,
		`á[¸-¿]${BYTE}`,
		`â(?:€|[‚„†‡ˆ‰˜œžŸ\u0080-\u009f]${BYTE})`,
		`[àã-é]${ODD_BYTE}${BYTE}`,
		`ï[»-¿]${BYTE}`,
		`ð[Ÿ\u009f\u0090]${BYTE}`,
		// The same, misread as Mac Roman and as a DOS code page.
		'√[^\\p{ASCII}]',
		'‚Ä[^\\p{ASCII}]',
		'[├┬][^\\p{ASCII}]',
	].join('|'),
	'u',
);

/**
 * Explains how a cell's value was lost before it got here, as a phrase that follows the quoted cell. Undefined when it
 * was not.
 */
export function whyBroken(text: string): string | undefined {
	if (!SUSPECT.test(text)) return undefined;
	if (NARROW.test(text)) {
		return 'is what an export writes when a column is too narrow; widen the column and export again';
	}
	if (OBJECT.test(text)) return 'is an object converted to text; map a field inside the object';
	if (UNDEFINED.test(text)) return 'comes from an expression that found no value; map a field that has one';
	if (JSON_TEXT.test(text)) return 'is JSON; map a field inside it';
	if (DITTO.test(text)) return 'refers to the cell above it; enter the value itself';
	if (EXPRESSION.test(text)) return 'is an expression that was not evaluated; switch the field to Expression';
	if (text.includes('\ufffd')) {
		return 'has lost characters: the file was read in the wrong encoding; read it in the encoding it was saved in';
	}
	if (MISREAD.test(text))
		return 'was read in the wrong encoding; read the file again as UTF-8, or correct the cell if the file itself is wrong';
	return whyProgramText(text);
}
