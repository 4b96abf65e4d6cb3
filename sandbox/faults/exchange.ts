import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';

import type { JsonObject } from '../json';

/** A request as the fault server got it, whole. */
export interface FaultRequest {
	/** 1 for the first request since `use`. */
	readonly index: number;
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	/** The query as it stood in the URL, with its question mark; empty without one. */
	readonly search: string;
	/** As sent, keys included: a leak test compares with them. */
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
	/** The body as text. */
	readonly text: string;
	/** The body when it is a JSON object, else {}. */
	readonly json: JsonObject;
}

/** What the sandbox answered to a request that was passed on. */
export interface SandboxAnswer {
	readonly status: number;
	readonly headers: OutgoingHttpHeaders;
	readonly body: Buffer;
}

/** The addresses a fault may speak of: base URLs without a slash at the end. */
export interface Places {
	/** The fault server over plain http. */
	readonly own: string;
	/** A listener on another host name, which records who calls it. */
	readonly other: string;
	/** A TLS listener whose certificate nobody signed. */
	readonly selfSigned: string;
}

/** All that an effect works with. */
export interface Exchange {
	readonly request: FaultRequest;
	readonly response: ServerResponse;
	readonly places: Places;
	/** Milliseconds between two bytes of a slow answer. */
	readonly dripMs: number;
	/** Closes the server and every connection, and opens it again on the same port. */
	readonly restart: () => Promise<void>;
}

/** An exchange whose request the sandbox has processed. */
export interface ProcessedExchange extends Exchange {
	readonly answer: SandboxAnswer;
}

/** What a fault does in place of answering. */
export type Effect<E extends Exchange = Exchange> = (exchange: E) => void | Promise<void>;

/** The kinds of fault, as the table groups them. */
export type FaultGroup =
	'status' | 'disagreement' | 'shape' | 'redirect' | 'connection' | 'unreachable' | 'hostile' | 'echo';

/** A fault that strikes before the sandbox has seen the request: nothing of it is stored. */
export interface FaultBefore {
	readonly group: FaultGroup;
	readonly processed: false;
	readonly effect: Effect;
}

/** A fault that strikes after the sandbox has processed the request: what it accepted is stored, whatever the caller is told. */
export interface FaultAfter {
	readonly group: FaultGroup;
	readonly processed: true;
	readonly effect: Effect<ProcessedExchange>;
}

/** A fault in the URL, which keeps requests from arriving at all. */
export interface FaultInUrl {
	readonly group: FaultGroup;
	readonly processed: false;
	readonly url: (places: Places) => string;
}

export type Fault = FaultBefore | FaultAfter | FaultInUrl;

/** The faults of one file of the table, by name. */
export type FaultTable = Record<string, Fault>;

/** Makes the entries of a group: `before` and `after` the sandbox has processed the request. */
export function faultsOf(group: FaultGroup): {
	before: (effect: Effect) => FaultBefore;
	after: (effect: Effect<ProcessedExchange>) => FaultAfter;
} {
	return {
		before: (effect) => ({ group, processed: false, effect }),
		after: (effect) => ({ group, processed: true, effect }),
	};
}
