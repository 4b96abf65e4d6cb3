import { problem, type Reading } from '../values/reading';

/** Labels of the credential's two keys, by their header. */
const LABELS = { 'client-id': 'Client ID', 'api-key': 'API Key' };

/** The two headers that the contract requires in every request. */
type Keys = Record<keyof typeof LABELS, string>;

/**
 * The keys of an `advanclyApi` credential as headers, without the blanks that are often copied along. A problem when a
 * key is empty or contains characters that keys never have.
 */
export function keysOf(credentials: Record<string, unknown>): Reading<Keys> {
	const headers: Keys = {
		'client-id': String(credentials.clientId ?? '').trim(),
		'api-key': String(credentials.apiKey ?? '').trim(),
	};
	for (const [header, label] of Object.entries(LABELS)) {
		if (!/^[\x21-\x7e]+$/.test(headers[header as keyof Keys])) {
			return problem(
				`The '${label}' of the credential is empty or contains spaces or invalid characters. Copy it again`,
			);
		}
	}
	return { value: headers };
}
