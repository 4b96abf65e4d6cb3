import type { JsonObject } from '../../sandbox/json';

/** The entries of a text, separated by bars or line breaks. */
export function listed([text = '']: readonly string[]): string[] {
	return text.trim().split(/\s*[|\n]\s*/);
}

/** The entries of such a text, each paired with the same meaning. */
export function means<const Meaning>(meaning: Meaning) {
	return (text: readonly string[]): [string, Meaning][] => listed(text).map((entry) => [entry, meaning]);
}

/** The values of a text that lists them in JSON. */
export function listedJson(text: readonly string[]): JsonObject[] {
	return listed(text).map((json) => JSON.parse(json) as JsonObject);
}
