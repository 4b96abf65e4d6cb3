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

/** What reading and sending one item needs of n8n. */
export interface ItemContext {
	node: INode;
	/** Index of the item, as n8n counts: from 0. */
	itemIndex: number;
	/** Aborted when the execution is cancelled. */
	signal: AbortSignal | undefined;
	/** Value of a parameter with its expressions resolved; undefined when it is not set. Throws when an expression fails. */
	parameter(...path: ParameterPath): unknown;
	/** Content of a binary field of the item, from whichever binary store n8n uses. Throws when there is none. */
	file(name: string): Promise<ItemFile>;
	/** Size of a binary field in bytes as n8n knows it without reading the content; undefined when it does not. */
	fileSize(name: string): number | undefined;
	credentials(): Promise<ICredentialDataDecryptedObject>;
	/** Sends with the keys of the credential. Answers of any status are returned, redirects are not followed. */
	request: Exchange;
}

/** What a run of the node gets from n8n, by whichever route it came. */
export interface RunContext {
	node: INode;
	/** How many items the run has; a load may have 100,000. */
	count: number;
	continueOnFail: boolean;
	/** Whether n8n wants the output of each item by itself, as on the routed route, so that none stands for a whole request. */
	outputPerItem: boolean;
	/** IANA zone of the workflow. */
	timezone: string;
	signal: AbortSignal | undefined;
	/** A parameter as the workflow stores it, with its expressions unresolved. */
	stored(...path: ParameterPath): unknown;
	/** The JSON of an item by its position in the run, from 0. */
	json(position: number): IDataObject;
	/** The context of an item by its position; made when it is asked for. */
	item(position: number): ItemContext;
	/** What n8n remembers for nodes between runs; undefined where it keeps no memory. */
	memory: Memory | undefined;
	/** Writes to n8n's log, at the level of information; no personal data. */
	log(message: string): void;
	/** Tells a person what they should know of a run that did not fail. */
	hint(message: string): void;
}

/** Size in bytes that n8n keeps beside a file it stores; files kept in memory have their content there instead. */
export function sizeOf(binary: { bytes?: number; data: string; id?: string }): number | undefined {
	if (typeof binary.bytes === 'number') return binary.bytes;
	return binary.id === undefined ? bytesIn(binary.data) : undefined;
}

/** n8n shows a hint as HTML. */
export function hintOf(message: string): NodeExecutionHint {
	return { message: message.replace(/[<>&]/g, ' '), location: 'outputPane' };
}
