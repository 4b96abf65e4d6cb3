import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { failureOf, judge, readAnswer, type Effect, type SentFacts } from './answer';
import { baseUrl, baseUrlRefusal } from './baseUrl';
import { causeOfCode } from './causes';
import type { ItemContext } from './itemContext';
import { notSent, refusedBeforeSending, type Failed } from './outcome';
import { waitBeforeNextSending } from './retry';
import { pause } from './run';

/** A request as the contract describes it: method, path, query and body. */
export interface ApiRequest {
	method: 'GET' | 'POST';
	/** Path with the API's prefix. */
	path: string;
	query?: IDataObject;
	/** An object, or JSON that was already written. */
	body?: IDataObject | string;
	/** What made it large, in words, for the API's 413. */
	largest?: string;
}

/** The code that Node.js or its HTTP client gave a broken connection, wherever n8n's wrapping left it. */
function codeOf(error: unknown): string {
	let layer = error;
	for (let depth = 0; depth < 5 && typeof layer === 'object' && layer !== null; depth += 1) {
		if ('code' in layer && typeof layer.code === 'string') return layer.code;
		layer = 'cause' in layer ? layer.cause : undefined;
	}
	return '';
}

function optionsOf({ method, path, query, body }: ApiRequest, url: string): IHttpRequestOptions {
	const options: IHttpRequestOptions = {
		method,
		baseURL: url,
		url: path,
		headers: { Accept: 'application/json' },
	};
	if (query !== undefined) options.qs = query;
	if (body !== undefined) {
		options.body = body;
		options.headers = { ...options.headers, 'Content-Type': 'application/json' };
	}
	return options;
}

/**
 * Sends a request once, or again when it is known that this does no harm, and judges the answer.
 *
 * @param context the item for which it is sent
 * @param request what to send
 * @returns the body of an accepted request, or what became of it instead; it does not throw
 */
export async function send(
	context: ItemContext,
	request: ApiRequest,
): Promise<{ body: IDataObject | IDataObject[] } | Failed> {
	const credentials = await context.credentials();
	const url = baseUrl(credentials);
	const refusal = baseUrlRefusal(url);
	if (refusal !== undefined) return refusedBeforeSending(refusal, 'Correct the credential and run again');

	const effect: Effect = request.method === 'GET' ? 'read' : 'write';
	const facts: SentFacts = {
		effect,
		secrets: [credentials.apiKey, credentials.clientId].map((secret) => String(secret ?? '').trim()),
		largest: request.largest ?? 'fewer rows or smaller documents',
	};

	for (let sendings = 1; ; sendings += 1) {
		if (context.signal?.aborted) return notSent('The execution was cancelled');
		const { response, code } = await attempt(context, optionsOf(request, url));
		const cause = response === undefined ? causeOfCode(code) : undefined;
		const outcome = cause === undefined ? judge(readAnswer(response!), facts) : failureOf(cause, facts);
		if ('body' in outcome) return outcome;
		const wait = waitBeforeNextSending(
			response?.statusCode,
			response?.headers['retry-after'],
			effect,
			sendings,
		);
		if (wait === undefined || code === 'ERR_CANCELED') return outcome;
		await pause(wait, context.signal);
	}
}

/** One sending: an answer of any status, or the code of the connection that broke. */
async function attempt(
	context: ItemContext,
	options: IHttpRequestOptions,
): Promise<{ response?: IN8nHttpFullResponse; code: string }> {
	try {
		return { response: await context.request(options), code: '' };
	} catch (error) {
		return { code: context.signal?.aborted ? 'ERR_CANCELED' : codeOf(error) };
	}
}
