import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { failureOf, judge, readAnswer, type Answered, type Effect, type SentFacts } from './answer';
import { CAUSES } from './causes';
import { breakageOf } from './connection';
import { waitBeforeNextSending } from './retry';
import { baseUrl, baseUrlRefusal } from '../n8n/baseUrl';
import { CREDENTIAL } from '../n8n/exchange';
import type { ItemContext } from '../n8n/itemContext';
import { keysOf } from '../n8n/keys';
import { notSent, refusedBeforeSending, type Failed } from '../outcome/outcome';
import { safeText } from '../outcome/safeText';
import { pause } from '../n8n/pause';
import type { Pace } from './pace';
import { pressureOf } from './pressure';

/** A request as the contract describes it: method, path, query and body. */
export interface ApiRequest {
	method: 'GET' | 'POST';
	/** Path, including the API's prefix. */
	path: string;
	query?: IDataObject;
	/** An object, or ready-made JSON. */
	body?: IDataObject | string;
	/** What to send instead after a 413, such as 'fewer rows'. */
	largest?: string;
}

const CHECK_CREDENTIAL = 'Check the Advancly credential and run the item again';
const CHOOSE_CREDENTIAL = 'Choose a credential in the node and run the item again';

function messageOf(error: unknown): string {
	return error instanceof Error && error.message !== '' ? error.message : 'The credential cannot be used';
}

function optionsOf({ method, path, query, body }: ApiRequest, url: string): IHttpRequestOptions {
	const options: IHttpRequestOptions = {
		method,
		baseURL: url,
		url: path,
		headers: { Accept: 'application/json' },
		qs: query,
	};
	if (body !== undefined) {
		options.body = body;
		options.headers = { ...options.headers, 'Content-Type': 'application/json' };
	}
	return options;
}

/** Sends a request and judges the answer. Sends it again only where that is known to be safe. Never throws. */
export async function send(item: ItemContext, request: ApiRequest, pace: Pace): Promise<Answered> {
	const access = await accessOf(item);
	if ('fate' in access) return access;
	const { url, secrets } = access;
	const effect: Effect = request.method === 'GET' ? 'read' : 'write';
	const facts: SentFacts = { effect, secrets, largest: request.largest ?? 'fewer rows or smaller documents' };

	// The last outcome of a read that was actually sent. It is returned if the read cannot be sent again.
	let earlier: Failed | undefined;
	let timeOuts = 0;
	// All attempts of a read share one deadline. A write is only sent again after a 429, with its full time.
	let spent = 0;
	for (let sendings = 1; ; sendings += 1) {
		if (item.signal?.aborted) return earlier ?? notSent('The execution was cancelled');
		pace.started();
		const began = performance.now();
		const { outcome, response, timedOut } = await sendOnce(item, optionsOf(request, url), facts, spent);
		const ended = performance.now();
		const status = response?.statusCode;
		pace.ended(ended, began, pressureOf(status, timedOut));
		if ('body' in outcome) return outcome;
		if (effect === 'read') spent += ended - began;
		if (timedOut) outcome.timedOut = true;
		timeOuts += Number(timedOut);
		const header = response?.headers['retry-after'];
		const wait = waitBeforeNextSending({ status, header, effect, sendings, timeOuts });
		const wasSent = outcome.fate !== 'notSent';
		if (wait === undefined) return wasSent ? outcome : (earlier ?? outcome);
		if (effect === 'read' && wasSent) earlier = outcome;
		await pause(wait, item.signal);
	}
}

/** The result of sending a request once. */
interface SentOnce {
	outcome: Answered;
	response?: IN8nHttpFullResponse;
	timedOut: boolean;
}

async function sendOnce(
	item: ItemContext,
	options: IHttpRequestOptions,
	facts: SentFacts,
	spent: number,
): Promise<SentOnce> {
	let response: IN8nHttpFullResponse;
	try {
		response = await item.request(options, spent);
	} catch (error) {
		if (item.signal?.aborted) return { outcome: failureOf(CAUSES.cancelled, facts), timedOut: false };
		const { cause, timedOut } = breakageOf(error);
		// An error without a code has only n8n's message, e.g. for a domain that the credential does not allow.
		const message = cause === undefined ? safeText(messageOf(error), facts.secrets) : undefined;
		return { outcome: failureOf(cause ?? CAUSES.broken, facts, message), timedOut };
	}
	return { outcome: judge(readAnswer(response), facts), response, timedOut: false };
}

/** The base URL and the keys, which must never appear in a text; or why nothing can be sent. */
async function accessOf(item: ItemContext): Promise<{ url: string; secrets: string[] } | Failed> {
	try {
		const credentials = await item.credentials();
		const keys = keysOf(credentials);
		const url = baseUrl(credentials);
		const refusal = baseUrlRefusal(url);
		if (refusal !== undefined) return refusedBeforeSending(refusal, CHECK_CREDENTIAL);
		if ('problems' in keys) return refusedBeforeSending(keys.problems.join('; '), CHECK_CREDENTIAL);
		return { url, secrets: Object.values(keys.value) };
	} catch (error) {
		if (item.node.credentials?.[CREDENTIAL] === undefined)
			return refusedBeforeSending('The node has no credential', CHOOSE_CREDENTIAL);
		return refusedBeforeSending(safeText(messageOf(error)), CHECK_CREDENTIAL);
	}
}
