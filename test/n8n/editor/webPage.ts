import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts a web server on loopback that answers everything with a page, as a wrong host often does. */
export async function startWebPage(): Promise<{ url: string; stop: () => Promise<void> }> {
	const server = createServer((_request, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
