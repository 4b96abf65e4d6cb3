import type { Request, RequestHandler, Response } from 'express';

import { withoutFiles } from './documents';
import type { Json } from './json';

/** A request as it arrived, accepted or not. */
export interface ReceivedRequest {
	method: string;
	path: string;
	query: Record<string, unknown>;
	/** Lower-case names; the `api-key` is left out. */
	headers: Record<string, string | string[] | undefined>;
	/** The parsed JSON body; null when there was none, or when the request was refused before its body was read. */
	body: Json;
	/** The HTTP status it was answered with; null while it is in flight or when the caller hung up. */
	status: number | null;
	/** Arrival, ISO 8601 in UTC. */
	at: string;
}

/** Keeps what arrived, in the order of arrival, and counts what is in flight. */
export class Recorder {
	readonly received: ReceivedRequest[] = [];
	inFlight = 0;
	mostInFlight = 0;
	private readonly records = new WeakMap<Request, ReceivedRequest>();

	/** @param keepsDocuments false replaces files by `{ bytes, sha256 }`, so that memory stays small over many uploads */
	constructor(private readonly keepsDocuments: boolean) {}

	/** Notes the arrival and, later, the status answered. Belongs before everything that can refuse. */
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

	/** Notes the body. Belongs after the body is parsed. */
	readonly body: RequestHandler = (request, _response, next) => {
		const record = this.records.get(request);
		const body = (request.body ?? null) as Json;
		if (record) record.body = this.keepsDocuments ? body : withoutFiles(body);
		next();
	};

	/** Forgets what was received; what is in flight stays counted. */
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
