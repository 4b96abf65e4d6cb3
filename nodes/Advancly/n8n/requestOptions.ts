import type { IHttpRequestOptions } from 'n8n-workflow';

/** n8n's 'Batching': a pause after every so many items. */
export interface Pacing {
	items: number;
	milliseconds: number;
}

interface RequestOptionsParameter {
	allowUnauthorizedCerts?: boolean;
	proxy?: string;
	timeout?: number;
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
}

/** The message of n8n's RoutingNode for an invalid proxy, plus what to enter. */
const INVALID_PROXY =
	"The proxy is not valid. Enter 'Proxy' in 'Request Options' with scheme and port, e.g. http://proxy.example:3128";

const PROXY = /^(https?):\/\/(?:[^/?#@]*@)?(?:\[[0-9a-f:.]+\]|[^/?#@:\s]+):(\d{1,5})\/?$/i;

/**
 * Parses a proxy address as RoutingNode does, and refuses what it refuses (no scheme, no port). Also refuses schemes
 * other than http and https, since n8n would ignore them and send requests without the proxy.
 */
function proxyOf(address: string): IHttpRequestOptions['proxy'] {
	// The port comes from the text, because URL drops the default port of a scheme.
	const [, scheme = '', port = ''] = PROXY.exec(address.slice(0, 2_000).trim()) ?? [];
	try {
		const { hostname, username, password } = new URL(address);
		const auth = { username: decodeURIComponent(username), password: decodeURIComponent(password) };
		const proxy = { host: hostname, port: Number(port), protocol: scheme.toLowerCase() };
		if (scheme !== '') return username === '' ? proxy : { ...proxy, auth };
	} catch {
		// Refused below, like any address that PROXY does not match.
	}
	throw new Error(INVALID_PROXY);
}

/**
 * Reads the 'Request Options' that n8n adds to every declarative node: the options for every request, and the pause
 * between items. Both routes use this, so the same settings have the same effect. Throws when the proxy is not valid.
 */
export function requestOptionsOf(parameter: unknown): {
	defaults: Partial<IHttpRequestOptions>;
	pacing?: Pacing;
} {
	const options: RequestOptionsParameter =
		typeof parameter === 'object' && parameter !== null ? parameter : {};
	const defaults: Partial<IHttpRequestOptions> = {};
	if (options.timeout) defaults.timeout = options.timeout;
	if (options.proxy) defaults.proxy = proxyOf(options.proxy);
	if (options.allowUnauthorizedCerts) defaults.skipSslCertificateValidation = true;
	const { batchSize = 1, batchInterval = 0 } = options.batching?.batch ?? {};
	const pacing =
		batchInterval > 0 ? { items: Math.max(1, batchSize), milliseconds: batchInterval } : undefined;
	return { defaults, pacing };
}
