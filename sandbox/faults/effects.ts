/** The effects of which the fault tables are made. */
import { once } from 'node:events';
import type { OutgoingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

import { refused } from '../answers';
import type { Json } from '../json';

import type { Effect, Exchange, FaultRequest, ProcessedExchange } from './exchange';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Answers with these bytes. A function makes them from the request. */
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

/** Refuses in the API's envelope, label and body agreeing. */
export function refuse(status: number, message: string, headers: OutgoingHttpHeaders = {}): Effect {
	return json(status, refused(status, message), headers);
}

/** Gives the sandbox's answer with its body (as text) or its headers changed. */
export function reworked(
	change: (body: string) => string | Buffer,
	headers: OutgoingHttpHeaders = {},
): Effect<ProcessedExchange> {
	return ({ response, answer: given }) => {
		const body = change(given.body.toString('utf8'));
		response
			.writeHead(given.status, { ...given.headers, 'content-length': Buffer.byteLength(body), ...headers })
			.end(body);
	};
}

/** Redirects to the same path under another base: on the own host below /redirected, or on the other host. */
export function redirect(status: number, to: 'same' | 'other'): Effect {
	return ({ request, response, places }) => {
		const base = to === 'same' ? `${places.own}/redirected` : places.other;
		const query = request.query.size > 0 ? `?${request.query}` : '';
		response.writeHead(status, { location: `${base}${request.path}${query}` }).end();
	};
}

/** Breaks the connection: 'reset' with RST, 'close' as a server that goes away does. */
export function hangUp(how: 'reset' | 'close'): Effect {
	return ({ response }) => {
		if (how === 'reset') response.socket?.resetAndDestroy();
		else response.destroy();
	};
}

/** Sends the headers of the sandbox's answer and half of its body, then breaks the connection. */
export function hangUpHalfway(how: 'reset' | 'close'): Effect<ProcessedExchange> {
	return async (exchange) => {
		const { response, answer: given } = exchange;
		response.writeHead(given.status, { ...given.headers, 'content-length': given.body.length });
		const half = given.body.subarray(0, given.body.length / 2);
		await new Promise<void>((resolve) => response.write(half, () => resolve()));
		await hangUp(how)(exchange);
	};
}

/** Never answers; over when the caller gives up or the server stops. */
export function silence(): Effect {
	return async ({ response }) => {
		await once(response, 'close');
	};
}

/** Writes bytes that are no HTTP answer, or one that breaks HTTP's limits. */
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

/** Gives the sandbox's answer byte by byte. */
export function slowly(): Effect<ProcessedExchange> {
	return async (exchange) => {
		const { response, answer: given } = exchange;
		response.writeHead(given.status, { ...given.headers, 'content-length': given.body.length });
		await drip(
			exchange,
			Array.from(given.body, (byte) => Buffer.of(byte)),
		);
	};
}

function* blanks(): Generator<string> {
	for (;;) yield ' ';
}

/** Starts an answer that never ends: a blank at a time, so that no idle time-out helps. */
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

/** Answers in the API's envelope with a message of so many bytes, never held in memory whole. */
export function huge(status: number, bytes: number): Effect {
	return async ({ response }) => {
		response.writeHead(status, { 'content-type': JSON_TYPE });
		await pipeline(envelope(status, bytes), response);
	};
}
