import { createServer } from 'node:http';
import { connect } from 'node:net';

import { onLoopback, type Listening } from '../../support/onLoopback';

/** A proxy that is its users' whole internet: one host, played on loopback. Unlicensed, n8n asks no other registry. */
export async function startNetwork(host: string, port: number): Promise<Listening> {
	const server = createServer();
	const sockets = new Set<{ destroy: () => void }>();
	server.on('connect', (request, client) => {
		if (request.url !== `${host}:443`) {
			client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
			return;
		}
		const upstream = connect(port, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			client.pipe(upstream).pipe(client);
		});
		for (const socket of [client, upstream]) {
			sockets.add(socket);
			// Whoever leaves first takes the other along.
			socket
				.on('error', () => undefined)
				.on('close', () => [client, upstream].forEach((one) => one.destroy()));
		}
	});
	const { url, stop } = await onLoopback(server);
	return {
		url,
		stop: async () => {
			// A connection that became a tunnel is none of the server's any more.
			for (const socket of sockets) socket.destroy();
			await stop();
		},
	};
}
