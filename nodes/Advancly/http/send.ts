import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { failureOf, judge, readAnswer, type Effect, type SentFacts } from './answer';
import { baseUrl, baseUrlRefusal } from '../n8n/baseUrl';
import { causeOfCode } from './causes';
import type { ItemContext } from '../n8n/itemContext';
import { keysOf } from '../n8n/keys';
import { notSent, refusedBeforeSending, type Failed } from '../outcome/outcome';
import { waitBeforeNextSending } from './retry';
import { pause } from '../run/run';
import { fitWords } from '../outcome/safeText';

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

const CHECK_CREDENTIAL = 'Check the Advancly credential and run the item again';

/** The code that n8n's HTTP client gives a request that was aborted. */
const CANCELLED = 'ERR_CANCELED';

/** The code that Node.js or its HTTP client gave a broken connection, wherever n8n's wrapping left it. */
function codeOf(error: unknown): string | undefined {
	let layer = error;
	for (let depth = 0; depth < 5 && typeof layer === 'object' && layer !== null; depth += 1) {
		if ('code' in layer && typeof layer.code === 'string') return layer.code;
		layer = 'cause' in layer ? layer.cause : undefined;
	}
	return undefined;
}

function messageOf(error: unknown): string {
	return error instanceof Error && error.message !== '' ? error.message : 'The credential cannot be used';
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
	const access = await accessOf(context);
	if ('fate' in access) return access;
	const { url, secrets } = access;
	const effect: Effect = request.method === 'GET' ? 'read' : 'write';
	const facts: SentFacts = { effect, secrets, largest: request.largest ?? 'fewer rows or smaller documents' };

	// What became of a read the last time it went out: true of it still when it cannot go out again.
	let earlier: Failed | undefined;
	for (let sendings = 1; ; sendings += 1) {
		if (context.signal?.aborted) return earlier ?? notSent('The execution was cancelled');
		const { response, code, words } = await attempt(context, optionsOf(request, url));
		const outcome =
			response === undefined
				? failureOf(causeOfCode(code ?? ''), facts, words && fitWords(words, secrets))
				: judge(readAnswer(response), facts);
		if ('body' in outcome) return outcome;
		const wait = waitBeforeNextSending(
			response?.statusCode,
			response?.headers['retry-after'],
			effect,
			sendings,
		);
		const left = outcome.fate !== 'notSent';
		if (wait === undefined) return left ? outcome : (earlier ?? outcome);
		if (effect === 'read' && left) earlier = outcome;
		await pause(wait, context.signal);
	}
}

/** Where the request goes, and the texts that must appear nowhere. */
async function accessOf(context: ItemContext): Promise<{ url: string; secrets: string[] } | Failed> {
	try {
		const credentials = await context.credentials();
		const keys = keysOf(credentials);
		const url = baseUrl(credentials);
		const refusal = baseUrlRefusal(url);
		if (refusal !== undefined) return refusedBeforeSending(refusal, CHECK_CREDENTIAL);
		if ('problems' in keys) return refusedBeforeSending(keys.problems.join('; '), CHECK_CREDENTIAL);
		return { url, secrets: Object.values(keys.headers) };
	} catch (error) {
		return refusedBeforeSending(fitWords(messageOf(error), []), CHECK_CREDENTIAL);
	}
}

/** An answer of any status; or the code of the connection that broke, or n8n's words when there is no code. */
interface Attempt {
	response?: IN8nHttpFullResponse;
	code?: string;
	words?: string;
}

async function attempt(context: ItemContext, options: IHttpRequestOptions): Promise<Attempt> {
	try {
		return { response: await context.request(options) };
	} catch (error) {
		if (context.signal?.aborted) return { code: CANCELLED };
		const code = codeOf(error);
		return code === undefined ? { words: messageOf(error) } : { code };
	}
}
