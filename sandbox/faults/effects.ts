/** The building blocks of the fault tables. */
import { once } from 'node:events';
import type { OutgoingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

import { refused } from '../answers';
import type { Json } from '../json';

import type { Effect, Exchange, FaultRequest, ProcessedExchange } from './exchange';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Answers with a fixed body, or with one made from the request by a function. */
export function answer(
	status: number,
	body: string | Buffer | ((request: FaultRequest) => string),
	headers: OutgoingHttpHeaders = { 'content-type': JSON_TYPE },
): Effect {
	return ({ request, response }) => {
		response.writeHead(status, headers).end(typeof body === 'function' ? body(request) : body);
	};
}

/** Answers with this JSON. */
export function json(status: number, body: Json, headers: OutgoingHttpHeaders = {}): Effect {
	return answer(status, JSON.stringify(body), { 'content-type': JSON_TYPE, ...headers });
}

/** Refuses in the API's envelope, with the same status in header and body. */
export function refuse(status: number, message: string, headers: OutgoingHttpHeaders = {}): Effect {
	return json(status, refused(status, message), headers);
}

/** Returns the sandbox's answer with its body (as text) or headers changed. */
export function reworked(
	change: (body: string) => string | Buffer,
	headers: OutgoingHttpHeaders = {},
): Effect<ProcessedExchange> {
	return ({ response, answer: original }) => {
		const body = change(original.body.toString('utf8'));
		response
			.writeHead(original.status, {
				...original.headers,
				'content-length': Buffer.byteLength(body),
				...headers,
			})
			.end(body);
	};
}

/** Redirects to the same path under another base URL: /redirected on this host, or the other host. */
export function redirect(status: number, to: 'same' | 'other'): Effect {
	return ({ request, response, places }) => {
		const base = to === 'same' ? `${places.own}/redirected` : places.other;
		const query = request.query.size > 0 ? `?${request.query}` : '';
		response.writeHead(status, { location: `${base}${request.path}${query}` }).end();
	};
}

/** Breaks the connection: 'reset' with RST, 'close' like a server that shuts down. */
export function hangUp(how: 'reset' | 'close'): Effect {
	return ({ response }) => {
		if (how === 'reset') response.socket?.resetAndDestroy();
		else response.destroy();
	};
}

/** Sends the headers of the sandbox's answer and half of its body, then breaks the connection. */
export function hangUpHalfway(how: 'reset' | 'close'): Effect<ProcessedExchange> {
	return async (exchange) => {
		const { response, answer: original } = exchange;
		response.writeHead(original.status, { ...original.headers, 'content-length': original.body.length });
		const half = original.body.subarray(0, original.body.length / 2);
		await new Promise<void>((resolve) => response.write(half, () => resolve()));
		await hangUp(how)(exchange);
	};
}

/** Never answers. Ends when the caller gives up or the server stops. */
export function silence(): Effect {
	return async ({ response }) => {
		await once(response, 'close');
	};
}

/** Writes raw bytes that are not a valid HTTP answer, or exceed HTTP's limits. */
export function raw(bytes: string): Effect {
	return ({ response }) => {
		response.socket?.end(bytes);
	};
}

async function drip({ response, dripMs }: Exchange, bytes: Iterable<string | Buffer>): Promise<void> {
	for (const byte of bytes) {
		if (response.destroyed) return;
		response.write(byte);
		await wait(dripMs);
	}
	response.end();
}

/** Returns the sandbox's answer byte by byte. */
export function slowly(): Effect<ProcessedExchange> {
	return async (exchange) => {
		const { response, answer: original } = exchange;
		response.writeHead(original.status, { ...original.headers, 'content-length': original.body.length });
		await drip(
			exchange,
			Array.from(original.body, (byte) => Buffer.of(byte)),
		);
	};
}

function* blanks(): Generator<string> {
	for (;;) yield ' ';
}

/** Starts an answer that never ends, one space at a time, so that an idle time-out never triggers. */
export function endlessly(): Effect<ProcessedExchange> {
	return async (exchange) => {
		exchange.response.writeHead(exchange.answer.status, { 'content-type': JSON_TYPE });
		await drip(exchange, blanks());
	};
}

function* envelope(status: number, bytes: number): Generator<string> {
	const chunk = 'x'.repeat(65_536);
	yield `{"status":${status < 400},"status_code":${status},"message":"`;
	for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
	yield '"}';
}

/** Answers in the API's envelope with a message of that many bytes, streamed to save memory. */
export function huge(status: number, bytes: number): Effect {
	return async ({ response }) => {
		response.writeHead(status, { 'content-type': JSON_TYPE });
		await pipeline(envelope(status, bytes), response);
	};
}
