import type { JsonObject } from '../../sandbox/json';

/** The entries of a text that lists them between bars and on lines of their own; for those that hold neither. */
export function listed([text = '']: readonly string[]): string[] {
	return text.trim().split(/\s*[|\n]\s*/);
}

/** The entries of such a text, each with what all of them mean. */
export function means<const Meaning>(meaning: Meaning) {
	return (text: readonly string[]): [string, Meaning][] => listed(text).map((entry) => [entry, meaning]);
}

/** The values of a text that lists them in JSON. */
export function listedJson(text: readonly string[]): JsonObject[] {
	return listed(text).map((json) => JSON.parse(json) as JsonObject);
}
