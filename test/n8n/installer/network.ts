import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** An HTTPS proxy on loopback. */
export interface Network {
	url: string;
	stop: () => Promise<void>;
}

/**
 * Starts a proxy that is all the internet its users have: one host, which a server on loopback plays. n8n installs from
 * the registry of its makers' choice alone unless it is licensed for another, so this is how it meets a registry here.
 *
 * @param host the name under which its users look for the server
 * @param port where the server listens for TLS
 */
export async function startNetwork(host: string, port: number): Promise<Network> {
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
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				sockets.forEach((socket) => socket.destroy());
			}),
	};
}
