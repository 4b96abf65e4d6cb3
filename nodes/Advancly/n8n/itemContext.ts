import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INode,
} from 'n8n-workflow';

import { CREDENTIAL, exchangeWith, type Exchange } from './exchange';

/** A file of the input item. */
export interface ItemFile {
	fileName?: string;
	content: Buffer;
}

/**
 * What reading and sending one item needs of n8n. In a workflow a custom operation provides it for each input item;
 * on the declared route (AI tools, MCP calls, Engine 2.0) n8n's RoutingNode does, an item at a time.
 */
export interface ItemContext {
	node: INode;
	itemIndex: number;
	json: IDataObject;
	/** The columns that any item of the run has: a reader of sheets leaves blank cells out of its items. */
	columns(): ReadonlySet<string>;
	continueOnFail: boolean;
	/** IANA zone of the workflow. */
	timezone: string;
	/** Aborted when the execution is cancelled. */
	signal: AbortSignal | undefined;
	/** Value of a parameter with its expressions resolved; undefined when it is not set. Throws when an expression fails. */
	parameter(name: string): unknown;
	/** Content of a binary field of the item, from whichever binary store n8n uses. Throws when there is none. */
	file(name: string): Promise<ItemFile>;
	/** Size of a binary field in bytes as n8n knows it without reading the content; undefined when it does not. */
	fileSize(name: string): number | undefined;
	credentials(): Promise<ICredentialDataDecryptedObject>;
	/** Sends with the keys of the credential. Answers of any status are returned, redirects are not followed. */
	request: Exchange;
}

/** Size in bytes that n8n keeps beside a file it stores; files kept in memory have their content there instead. */
function sizeOf(binary: { bytes?: number; data: string; id?: string }): number | undefined {
	if (typeof binary.bytes === 'number') return binary.bytes;
	if (binary.id !== undefined) return undefined;
	const padding = binary.data.endsWith('==') ? 2 : Number(binary.data.endsWith('='));
	return Math.floor((binary.data.length * 3) / 4) - padding;
}

/** What the contexts of all items of a workflow's run have in common. */
export interface WorkflowRunContext {
	functions: IExecuteFunctions;
	/** Reads a parameter for an item. */
	parameter(name: string, itemIndex: number): unknown;
	columns: ItemContext['columns'];
	/** Decrypted once a run: n8n would do it for every item. */
	credentials: ItemContext['credentials'];
	/** What the request options of the node add to every request: proxy, time-out, certificates. */
	defaults: Partial<IHttpRequestOptions>;
}

/**
 * The context of one input item in a workflow.
 *
 * @param common what all items of the run have in common
 * @param itemIndex which of the input items
 */
export function workflowItem(common: WorkflowRunContext, itemIndex: number): ItemContext {
	const { functions, defaults, credentials, columns } = common;
	return {
		// n8n copies the node each time it is asked for, and a load has a context for each of its rows.
		get node() {
			return functions.getNode();
		},
		itemIndex,
		json: functions.getInputData()[itemIndex]?.json ?? {},
		columns,
		continueOnFail: functions.continueOnFail(),
		timezone: functions.getTimezone(),
		signal: functions.getExecutionCancelSignal(),
		parameter: (name) => common.parameter(name, itemIndex),
		async file(name) {
			const { fileName } = functions.helpers.assertBinaryData(itemIndex, name);
			return { fileName, content: await functions.helpers.getBinaryDataBuffer(itemIndex, name) };
		},
		fileSize: (name) => sizeOf(functions.helpers.assertBinaryData(itemIndex, name)),
		credentials,
		request: exchangeWith(functions, defaults),
	};
}

/**
 * The context of one item on the declared route.
 *
 * @param functions n8n's functions for the item
 * @param defaults what RoutingNode put together for the item: proxy, time-out, certificates, allowed domains
 */
export function declaredItem(
	functions: IExecuteSingleFunctions,
	defaults: Partial<IHttpRequestOptions>,
): ItemContext {
	return {
		node: functions.getNode(),
		itemIndex: functions.getItemIndex(),
		json: functions.getInputData().json,
		columns: () => new Set(Object.keys(functions.getInputData().json)),
		continueOnFail: functions.continueOnFail(),
		timezone: functions.getTimezone(),
		signal: functions.getExecutionCancelSignal(),
		parameter: (name) => functions.getNodeParameter(name, null) ?? undefined,
		async file(name) {
			const { fileName } = functions.helpers.assertBinaryData(name);
			return { fileName, content: await functions.helpers.getBinaryDataBuffer(name) };
		},
		fileSize: (name) => sizeOf(functions.helpers.assertBinaryData(name)),
		credentials: async () => await functions.getCredentials(CREDENTIAL),
		request: exchangeWith(functions, defaults),
	};
}
