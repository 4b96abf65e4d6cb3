import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { onLoopback, type Listening } from '../../support/onLoopback';
import { deliver } from './delivery';
import { UNCLEAR, type Arrival } from './record';
import type { Session } from './session';

export interface ChaosServer extends Listening {
	/** Takes requests with the keys of this session. */
	admit(session: Session): void;
	/** Forgets a session; what leaves with its keys from then on is a straggler. */
	dismiss(session: Session): void;
	/** The client ids of requests that left after their run was done with. */
	readonly stragglers: string[];
}

const DEPARTURE = 'http.client.request.start';

async function treat(session: Session, message: IncomingMessage, response: ServerResponse): Promise<void> {
	const { mood, arrivals } = session;
	const { pathname, searchParams } = new URL(message.url ?? '/', 'http://localhost');
	const arrival: Arrival = {
		at: performance.now(),
		method: message.method ?? '',
		path: pathname,
		query: Object.fromEntries(searchParams),
		body: '',
		whole: false,
		answer: 'slammed',
		meaning: UNCLEAR,
	};
	arrivals.push(arrival);
	const length = message.headers['content-length'] ?? '';
	if (session.diceFor('slam', message.url ?? '', length).chance(mood.slams)) {
		message.socket.resetAndDestroy();
		return;
	}
	arrival.body = await text(message);
	arrival.whole = true;
	session.onArrival(arrivals.length);
	const dice = session.diceFor(arrival.method, message.url ?? '', arrival.body);
	await deliver(arrival, response, session.answer(arrival, dice), dice, mood);
}

export async function startChaosServer(): Promise<ChaosServer> {
	const sessions = new Map<string, Session>();
	const stragglers: string[] = [];
	// When a request leaves this process: on a busy machine it may arrive much later.
	const watch = (message: unknown) => {
		const clientId = String((message as { request: ClientRequest }).request.getHeader('client-id') ?? '');
		const session = sessions.get(clientId);
		if (session !== undefined) session.departures.push(performance.now());
		else if (clientId !== '') stragglers.push(clientId);
	};
	subscribe(DEPARTURE, watch);
	// Only a run's mood closes a connection, so that none breaks which should not.
	const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (message, response) => {
		const strayed = [...sessions.values()].find(({ strayPath }) => message.url?.startsWith(strayPath));
		if (strayed !== undefined) strayed.strays += 1;
		const session = sessions.get(String(message.headers['client-id']));
		if (session === undefined || message.headers['api-key'] !== session.secrets[1]) {
			response.writeHead(401).end();
			return;
		}
		// When the caller breaks off, the record stays incomplete.
		treat(session, message, response).catch(() => response.destroy());
	});
	const { url, stop } = await onLoopback(server);
	return {
		url,
		stop: async () => {
			unsubscribe(DEPARTURE, watch);
			await stop();
		},
		admit: (session) => void sessions.set(session.secrets[0], session),
		dismiss: (session) => void sessions.delete(session.secrets[0]),
		stragglers,
	};
}
