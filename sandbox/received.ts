import type { Request, RequestHandler, Response } from 'express';

import { withoutFiles } from './documents';
import type { Json } from './json';

/** A request as received, accepted or not. */
export interface ReceivedRequest {
	method: string;
	path: string;
	query: Record<string, unknown>;
	/** With lower-case names, and without the `api-key`. */
	headers: Record<string, string | string[] | undefined>;
	/** The parsed JSON body; null if there was none, or the request was refused before its body was read. */
	body: Json;
	/** The HTTP status of the answer; null while the request is in flight, or if the caller hung up. */
	status: number | null;
	/** Time of arrival, ISO 8601 in UTC. */
	at: string;
}

/** Records requests in the order they arrive, and counts those in flight. */
export class Recorder {
	readonly received: ReceivedRequest[] = [];
	inFlight = 0;
	mostInFlight = 0;
	private readonly records = new WeakMap<Request, ReceivedRequest>();

	/** @param keepsDocuments false replaces files by `{ bytes, sha256 }`, to save memory over many uploads */
	constructor(private readonly keepsDocuments: boolean) {}

	/** Records the arrival and, later, the status of the answer. Must come before everything that can refuse. */
	readonly arrival: RequestHandler = (request, response, next) => {
		const headers: ReceivedRequest['headers'] = { ...request.headers };
		delete headers['api-key'];
		const { method, path } = request;
		const query = { ...request.query };
		const record: ReceivedRequest = {
			method,
			path,
			query,
			headers,
			body: null,
			status: null,
			at: new Date().toISOString(),
		};
		this.records.set(request, record);
		this.received.push(record);
		this.count(response, record);
		next();
	};

	/** Records the body. Must come after the body is parsed. */
	readonly body: RequestHandler = (request, _response, next) => {
		const record = this.records.get(request);
		const body = (request.body ?? null) as Json;
		if (record) record.body = this.keepsDocuments ? body : withoutFiles(body);
		next();
	};

	/** Forgets what was received. Requests in flight are still counted. */
	clear(): void {
		this.received.length = 0;
		this.mostInFlight = this.inFlight;
	}

	private count(response: Response, record: ReceivedRequest): void {
		this.inFlight += 1;
		this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
		response.on('finish', () => {
			record.status = response.statusCode;
		});
		response.on('close', () => {
			this.inFlight -= 1;
		});
	}
}
