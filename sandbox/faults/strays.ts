import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

import { selfSigned } from './selfSigned';
import { close, listen, readRequest } from './transport';

/** Where a request arrived that should not have been sent. */
export type StrayPlace = 'same-host' | 'other-host' | 'self-signed';

/** A request that followed a redirect or trusted a self-signed certificate. */
export interface StrayRequest {
	readonly place: StrayPlace;
	readonly method: string;
	readonly path: string;
	/** As received, including any keys. */
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
}

/** Listeners that record stray requests. */
export interface Strays {
	readonly requests: StrayRequest[];
	/** Base URL on the host name 'localhost', which is a different host from 127.0.0.1. */
	readonly other: string;
	/** Base URL of the TLS listener. */
	readonly selfSigned: string;
	/** A request handler that records requests under this place, and answers as if all were well. */
	record(place: StrayPlace): RequestListener;
	stop(): Promise<void>;
}

const ALL_WELL = JSON.stringify({ message: 'Onboarding successful', status: true, status_code: 200 });

/** Starts both listeners on loopback. */
export async function startStrays(): Promise<Strays> {
	const requests: StrayRequest[] = [];
	const record =
		(place: StrayPlace): RequestListener =>
		(message, response) => {
			readRequest(message, 0).then(
				({ method, path, headers, text }) => {
					requests.push({ place, method, path, headers, text });
					response.writeHead(200, { 'content-type': 'application/json' }).end(ALL_WELL);
				},
				() => response.destroy(),
			);
		};
	const other = createServer(record('other-host'));
	const tls = createTlsServer(selfSigned(), record('self-signed'));
	const [otherPort, tlsPort] = await Promise.all([
		listen(other, 0, 'localhost'),
		listen(tls, 0, '127.0.0.1'),
	]);
	return {
		requests,
		other: `http://localhost:${otherPort}`,
		selfSigned: `https://127.0.0.1:${tlsPort}`,
		record,
		async stop() {
			await Promise.all([close(other), close(tls)]);
		},
	};
}
