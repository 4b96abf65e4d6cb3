import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
	url: string;
	stop: () => Promise<void>;
}

/** Lets a server listen on a free loopback port. `stop` does not wait for kept-alive connections. */
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
