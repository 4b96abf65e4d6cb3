/** Fakes of the functions that n8n provides for a run of a node, for tests without n8n. */
import type {
	IDataObject,
	IExecuteFunctions,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	NodeExecutionHint,
} from 'n8n-workflow';

import type { Memory } from '../../nodes/Advancly/n8n/memory';
import { columnOf } from '../../nodes/Advancly/n8n/parameterReader';
import { answered, CREDENTIALS, NODE, type FakeFile, type Reply } from './fakeItem';

export interface FakeRun {
	jsons: IDataObject[];
	/** The stored parameters. An expression is a text that begins with '='. */
	parameters?: IDataObject;
	/** Resolves an expression for an item. Without it, only references to a column work. */
	resolve?: (expression: string, item: number) => unknown;
	files?: Record<string, FakeFile>;
	continues?: boolean;
	retryOnFail?: boolean;
	signal?: AbortSignal;
	timezone?: string;
	/** What differs from the usual credential. */
	credentials?: IDataObject;
	memory?: Memory;
	reply?: Reply;
}

/** The keys and positions in a name such as 'fieldValues.item[0].value'. */
function keysOf(name: string): string[] {
	return name.split(/[.[\]]+/).filter((key) => key !== '');
}

function valueAt(value: unknown, keys: string[]): unknown {
	return keys.reduce<unknown>((parent, key) => (parent as Record<string, unknown> | undefined)?.[key], value);
}

/** n8n as a run of the node sees it, with a record of what the node did. */
export class FakeN8n {
	readonly requests: IHttpRequestOptions[] = [];
	readonly hints: NodeExecutionHint[] = [];
	readonly logged: string[] = [];
	decrypted = 0;

	/** The names of the resolved parameters, with their item. */
	readonly resolved: string[] = [];
	readonly filesRead: string[] = [];

	constructor(private readonly run: FakeRun) {}

	workflow(): IExecuteFunctions {
		const items = this.run.jsons.map((json): INodeExecutionData => this.itemOf(json));
		return Object.assign({} as IExecuteFunctions, this.common(), {
			getInputData: () => items,
			getNodeParameter: (name: string, item: number, fallback: unknown) =>
				this.parameter(name, item, fallback),
			addExecutionHints: (...hints: NodeExecutionHint[]) => this.hints.push(...hints),
			helpers: {
				...this.helpers(),
				assertBinaryData: (_item: number, name: string) => this.file(name).binary,
				getBinaryDataBuffer: async (_item: number, name: string) => this.read(name),
				...(this.run.memory && {
					checkProcessedAndRecord: this.run.memory.checkProcessedAndRecord.bind(this.run.memory),
					removeProcessed: this.run.memory.removeProcessed.bind(this.run.memory),
				}),
			},
		});
	}

	/** The functions of an item on the routed route. The items of a run share their execute data. */
	routed(itemIndex: number, executeData: object): IExecutePaginationFunctions {
		return Object.assign({} as IExecutePaginationFunctions, this.common(), {
			getItemIndex: () => itemIndex,
			getExecuteData: () => executeData,
			getInputData: (): INodeExecutionData => this.itemOf(this.run.jsons[itemIndex] ?? {}),
			getNodeParameter: (name: string, fallback: unknown) => this.parameter(name, itemIndex, fallback),
			helpers: {
				...this.helpers(),
				assertBinaryData: (name: string) => this.file(name).binary,
				getBinaryDataBuffer: async (name: string) => this.read(name),
			},
		});
	}

	private itemOf(json: IDataObject): INodeExecutionData {
		const names = Object.keys(this.run.files ?? {});
		if (names.length === 0) return { json };
		return { json, binary: Object.fromEntries(names.map((name) => [name, this.file(name).binary])) };
	}

	private file(name: string) {
		const file = this.run.files?.[name];
		if (file === undefined) throw new Error(`The item has no binary field '${name}'`);
		const { content, fileName, knownSize } = file;
		const binary = { data: '', mimeType: '', id: 'stored', fileName, bytes: knownSize };
		return { binary, content };
	}

	private read(name: string): Buffer {
		this.filesRead.push(name);
		return this.file(name).content;
	}

	private parameter(name: string, item: number, fallback: unknown): unknown {
		this.resolved.push(`${name} ${item}`);
		const stored = valueAt(this.run.parameters ?? {}, keysOf(name));
		return stored === undefined ? fallback : this.resolve(stored, item);
	}

	private resolve(value: unknown, item: number): unknown {
		if (typeof value === 'string') return value.startsWith('=') ? this.expression(value, item) : value;
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) return value.map((entry) => this.resolve(entry, item));
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.resolve(entry, item)]));
	}

	private expression(text: string, item: number): unknown {
		if (this.run.resolve !== undefined) return this.run.resolve(text, item);
		const column = columnOf(text);
		if (column === undefined) throw new Error("Referenced node doesn't exist");
		return this.run.jsons[item]?.[column];
	}

	private helpers() {
		return {
			httpRequestWithAuthentication: async (_credential: string, options: IHttpRequestOptions) => {
				this.requests.push(options);
				const { reply = () => answered(200, { status: true }) } = this.run;
				return await reply(options, this.requests.length);
			},
		};
	}

	private common() {
		const { parameters = {}, continues = false, retryOnFail, signal, timezone = 'Africa/Lagos' } = this.run;
		return {
			getNode: () => ({ ...NODE, parameters, retryOnFail }),
			continueOnFail: () => continues,
			getTimezone: () => timezone,
			getExecutionCancelSignal: () => signal,
			getCredentials: async () => {
				this.decrypted += 1;
				return { ...CREDENTIALS, ...this.run.credentials };
			},
			logger: { info: (message: string) => this.logged.push(message) },
		};
	}
}
