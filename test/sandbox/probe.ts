import { request as httpRequest, type ClientRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';

import type { FaultServer } from '../../sandbox/faults/server';

import { MINIMAL_INDIVIDUAL } from './bodies';

/** What a caller saw: an answer whole, or the code of the error in its place. */
export interface Seen {
	status: number | string;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** Opens an onboarding request and does nothing about its outcome. */
export function open(server: FaultServer, fields: object = {}, query = ''): ClientRequest {
	const body = JSON.stringify({ ...MINIMAL_INDIVIDUAL, ...fields });
	const url = `${server.url}/api/v2/client/customers/onboard_individual${query}`;
	const send = url.startsWith('https:') ? httpsRequest : httpRequest;
	const headers = {
		'client-id': server.clientId,
		'api-key': server.apiKey,
		'content-type': 'application/json',
	};
	const request = send(url, {
		method: 'POST',
		headers: { ...headers, 'content-length': Buffer.byteLength(body) },
		agent: false,
	});
	request.end(body);
	return request;
}

/** Onboards an individual without following redirects or trying again, and says what came of it. */
export async function probe(server: FaultServer, fields: object = {}, query = ''): Promise<Seen> {
	const request = open(server, fields, query);
	return new Promise((resolve) => {
		const failed = (error: NodeJS.ErrnoException) =>
			resolve({ status: error.code ?? error.message, headers: {}, body: Buffer.alloc(0) });
		request.on('error', failed);
		request.on('response', (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', failed);
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
			);
		});
	});
}

/** The statuses that so many onboardings, each of a customer of its own, are answered with. */
export async function statuses(
	server: FaultServer,
	count: number,
	fieldsOf: (index: number) => object = () => ({}),
): Promise<(number | string)[]> {
	const seen: (number | string)[] = [];
	for (let index = 1; index <= count; index += 1) {
		const { status } = await probe(server, { customer_unique_identifier: `C${index}`, ...fieldsOf(index) });
		seen.push(status);
	}
	return seen;
}
