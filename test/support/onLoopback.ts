import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a server listens, and how it is stopped. */
export interface Listening {
	url: string;
	stop: () => Promise<void>;
}

/** Lets a server listen on a free port of loopback; its stop does not wait for connections that are kept open. */
export async function onLoopback(server: Server): Promise<Listening> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: async () =>
			await new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
