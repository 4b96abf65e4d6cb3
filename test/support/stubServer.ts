import { createServer } from 'node:http';

import type { Json } from '../../sandbox/json';
import type { ReceivedRequest, Sandbox } from '../../sandbox/server';
import { onLoopback } from './onLoopback';

interface StubAnswer {
	status: number;
	body: Json;
}

/** A loopback server that answers as a test defines, for refusals that the sandbox would never give. */
export type StubServer = Pick<Sandbox, 'url' | 'clientId' | 'apiKey' | 'stop'> & {
	received: ReceivedRequest[];
};

/** Starts a stub on a free port. Like the sandbox, it records what it received. */
export async function startStub(
	answer: (request: ReceivedRequest) => StubAnswer | Promise<StubAnswer>,
): Promise<StubServer> {
	const received: ReceivedRequest[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
			const text = Buffer.concat(chunks).toString('utf8');
			const record: ReceivedRequest = {
				method: request.method ?? '',
				path: pathname,
				query: Object.fromEntries(searchParams),
				headers: request.headers,
				body: text === '' ? null : (JSON.parse(text) as Json),
				status: null,
				at: new Date().toISOString(),
			};
			received.push(record);
			void Promise.resolve(answer(record)).then(({ status, body }) => {
				record.status = status;
				response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
			});
		});
	});
	return { ...(await onLoopback(server)), clientId: 'stub-client', apiKey: 'stub-key', received };
}
