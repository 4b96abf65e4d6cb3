import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

import { selfSigned } from '../../sandbox/faults/selfSigned';

export interface TlsServer {
	url: string;
	/** What it decrypted, in the order of arrival. */
	read: string[];
	stop(): void;
}

async function listening(server: Server, sockets: Set<Socket>): Promise<number> {
	server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

/** Starts a server without TLS. `answer` is called when the first bytes arrive. */
export async function startPlain(answer: (wire: Socket) => void): Promise<TlsServer> {
	const sockets = new Set<Socket>();
	const server = createServer((wire) => wire.once('data', () => answer(wire)));
	const port = await listening(server, sockets);
	const stop = () => {
		server.close();
		for (const socket of sockets) socket.destroy();
	};
	return { url: `https://127.0.0.1:${port}`, read: [], stop };
}

/**
 * Starts a TLS server behind a relay. `interfere` gets the raw connection once `awaited` was read, to write on it what
 * TLS forbids.
 */
export async function startTls(
	awaited: string,
	interfere: (wire: Socket) => void,
	options: TlsOptions = {},
): Promise<TlsServer> {
	const read: string[] = [];
	const sockets = new Set<Socket>();
	let wire: Socket | undefined;
	const server = createTlsServer({ ...selfSigned(), ...options }, (socket) => {
		socket.on('error', () => undefined);
		socket.on('data', (data) => {
			read.push(String(data));
			if (wire !== undefined && read.join('').includes(awaited)) interfere(wire);
		});
	});
	server.on('tlsClientError', () => undefined);
	const port = await listening(server, sockets);
	const relay = createServer((client) => {
		wire = client;
		const own = connect(port, '127.0.0.1').on('error', () => undefined);
		sockets.add(own);
		client.pipe(own).pipe(client);
	});
	const relayPort = await listening(relay, sockets);
	const stop = () => {
		relay.close();
		server.close();
		for (const socket of sockets) socket.destroy();
	};
	return { url: `https://127.0.0.1:${relayPort}`, read, stop };
}
