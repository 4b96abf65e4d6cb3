import { createServer } from 'node:http';

import { onLoopback, type Listening } from '../../support/onLoopback';

/** Starts a web server on loopback that answers everything with a page, as a wrong host often does. */
export async function startWebPage(): Promise<Listening> {
	const server = createServer((_request, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
	});
	return await onLoopback(server);
}
