/** The API's hosts by the credential's environment. A custom environment has its own base URL. */
const HOSTS: Record<string, string> = {
	production: 'https://api.advancly.com',
	sandbox: 'https://api-sandbox.advancly.com',
};

/** The prefix of every path in the contract. It is stripped from a base URL that already ends with it. */
export const API_PREFIX = '/api/v2/client';

/** The longest address to examine. No browser or server accepts a longer one. */
const LONGEST = 2_000;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The base URL as an n8n expression over `$credentials`, for the routed route, where functions cannot be used. It gives
 * the same result as `baseUrl` below. n8n accepts a domain-restricted credential only for the host declared here.
 */
export const BASE_URL_EXPRESSION = `={{ (${JSON.stringify(HOSTS)}[$credentials.environment] || $credentials.baseUrl || '').trim().replace(/\\/+$/, '').replace(/${API_PREFIX.replace(/\//g, '\\/')}$/i, '').replace(/\\/+$/, '') }}`;

/** The base URL of an `advanclyApi` credential, without trailing slashes and without the API's prefix. */
export function baseUrl(credentials: Record<string, unknown>): string {
	const { environment, baseUrl: custom } = credentials;
	const known =
		typeof environment === 'string' && Object.hasOwn(HOSTS, environment) ? HOSTS[environment] : '';
	return String(known || (custom ?? ''))
		.slice(0, LONGEST)
		.trim()
		.replace(/\/+$/, '')
		.replace(new RegExp(`${API_PREFIX}$`, 'i'), '')
		.replace(/\/+$/, '');
}

/** Why keys must not be sent to a base URL; undefined when they may. Plain http is allowed only for this machine. */
export function baseUrlRefusal(url: string): string | undefined {
	if (url === '')
		return "The credential has no base URL. Enter it in 'Base URL', e.g. https://api.example.com";
	let parsed: URL;
	try {
		parsed = new URL(url);
	} catch {
		return "The 'Base URL' of the credential is not a web address. Enter one such as https://api.example.com";
	}
	if (parsed.username !== '' || parsed.password !== '' || /[?#\s]/.test(url)) {
		return "The 'Base URL' of the credential contains more than an address. Enter it without user name, spaces, '?' or '#'";
	}
	if (parsed.protocol === 'https:') return undefined;
	if (parsed.protocol === 'http:' && LOOPBACK.test(parsed.hostname)) return undefined;
	return "The 'Base URL' of the credential must start with https://, because the keys are sent with every request. Plain http:// is allowed only for localhost";
}
