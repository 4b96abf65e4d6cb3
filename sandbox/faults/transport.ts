import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { asObject, type JsonObject } from '../json';

import type { FaultRequest, SandboxAnswer } from './exchange';

function objectIn(text: string): JsonObject {
	try {
		return asObject(JSON.parse(text)) ?? {};
	} catch {
		return {};
	}
}

/** Reads a complete request. Fails if the caller hangs up before its end. */
export async function readRequest(message: IncomingMessage, index: number): Promise<FaultRequest> {
	const body = await buffer(message);
	const text = body.toString('utf8');
	const url = new URL(message.url ?? '/', 'http://127.0.0.1');
	return {
		index,
		method: message.method ?? 'GET',
		path: url.pathname,
		query: url.searchParams,
		search: url.search,
		headers: message.headers,
		body,
		text,
		json: objectIn(text),
	};
}

/** Forwards a request unchanged to the sandbox, and returns the complete answer. */
export async function passOn(request: FaultRequest, sandboxUrl: string): Promise<SandboxAnswer> {
	const { method, path, search, body } = request;
	const headers = { ...request.headers };
	// A GET has no body, but the sandbox would take an empty one with a length for a body.
	if (body.length > 0) headers['content-length'] = String(body.length);
	delete headers.host;
	delete headers.connection;
	delete headers['transfer-encoding'];
	const answer = await new Promise<IncomingMessage>((resolve, reject) => {
		httpRequest(`${sandboxUrl}${path}${search}`, { method, headers }, resolve).on('error', reject).end(body);
	});
	const contentType = answer.headers['content-type'] ?? 'application/json';
	return {
		status: answer.statusCode ?? 0,
		headers: { 'content-type': contentType },
		body: await buffer(answer),
	};
}

/** Starts listening and returns the port; 0 picks a free one. */
export async function listen(server: NetServer, port: number, host: string): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	return (server.address() as AddressInfo).port;
}

/** Stops listening and breaks every connection. */
export async function close(
	server: Pick<Server, 'close' | 'closeAllConnections' | 'listening'>,
): Promise<void> {
	if (!server.listening) return;
	await new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
