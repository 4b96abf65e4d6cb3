/** A stand-in for what n8n gives an item, for tests of the node's own code without n8n: no network, no binary store. */
import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INode,
} from 'n8n-workflow';

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

/** A file of the item; `knownSize` is what n8n knows of its size without reading it. */
export interface FakeFile {
	content: Buffer;
	fileName?: string;
	knownSize?: number;
}

interface FakeItem {
	itemIndex?: number;
	signal?: AbortSignal;
	/** By name; a getter that throws stands for an expression that fails. */
	parameters?: Record<string, unknown>;
	files?: Record<string, FakeFile>;
	credentials?: ICredentialDataDecryptedObject;
}

/** Answers a request; throws to break the connection. */
export type Reply = (
	options: IHttpRequestOptions,
	sending: number,
) => IN8nHttpFullResponse | Promise<IN8nHttpFullResponse>;

/** An API that answers as a test says and remembers what it was sent. */
export class FakeApi {
	readonly requests: IHttpRequestOptions[] = [];
	readonly filesRead: string[] = [];

	constructor(private readonly reply: Reply = () => answered(200, {})) {}

	item(given: FakeItem = {}): ItemContext {
		const fileOf = (name: string): FakeFile => {
			const file = given.files?.[name];
			if (file === undefined) throw new Error(`The item has no binary field '${name}'`);
			return file;
		};
		return {
			node: NODE,
			itemIndex: given.itemIndex ?? 0,
			signal: given.signal,
			parameter: (...path) => given.parameters?.[path.join('.')],
			file: async (name) => {
				this.filesRead.push(name);
				const { content, fileName } = fileOf(name);
				return { content, fileName };
			},
			fileSize: (name) => fileOf(name).knownSize,
			credentials: async () => given.credentials ?? CREDENTIALS,
			request: async (options) => {
				this.requests.push(options);
				return await this.reply(options, this.requests.length);
			},
		};
	}
}

/** An answer whose body is text, as n8n's HTTP client hands it over. */
export function answeredText(
	statusCode: number,
	body: string,
	headers: IN8nHttpFullResponse['headers'] = {},
): IN8nHttpFullResponse {
	return { statusCode, body, headers };
}

/** An answer whose body is JSON. */
export function answered(
	statusCode: number,
	body: unknown,
	headers: IN8nHttpFullResponse['headers'] = {},
): IN8nHttpFullResponse {
	return answeredText(statusCode, JSON.stringify(body), headers);
}

/** What n8n throws for a connection that broke: an error whose cause has the code of Node.js. */
export function broken(code: string): Error {
	return new Error(`The connection broke`, { cause: Object.assign(new Error(code), { code }) });
}

/** A reply that breaks the connection. */
export const breaks = (code: string) => () => {
	throw broken(code);
};
