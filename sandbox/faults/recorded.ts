import type { IncomingHttpHeaders } from 'node:http';

import { withoutFiles } from '../documents';
import type { Json } from '../json';

import type { FaultRequest } from './exchange';
import type { FaultName } from './faults';

/** A request that the fault server received. */
export interface RecordedRequest {
	readonly index: number;
	readonly method: string;
	readonly path: string;
	readonly query: Record<string, string>;
	readonly headers: IncomingHttpHeaders;
	/** The body, with files as `{ bytes, sha256 }`; {} if it was not a JSON object. */
	readonly body: Json;
	/** The fault that struck it. */
	readonly fault: FaultName | undefined;
	/** The status of the sandbox's answer; null if the request was not forwarded or is not answered yet. */
	sandboxStatus: number | null;
}

/** The record of a request that has just arrived. */
export function recordOf(request: FaultRequest, fault: FaultName | undefined): RecordedRequest {
	const { index, method, path, headers } = request;
	const query = Object.fromEntries(request.query);
	return {
		index,
		method,
		path,
		query,
		headers,
		body: withoutFiles(request.json),
		fault,
		sandboxStatus: null,
	};
}
