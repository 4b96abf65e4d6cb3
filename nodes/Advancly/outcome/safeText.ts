import { maskNumbersIn } from '../values/mask';

/** Keys under which APIs say what is wrong, the most telling first. `Message` is v1's spelling. */
const WORD_KEYS = ['message', 'Message', 'error', 'errors', 'detail', 'title'];

const MAX_LENGTH = 300;
const MAX_DEPTH = 4;
const MAX_ENTRIES = 10;

function withoutSecrets(text: string, secrets: string[]): string {
	return secrets.reduce((rest, secret) => (secret.length > 2 ? rest.split(secret).join('****') : rest), text);
}

/** The words inside a value of any shape: text as it is, lists joined, objects as `key: words`. */
function wordsIn(value: unknown, secrets: string[], depth: number): string {
	// Secrets go before the text is cut: a cut would leave a part of one, which is not found any more.
	if (typeof value === 'string')
		return withoutSecrets(value, secrets)
			.slice(0, MAX_LENGTH * 4)
			.trim();
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return '';
	if (Array.isArray(value)) {
		return value
			.slice(0, MAX_ENTRIES)
			.map((entry) => wordsIn(entry, secrets, depth + 1))
			.filter((words) => words !== '')
			.join('; ');
	}
	const told = tellingWords(value, secrets, depth);
	if (told !== '') return told;
	return Object.entries(value)
		.slice(0, MAX_ENTRIES)
		.map(([key, entry]) => [withoutSecrets(key, secrets), wordsIn(entry, secrets, depth + 1)] as const)
		.filter(([, words]) => words !== '')
		.map(([key, words]) => `${key.slice(0, 100)}: ${words}`)
		.join('; ');
}

/** What stands under the telling keys of an object; a general message and its details are both kept. */
function tellingWords(body: object, secrets: string[], depth: number): string {
	const record = body as Record<string, unknown>;
	const found = WORD_KEYS.filter((key) => Object.hasOwn(record, key)).map((key) =>
		wordsIn(record[key], secrets, depth + 1),
	);
	return [...new Set(found.filter((words) => words !== ''))].join('; ');
}

/**
 * Somebody else's words made fit for a text of ours: one line, of limited length, without secrets, and with every
 * long number masked to its last four.
 *
 * @param words text of any origin
 * @param secrets texts that must not appear, such as the keys of the credential
 */
export function fitWords(words: string, secrets: string[]): string {
	const oneLine = maskNumbersIn(withoutSecrets(words, secrets).slice(0, MAX_LENGTH * 4))
		// Control characters and the marks that reverse the reading direction do not belong in a sentence of ours.
		.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
		// A long run without a blank is no word but content, such as base64; not even its beginning is told.
		.replace(/[A-Za-z0-9+/=]{32,}|\S{80,}/g, '…')
		.replace(/ {2,}/g, ' ')
		.trim()
		.replace(/[.\s]+$/, '');
	return oneLine.length > MAX_LENGTH ? `${oneLine.slice(0, MAX_LENGTH)}…` : oneLine;
}

/**
 * What an answer says in the API's own words, from `message`, `error`, `errors` and their like, as text, list or object.
 *
 * @param body the answer as JSON.parse gave it, of any shape
 * @param secrets texts that must not appear
 * @returns the words, or undefined when the answer has none
 */
export function apiWords(body: unknown, secrets: string[]): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const words = fitWords(
		Array.isArray(body) ? wordsIn(body, secrets, 0) : tellingWords(body, secrets, 0),
		secrets,
	);
	return words === '' ? undefined : words;
}
