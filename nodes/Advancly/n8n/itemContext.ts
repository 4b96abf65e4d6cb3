import type { ICredentialDataDecryptedObject, IDataObject, INode, NodeExecutionHint } from 'n8n-workflow';

import { bytesIn } from '../values/base64';
import type { Exchange } from './exchange';
import type { Memory } from './memory';
import type { ParameterPath } from './parameterReader';

/** A file of an input item. */
interface ItemFile {
	fileName?: string;
	content: Buffer;
}

/** What reading and sending one item needs from n8n. */
export interface ItemContext {
	node: INode;
	/** Index of the item, as n8n counts: from 0. */
	itemIndex: number;
	/** Aborted when the execution is cancelled. */
	signal: AbortSignal | undefined;
	/** A parameter with its expressions resolved; undefined when it is not set. Throws when an expression fails. */
	parameter(...path: ParameterPath): unknown;
	/** Reads a binary field of the item from whichever binary store n8n uses. Throws when there is none. */
	file(name: string): Promise<ItemFile>;
	/** The size of a binary field in bytes; undefined when n8n does not know it without reading the content. */
	fileSize(name: string): number | undefined;
	credentials(): Promise<ICredentialDataDecryptedObject>;
	/** Sends with the keys of the credential. Returns answers of any status and does not follow redirects. */
	request: Exchange;
}

/** What a run of the node gets from n8n, by either route. */
export interface RunContext {
	node: INode;
	/** The number of items in the run; a load may have 100,000. */
	count: number;
	continueOnFail: boolean;
	/** Whether each item has its own output, as on the routed route, so that none can represent a whole request. */
	outputPerItem: boolean;
	/** The workflow's IANA time zone. */
	timezone: string;
	signal: AbortSignal | undefined;
	/** A parameter as the workflow stores it, with its expressions unresolved. */
	stored(...path: ParameterPath): unknown;
	/** The JSON of an item by its position in the run, from 0. */
	json(position: number): IDataObject;
	/** The context of an item by its position in the run, made on demand. */
	item(position: number): ItemContext;
	/** n8n's memory for nodes between runs; undefined where there is none. */
	memory: Memory | undefined;
	/** Writes to n8n's log at level 'info'. Must not contain personal data. */
	log(message: string): void;
	/** Shows a person a note about a run that did not fail. */
	hint(message: string): void;
}

/** The size of a file in bytes: as n8n recorded it for a stored file, or from the content of a file in memory. */
export function sizeOf(binary: { bytes?: number; data: string; id?: string }): number | undefined {
	if (typeof binary.bytes === 'number') return binary.bytes;
	return binary.id === undefined ? bytesIn(binary.data) : undefined;
}

/** Makes an execution hint. n8n renders it as HTML, so the characters of markup are replaced. */
export function hintOf(message: string): NodeExecutionHint {
	return { message: message.replace(/[<>&]/g, ' '), location: 'outputPane' };
}
