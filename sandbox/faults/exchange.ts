import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';

import type { JsonObject } from '../json';

/** A complete request as the fault server received it. */
export interface FaultRequest {
	/** 1 for the first request since `use`. */
	readonly index: number;
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	/** The query as in the URL, with its question mark; empty if there is none. */
	readonly search: string;
	/** As sent, including the keys, which leak tests compare with. */
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
	/** The body as text. */
	readonly text: string;
	/** The body if it is a JSON object, otherwise {}. */
	readonly json: JsonObject;
}

/** The answer of the sandbox to a forwarded request. */
export interface SandboxAnswer {
	readonly status: number;
	readonly headers: OutgoingHttpHeaders;
	readonly body: Buffer;
}

/** The base URLs that faults can refer to, without a trailing slash. */
export interface Places {
	/** The fault server over plain http. */
	readonly own: string;
	/** A listener on another host name, which records its requests. */
	readonly other: string;
	/** A TLS listener with a self-signed certificate. */
	readonly selfSigned: string;
}

/** Everything that an effect works with. */
export interface Exchange {
	readonly request: FaultRequest;
	readonly response: ServerResponse;
	readonly places: Places;
	/** Delay between the bytes of a slow answer, in milliseconds. */
	readonly dripMs: number;
	/** Closes the server and every connection, and reopens it on the same port. */
	readonly restart: () => Promise<void>;
}

/** An exchange whose request the sandbox has processed. */
export interface ProcessedExchange extends Exchange {
	readonly answer: SandboxAnswer;
}

/** What a fault does instead of answering normally. */
export type Effect<E extends Exchange = Exchange> = (exchange: E) => void | Promise<void>;

/** The groups of faults in the table. */
export type FaultGroup =
	'status' | 'disagreement' | 'shape' | 'redirect' | 'connection' | 'unreachable' | 'hostile' | 'echo';

/** A fault that strikes before the sandbox sees the request, so nothing is stored. */
export interface FaultBefore {
	readonly group: FaultGroup;
	readonly processed: false;
	readonly effect: Effect;
}

/** A fault that strikes after the sandbox has processed the request, so what it accepted is stored. */
export interface FaultAfter {
	readonly group: FaultGroup;
	readonly processed: true;
	readonly effect: Effect<ProcessedExchange>;
}

/** A fault in the URL, so that requests never arrive. */
export interface FaultInUrl {
	readonly group: FaultGroup;
	readonly processed: false;
	readonly url: (places: Places) => string;
}

export type Fault = FaultBefore | FaultAfter | FaultInUrl;

/** A set of faults, by name. */
export type FaultTable = Record<string, Fault>;

/** Helpers that make faults of a group, which strike `before` or `after` the sandbox has processed the request. */
export function faultsOf(group: FaultGroup): {
	before: (effect: Effect) => FaultBefore;
	after: (effect: Effect<ProcessedExchange>) => FaultAfter;
} {
	return {
		before: (effect) => ({ group, processed: false, effect }),
		after: (effect) => ({ group, processed: true, effect }),
	};
}
