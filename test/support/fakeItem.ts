/** A fake of what n8n provides for an item, for tests without n8n: no network, no binary store. */
import type { IHttpRequestOptions, IN8nHttpFullResponse, INode } from 'n8n-workflow';

import type { ItemContext } from '../../nodes/Advancly/n8n/itemContext';

export const NODE: INode = {
	id: '1',
	name: 'Advancly',
	type: 'n8n-nodes-advancly.advancly',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	credentials: { advanclyApi: { id: '1', name: 'Advancly' } },
};

export const CREDENTIALS = {
	environment: 'custom',
	baseUrl: 'https://api.example.com',
	clientId: 'client-4711',
	apiKey: 'key-0815-secret',
};

/** A file of the item. `knownSize` is its size, if n8n knows it without reading the file. */
export interface FakeFile {
	content: Buffer;
	fileName?: string;
	knownSize?: number;
}

/** Answers a request, or throws to break the connection. */
export type Reply = (
	options: IHttpRequestOptions,
	sending: number,
) => IN8nHttpFullResponse | Promise<IN8nHttpFullResponse>;

/** An item whose requests are answered as a test says, and kept. */
export function itemOf(reply: Reply, requests: IHttpRequestOptions[] = []): ItemContext {
	return Object.assign({} as ItemContext, {
		node: NODE,
		itemIndex: 0,
		credentials: async () => CREDENTIALS,
		request: async (options: IHttpRequestOptions) => {
			requests.push(options);
			return await reply(options, requests.length);
		},
	});
}

/** An answer with a text body, as n8n's HTTP client returns it. */
export function answeredText(
	statusCode: number,
	body: string,
	headers: IN8nHttpFullResponse['headers'] = {},
): IN8nHttpFullResponse {
	return { statusCode, body, headers };
}

/** An answer with a JSON body. */
export function answered(
	statusCode: number,
	body: unknown,
	headers: IN8nHttpFullResponse['headers'] = {},
): IN8nHttpFullResponse {
	return answeredText(statusCode, JSON.stringify(body), headers);
}

/** The error that n8n throws for a broken connection. Its cause has the code of Node.js. */
export function broken(code: string): Error {
	return new Error(`The connection broke`, { cause: Object.assign(new Error(code), { code }) });
}

/** A reply that breaks the connection. */
export const breaks = (code: string) => () => {
	throw broken(code);
};
