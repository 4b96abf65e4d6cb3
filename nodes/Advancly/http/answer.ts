import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';

import { fitForItems } from './acceptedBody';
import { CAUSES, CHECK_ADDRESS, FATE_UNKNOWN, causeOfStatus, type Cause } from './causes';
import {
	affirms,
	denies,
	deniesPlainly,
	failureCode,
	holdsContent,
	isObject,
	statedCode,
	type JsonObject,
} from './envelope';
import type { Failed } from '../outcome/outcome';
import { apiMessage, safeText } from '../outcome/safeText';

/** An answer from the API, or from whatever answered instead of it. */
interface Answer {
	status: number;
	/** The parsed body; undefined when the body is not JSON. */
	body: unknown;
	text: string;
}

/** The body of an accepted request, or why it was not accepted. */
export type Answered = { body: IDataObject | IDataObject[] } | Failed;

/** Whether a request only reads or changes something at Advancly. */
export type Effect = 'read' | 'write';

/** What judging an answer needs to know about its request. */
export interface SentFacts {
	effect: Effect;
	/** The keys, which must never appear in a text or an item. */
	secrets: string[];
	/** What to send instead after a 413, such as 'fewer rows'. */
	largest: string;
}

/** The longest plain-text body that counts as a message. */
const LONGEST_MESSAGE = 500;

/** Reads an answer whose body n8n's HTTP client returned as text. */
export function readAnswer({ statusCode, body }: IN8nHttpFullResponse): Answer {
	const text = typeof body === 'string' ? body : '';
	try {
		return { status: statusCode, body: JSON.parse(text.replace(/^\ufeff/, '')), text };
	} catch {
		return { status: statusCode, body: undefined, text };
	}
}

/**
 * The outcome of a request that was not accepted.
 *
 * @param message the API's own message
 * @param httpCode the status of its answer
 */
export function failureOf(cause: Cause, facts: SentFacts, message?: string, httpCode?: string): Failed {
	const reason = message ?? cause.reason;
	const advice = cause.advice.replace('{what is large}', () => facts.largest);
	if (cause.mayHaveBeenTaken && facts.effect === 'write') {
		const where = cause.advice === CHECK_ADDRESS ? `. ${CHECK_ADDRESS}` : '';
		return { fate: 'unknown', reason, advice: FATE_UNKNOWN + where, httpCode };
	}
	if (httpCode !== undefined) return { fate: 'refused', reason, advice, httpCode };
	return { fate: cause.mayHaveBeenTaken ? 'unknown' : 'notSent', reason, advice, httpCode };
}

/** Why an answer is not an acceptance; undefined when it is one. */
function causeOf({ status, body, text }: Answer, effect: Effect): Cause | undefined {
	if (status < 200 || status > 299) return causeOfStatus(status);
	if (isObject(body)) return causeInBody(body, effect);
	// A list can contain customers, but it cannot confirm a write.
	if (Array.isArray(body) && effect === 'read') return undefined;
	return /^\s{0,100}</.test(text) ? CAUSES.page : CAUSES.unreadable;
}

/** Why the body of a 2xx refuses the request: by its own code, if that is 400 or more. Undefined when it accepts. */
function causeInBody(body: JsonObject, effect: Effect): Cause | undefined {
	if (!refuses(body, effect)) return undefined;
	if (!deniesPlainly(body) && affirms(body)) return CAUSES.contradictory;
	const code = failureCode(body);
	return code === undefined ? CAUSES.refused : causeOfStatus(code);
}

/**
 * Whether a body reports a failure. A customer can have a status or code too, so for a read only a plain denial counts,
 * or a body without a customer.
 */
function refuses(body: JsonObject, effect: Effect): boolean {
	if (deniesPlainly(body)) return true;
	return denies(body) && (effect === 'write' || !containsCustomer(body));
}

function containsCustomer(body: JsonObject): boolean {
	const data = Object.hasOwn(body, 'data') ? body.data : body;
	return Array.isArray(data) ? data.length > 0 : isObject(data) && holdsContent(data);
}

/**
 * Judges an answer: a request is accepted if its answer is a 2xx with JSON that does not say otherwise. The returned
 * body is safe to put into items.
 */
export function judge(answer: Answer, facts: SentFacts): Answered {
	const { status, body, text } = answer;
	const cause = causeOf(answer, facts.effect);
	if (cause === undefined) return { body: fitForItems(body, text, facts.secrets) };
	const message = apiMessage(body, facts.secrets) ?? plainMessage(answer, facts.secrets);
	const failure = failureOf(cause, facts, message, String(status));
	if (!isObject(body) || !deniesPlainly(body)) return failure;
	return { ...failure, statedCode: statedCode(body) ?? status };
}

/** The API's message, if the body is short plain text; markup and truncated JSON are not. */
function plainMessage({ body, text }: Answer, secrets: string[]): string | undefined {
	if (body !== undefined || text.length > LONGEST_MESSAGE || /^\s*[<{[]/.test(text)) return undefined;
	const message = safeText(text, secrets);
	return message === '' ? undefined : message;
}

const INVALID = new Set([400, 422]);

/** Whether the API refused the content as invalid, by its status or in its body. A smaller batch may then succeed. */
export function isInvalid({ httpCode, statedCode: stated }: Failed): boolean {
	const status = Number(httpCode);
	return INVALID.has(status) || (status < 300 && INVALID.has(stated ?? 0));
}
