import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

const CHANNEL = 'http.client.request.start';

/**
 * Tells of every request that leaves this process, when it leaves: on a busy machine it may arrive much later, also after
 * the caller has given it up.
 *
 * @param onDeparture told of the client id, which is empty for requests of others
 * @returns what ends it
 */
export function watchDepartures(onDeparture: (clientId: string) => void): () => void {
	const listener = (message: unknown) => {
		const { request } = message as { request: ClientRequest };
		onDeparture(String(request.getHeader('client-id') ?? ''));
	};
	subscribe(CHANNEL, listener);
	return () => void unsubscribe(CHANNEL, listener);
}
