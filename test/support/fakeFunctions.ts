/** Stand-ins for the functions that n8n gives a node's run, for tests of the node's own code without n8n. */
import type {
	IDataObject,
	IExecuteFunctions,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INodeExecutionData,
	NodeExecutionHint,
} from 'n8n-workflow';

import { CREDENTIALS, NODE } from './fakeItem';

/** A run of the node as a test sets it up. */
export interface FakeRun {
	jsons: IDataObject[];
	/** The parameters as they are stored: an expression is a text that begins with '='. */
	parameters?: IDataObject;
	/** What an expression gives for an item; throws as expressions do. */
	resolve?: (expression: string, item: number) => unknown;
	continues?: boolean;
	retryOnFail?: boolean;
	signal?: AbortSignal;
	reply?: (options: IHttpRequestOptions) => IN8nHttpFullResponse | Promise<IN8nHttpFullResponse>;
}

/** What a run did. */
export class FakeRunRecord {
	readonly requests: IHttpRequestOptions[] = [];

	readonly hints: NodeExecutionHint[] = [];

	/** How often the credential was decrypted. */
	decrypted = 0;

	/** Names of the parameters that were evaluated, with their item. */
	readonly evaluated: string[] = [];

	constructor(private readonly run: FakeRun) {}

	/** The functions of a workflow's run of the node. */
	workflow(): IExecuteFunctions {
		const { jsons } = this.run;
		return Object.assign({} as IExecuteFunctions, this.common(), {
			getInputData: () => jsons.map((json): INodeExecutionData => ({ json })),
			getNodeParameter: (name: string, item: number, fallback: unknown) =>
				this.parameter(name, item, fallback),
			addExecutionHints: (...hints: NodeExecutionHint[]) => this.hints.push(...hints),
		});
	}

	/** The functions of one item of the declared route; the items of one run share their execute data. */
	declared(itemIndex: number, executeData: object): IExecutePaginationFunctions {
		return Object.assign({} as IExecutePaginationFunctions, this.common(), {
			getItemIndex: () => itemIndex,
			getExecuteData: () => executeData,
			getInputData: (): INodeExecutionData => ({ json: this.run.jsons[itemIndex] ?? {} }),
			getNodeParameter: (name: string, fallback: unknown) => this.parameter(name, itemIndex, fallback),
		});
	}

	private parameter(name: string, item: number, fallback: unknown): unknown {
		this.evaluated.push(`${name} ${item}`);
		const { parameters = {}, resolve } = this.run;
		return Object.hasOwn(parameters, name)
			? this.resolved(parameters[name], (expression) => resolve?.(expression, item))
			: fallback;
	}

	private resolved(value: unknown, resolve: (expression: string) => unknown): unknown {
		if (typeof value === 'string') return value.startsWith('=') ? resolve(value) : value;
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) return value.map((entry) => this.resolved(entry, resolve));
		return Object.fromEntries(
			Object.entries(value).map(([key, entry]) => [key, this.resolved(entry, resolve)]),
		);
	}

	private common() {
		const { parameters = {}, continues = false, retryOnFail, signal, reply } = this.run;
		const { requests } = this;
		return {
			getNode: () => ({ ...NODE, parameters, retryOnFail }),
			continueOnFail: () => continues,
			getTimezone: () => 'Africa/Lagos',
			getExecutionCancelSignal: () => signal,
			getCredentials: async () => {
				this.decrypted += 1;
				return CREDENTIALS;
			},
			helpers: {
				httpRequestWithAuthentication: async (_credential: string, options: IHttpRequestOptions) => {
					requests.push(options);
					return await (reply?.(options) ?? { statusCode: 200, headers: {}, body: '{"status":true}' });
				},
			},
		};
	}
}
