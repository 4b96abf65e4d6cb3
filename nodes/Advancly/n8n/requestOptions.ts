import type { IHttpRequestOptions } from 'n8n-workflow';

/** A pause after every so many items, from n8n's 'Batching'. */
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

/** What n8n's RoutingNode says of such a proxy, with what to enter. */
const INVALID_PROXY =
	"The proxy is not valid. Enter 'Proxy' in 'Request Options' with scheme and port, e.g. http://proxy.example:3128";

const PROXY = /^(https?):\/\/(?:[^/?#@]*@)?(?:\[[0-9a-f:.]+\]|[^/?#@:\s]+):(\d{1,5})\/?$/i;

/**
 * The proxy that RoutingNode would make of the address. What it refuses is refused here too (no scheme, no port), and
 * what n8n would ignore, so that requests went out without their proxy: a scheme other than http and https.
 */
function proxyOf(address: string): IHttpRequestOptions['proxy'] {
	// The port is taken from the text: a URL leaves out the usual port of its scheme.
	const [, scheme = '', port = ''] = PROXY.exec(address.slice(0, 2_000).trim()) ?? [];
	try {
		const { hostname, username, password } = new URL(address);
		const auth = { username: decodeURIComponent(username), password: decodeURIComponent(password) };
		const proxy = { host: hostname, port: Number(port), protocol: scheme.toLowerCase() };
		if (scheme !== '') return username === '' ? proxy : { ...proxy, auth };
	} catch {
		// Refused below, like any other address that PROXY does not match.
	}
	throw new Error(INVALID_PROXY);
}

/**
 * The 'Request Options' that n8n gives every declared node: what they add to every request, and the pause between
 * items. Both routes read them here, so that the same settings mean the same. Throws when the proxy is not valid.
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
