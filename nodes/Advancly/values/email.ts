import { toSheetLine } from './oneLine';
import { quote } from './quote';
import { problem, type Reading } from './reading';

// RFC 5321: 254 characters in all, 64 before the @.
const LONGEST = 254;
const LONGEST_CELL = 500;
const PLAUSIBLE =
	/^(?!\.|[^@]*\.[.@])[^\s@<>()[\],;:\\"*\p{C}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/u;
const WHICH = 'work|home|office|personal|private|primary|other';
const LABEL = new RegExp(
	`^(?:e-?mail|mail|mailto|g-?mail|yahoo|${WHICH})(?: address)?\\s*(?::|\\s-\\s)\\s*`,
	'i',
);
const SUFFIX = new RegExp(`\\s*(?:\\((?:${WHICH})\\)|\\s-\\s(?:${WHICH}))$`, 'i');
const NAMED = /^([^<]*)<([^<>]+)>$/;
const BRACKETED = /^([^<([]*)[([]([^<>()[\]]+)[)\]]$/;
const WRAPPED = /^[<([{"'“‘]+|[>)\]}"'”’.,;:]+$/g;
const MAILTO = /^\W*mailto:/i;
const SUBJECT = /\?.*$/;
const TWO = /@\S*(?:[\s,;/|&<]|\b(?:or|and)\b).*@/i;

/**
 * Reads a plausible email address. Keeps its case and removes a name, `mailto:`, brackets, quotes, and a trailing comma
 * or dot. Refuses two addresses.
 */
export function readEmail(value: unknown): Reading<string> {
	if (typeof value !== 'string') return refusal(value);
	const line = toSheetLine(value);
	if (line.length > LONGEST_CELL) return refusal(value);
	const address = PLAUSIBLE.test(line) ? line : addressIn(line);
	if (address.length <= LONGEST && PLAUSIBLE.test(address)) return { value: address };
	if (TWO.test(line)) return problem(`${quote(value)} contains two email addresses; keep one`);
	return refusal(value);
}

function addressIn(line: string): string {
	const alone = line.replace(SUFFIX, '');
	const closed = alone.replace(/[,;.]$/, '');
	const parts = NAMED.exec(closed) ?? BRACKETED.exec(closed);
	if (!parts) return bare(alone);
	const [name, inside] = parts.slice(1) as [string, string];
	const address = bare(inside);
	// Without a name, mail programs write the address twice: 'ada@example.com' <ada@example.com>.
	return !name.includes('@') || bare(name.trim()) === address ? address : line;
}

function bare(text: string): string {
	const address = text.replace(WRAPPED, '').replace(LABEL, '').replace(WRAPPED, '');
	return MAILTO.test(text) ? address.replace(SUBJECT, '') : address;
}

function refusal(value: unknown): Reading<string> {
	return problem(`${quote(value)} is not an email address; expected one such as name@email.com`);
}
