import type { IncomingHttpHeaders } from 'node:http';

import { withoutFiles } from '../documents';
import type { Json } from '../json';

import type { FaultRequest } from './exchange';
import type { FaultName } from './faults';

/** A request as it arrived at the fault server. */
export interface RecordedRequest {
	readonly index: number;
	readonly method: string;
	readonly path: string;
	readonly query: Record<string, string>;
	readonly headers: IncomingHttpHeaders;
	/** The body, files as `{ bytes, sha256 }`; {} when it was no JSON object. */
	readonly body: Json;
	/** The fault it met. */
	readonly fault: FaultName | undefined;
	/** The status the sandbox answered with; null when the request was not passed on or its answer is not there yet. */
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
