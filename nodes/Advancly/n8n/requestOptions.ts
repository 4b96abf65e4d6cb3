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

function proxyOf(address: string): IHttpRequestOptions['proxy'] {
	const { hostname, port, protocol, username, password } = new URL(address);
	return {
		host: hostname,
		port: Number(port),
		protocol: protocol.replace(/:$/, ''),
		...(username === ''
			? {}
			: { auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) } }),
	};
}

/**
 * The 'Request Options' that n8n gives every declared node, which RoutingNode honours itself and a custom operation
 * has to.
 *
 * @param parameter value of `requestOptions`
 * @returns what they add to every request, and the pause between items
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
