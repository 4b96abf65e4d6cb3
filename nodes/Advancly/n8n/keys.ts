import { problem, type Reading } from '../values/reading';

/** Labels of the credential's two keys by the header that carries them. */
const LABELS = { 'client-id': 'Client ID', 'api-key': 'API Key' };

/** The two headers that the contract asks of every request. */
type Keys = Record<keyof typeof LABELS, string>;

/**
 * The keys of an `advanclyApi` credential as headers can carry them, without the blanks that come along when a key is
 * copied; a problem when a key is empty or holds characters that no key has.
 */
export function keysOf(credentials: Record<string, unknown>): Reading<Keys> {
	const headers: Keys = {
		'client-id': String(credentials.clientId ?? '').trim(),
		'api-key': String(credentials.apiKey ?? '').trim(),
	};
	for (const [header, label] of Object.entries(LABELS)) {
		if (!/^[\x21-\x7e]+$/.test(headers[header as keyof Keys])) {
			return problem(
				`The '${label}' of the credential is empty, or has spaces or characters that no key contains. Copy it again`,
			);
		}
	}
	return { value: headers };
}
