import { maskNumbersIn } from '../values/mask';
import { secretHider } from './secrets';

/** Keys under which APIs report what is wrong, the most informative first. `Message` is the spelling of v1. */
const MESSAGE_KEYS = ['message', 'Message', 'error', 'errors', 'detail', 'title'];

const MAX_LENGTH = 300;
const MAX_DEPTH = 4;
const MAX_ENTRIES = 10;

/** How many characters of a text are examined. */
const LOOKED_AT = 1_200;

/** The longest form of one character of a secret: `&#0000107;`, or the backslashes of JSON inside JSON. */
const LONGEST_FORM = 12;

/** Hides secrets, then cuts the text. Cutting it first could leave part of a secret, which would not be found. */
function cutter(secrets: string[]): (text: string) => string {
	const { hide } = secretHider(secrets);
	const longest = LONGEST_FORM * Math.max(0, ...secrets.map(({ length }) => length));
	return (text) => {
		const from = text.slice(0, LOOKED_AT + 2 * longest);
		const hidden = hide(from);
		// The end of a text that was cut may contain the beginning of a secret.
		return (from.length < text.length ? hidden.slice(0, -longest || undefined) : hidden).slice(0, LOOKED_AT);
	};
}

type Hide = ReturnType<typeof cutter>;

/** The text in a value of any shape: strings as they are, lists joined, objects as `key: text`. */
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

/** The texts under the message keys, joined: both a general message and its details are kept. */
function messageIn(body: object, hide: Hide, depth: number): string {
	const record = body as Record<string, unknown>;
	const found = MESSAGE_KEYS.filter((key) => Object.hasOwn(record, key)).map((key) =>
		textIn(record[key], hide, depth + 1),
	);
	return [...new Set(found.filter((text) => text !== ''))].join('; ');
}

/**
 * Makes foreign text safe to quote: a single line of at most 300 characters, without secrets, with every long number
 * masked to its last four digits.
 *
 * @param secrets texts that must not appear in any form, such as the keys of the credential
 */
export function safeText(text: string, secrets: string[] = []): string {
	const oneLine = cutter(secrets)(text)
		// Control characters and marks that change the reading direction could garble our own sentence.
		.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
		.replace(/ {2,}/g, ' ');
	const masked = maskNumbersIn(oneLine)
		// A long run without blanks is content, such as base64, and is dropped completely.
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
 * The API's own message in a parsed answer, from `message`, `error`, `errors` and similar keys. Undefined when there is
 * none.
 */
export function apiMessage(body: unknown, secrets: string[]): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const hide = cutter(secrets);
	const text = Array.isArray(body) ? textIn(body, hide, 0) : messageIn(body, hide, 0);
	const message = safeText(text, secrets);
	return message === '' ? undefined : message;
}
