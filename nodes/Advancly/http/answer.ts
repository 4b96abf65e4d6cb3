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

/** An answer, from the API or from whatever stands in its place. */
interface Answer {
	status: number;
	/** The parsed body; undefined when the body is not JSON. */
	body: unknown;
	text: string;
}

/** A request that was accepted, with its body; or what became of it instead. */
export type Answered = { body: IDataObject | IDataObject[] } | Failed;

/** Whether a request changes something at Advancly: only then can its fate be unknown. */
export type Effect = 'read' | 'write';

/** Facts of the request that texts may name. */
export interface SentFacts {
	effect: Effect;
	/** The keys, which must appear nowhere. */
	secrets: string[];
	/** What made the request large, for the API's 413. */
	largest: string;
}

/** Longer plain text is not a message. */
const LONGEST_MESSAGE = 500;

/** Reads an answer whose body n8n's HTTP client handed over as text. */
export function readAnswer({ statusCode, body }: IN8nHttpFullResponse): Answer {
	const text = typeof body === 'string' ? body : '';
	try {
		return { status: statusCode, body: JSON.parse(text.replace(/^\ufeff/, '')), text };
	} catch {
		return { status: statusCode, body: undefined, text };
	}
}

/** The outcome of a request that was not accepted. `message` is the API's own, `httpCode` the status of its answer. */
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

/** What keeps an answer from being an acceptance; undefined when nothing does. */
function causeOf({ status, body, text }: Answer, effect: Effect): Cause | undefined {
	if (status < 200 || status > 299) return causeOfStatus(status);
	if (isObject(body)) return causeInBody(body, effect);
	// A list can hold customers; it cannot say that something was taken.
	if (Array.isArray(body) && effect === 'read') return undefined;
	return /^\s{0,100}</.test(text) ? CAUSES.page : CAUSES.unreadable;
}

/** A body that refuses under a good status; its own code says why, if it has one of 400 or more. */
function causeInBody(body: JsonObject, effect: Effect): Cause | undefined {
	if (!refuses(body, effect)) return undefined;
	if (!deniesPlainly(body) && affirms(body)) return CAUSES.contradictory;
	const code = failureCode(body);
	return code === undefined ? CAUSES.refused : causeOfStatus(code);
}

/** What is read may be a customer with a status or code of its own, so only a bare envelope is taken at its word. */
function refuses(body: JsonObject, effect: Effect): boolean {
	if (deniesPlainly(body)) return true;
	return denies(body) && (effect === 'write' || !holdsCustomer(body));
}

function holdsCustomer(body: JsonObject): boolean {
	const held = Object.hasOwn(body, 'data') ? body.data : body;
	return Array.isArray(held) ? held.length > 0 : isObject(held) && holdsContent(held);
}

/**
 * Judges an answer: accepted is a 2xx with JSON that does not say otherwise. The body of an accepted request is fit for
 * items.
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

/** Plain text can be the API's message too; a page of markup or cut JSON cannot. */
function plainMessage({ body, text }: Answer, secrets: string[]): string | undefined {
	if (body !== undefined || text.length > LONGEST_MESSAGE || /^\s*[<{[]/.test(text)) return undefined;
	const message = safeText(text, secrets);
	return message === '' ? undefined : message;
}

const INVALID = new Set([400, 422]);

/** Whether the API refused the content as invalid, by its status or in its body: then a smaller batch can fare better. */
export function isInvalid({ httpCode, statedCode: stated }: Failed): boolean {
	const status = Number(httpCode);
	return INVALID.has(status) || (status < 300 && INVALID.has(stated ?? 0));
}
