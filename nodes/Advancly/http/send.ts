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
	/** Path with the API's prefix. */
	path: string;
	query?: IDataObject;
	/** An object, or JSON that was already written. */
	body?: IDataObject | string;
	/** What made it large, as advice for the API's 413. */
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

/**
 * Sends a request once, or again where that is known to do no harm, and judges the answer. It does not throw.
 */
export async function send(item: ItemContext, request: ApiRequest, pace: Pace): Promise<Answered> {
	const access = await accessOf(item);
	if ('fate' in access) return access;
	const { url, secrets } = access;
	const effect: Effect = request.method === 'GET' ? 'read' : 'write';
	const facts: SentFacts = { effect, secrets, largest: request.largest ?? 'fewer rows or smaller documents' };

	// What became of a read when it last went out, which still holds when it cannot go out again.
	let earlier: Failed | undefined;
	let timeOuts = 0;
	// All sendings of a read share one deadline. A write is only sent again after a 429, with all its time.
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
		const wentOut = outcome.fate !== 'notSent';
		if (wait === undefined) return wentOut ? outcome : (earlier ?? outcome);
		if (effect === 'read' && wentOut) earlier = outcome;
		await pause(wait, item.signal);
	}
}

/** What became of one sending of a request. */
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
		// Without a code there is n8n's message alone, such as that of a domain which the credential does not allow.
		const message = cause === undefined ? safeText(messageOf(error), facts.secrets) : undefined;
		return { outcome: failureOf(cause ?? CAUSES.broken, facts, message), timedOut };
	}
	return { outcome: judge(readAnswer(response), facts), response, timedOut: false };
}

/** Where the request goes, and the texts that must appear nowhere. */
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
