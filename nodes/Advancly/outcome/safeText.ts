import { maskNumbersIn } from '../values/mask';
import { secretHider } from './secrets';

/** Keys under which APIs say what is wrong, the most telling first. `Message` is v1's spelling. */
const MESSAGE_KEYS = ['message', 'Message', 'error', 'errors', 'detail', 'title'];

const MAX_LENGTH = 300;
const MAX_DEPTH = 4;
const MAX_ENTRIES = 10;

/** How many characters of a text are looked at. */
const LOOKED_AT = 1_200;

/** The longest form of one character of a secret: `&#0000107;`, or the backslashes of JSON inside JSON. */
const LONGEST_FORM = 12;

/** Hides secrets before the text is cut: a cut could leave a part of one, which would not be found. */
function cutter(secrets: string[]): (text: string) => string {
	const { hide } = secretHider(secrets);
	const longest = LONGEST_FORM * Math.max(0, ...secrets.map(({ length }) => length));
	return (text) => {
		const from = text.slice(0, LOOKED_AT + 2 * longest);
		const hidden = hide(from);
		// The end of a text that was cut may hold the beginning of a secret.
		return (from.length < text.length ? hidden.slice(0, -longest || undefined) : hidden).slice(0, LOOKED_AT);
	};
}

type Hide = ReturnType<typeof cutter>;

/** What a value of any shape says: text as it is, lists joined, objects as `key: text`. */
function textIn(value: unknown, hide: Hide, depth: number): string {
	if (typeof value === 'string') return hide(value).trim();
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return '';
	if (Array.isArray(value)) {
		return value
			.slice(0, MAX_ENTRIES)
			.map((entry) => textIn(entry, hide, depth + 1))
			.filter((text) => text !== '')
			.join('; ');
	}
	const message = messageIn(value, hide, depth);
	if (message !== '') return message;
	return Object.entries(value)
		.slice(0, MAX_ENTRIES)
		.map(([key, entry]) => [hide(key), textIn(entry, hide, depth + 1)] as const)
		.filter(([, text]) => text !== '')
		.map(([key, text]) => `${key.slice(0, 100)}: ${text}`)
		.join('; ');
}

/** What stands under the keys of a message; a general message and its details are both kept. */
function messageIn(body: object, hide: Hide, depth: number): string {
	const record = body as Record<string, unknown>;
	const found = MESSAGE_KEYS.filter((key) => Object.hasOwn(record, key)).map((key) =>
		textIn(record[key], hide, depth + 1),
	);
	return [...new Set(found.filter((text) => text !== ''))].join('; ');
}

/**
 * Somebody else's text made safe to quote: one line, at most 300 characters, without secrets, every long number masked
 * to its last four digits.
 *
 * @param secrets texts that must not appear in any form, such as the keys of the credential
 */
export function safeText(text: string, secrets: string[] = []): string {
	const oneLine = cutter(secrets)(text)
		// Control characters and the marks that reverse the reading direction do not belong in a sentence of ours.
		.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
		.replace(/ {2,}/g, ' ');
	const masked = maskNumbersIn(oneLine)
		// A long run without a blank is content, such as base64; not even its beginning is shown.
		.replace(/[A-Za-z0-9+/=]{32,}|\S{80,}/g, '…')
		.trim();
	const whole = masked.slice(0, lengthWithoutPeriods(masked));
	return whole.length > MAX_LENGTH ? `${whole.slice(0, MAX_LENGTH)}…` : whole;
}

function lengthWithoutPeriods(text: string): number {
	let end = text.length;
	while (/[.\s]/.test(text.charAt(end - 1))) end -= 1;
	return end;
}

/**
 * What a parsed answer says in the API's own words: what stands under `message`, `error`, `errors` and their like.
 * Undefined when it says nothing.
 */
export function apiMessage(body: unknown, secrets: string[]): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const hide = cutter(secrets);
	const text = Array.isArray(body) ? textIn(body, hide, 0) : messageIn(body, hide, 0);
	const message = safeText(text, secrets);
	return message === '' ? undefined : message;
}
