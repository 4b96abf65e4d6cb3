import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

const CHANNEL = 'http.client.request.start';

/** Tells of each request, by its client id if any, when it leaves: it may arrive much later. Returns what ends it. */
export function watchDepartures(onDeparture: (clientId: string) => void): () => void {
	const listener = (message: unknown) => {
		const { request } = message as { request: ClientRequest };
		onDeparture(String(request.getHeader('client-id') ?? ''));
	};
	subscribe(CHANNEL, listener);
	return () => void unsubscribe(CHANNEL, listener);
}
