import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';

import { CAUSES, FATE_UNKNOWN, causeOfStatus, type Cause } from './causes';
import type { Failed } from '../outcome/outcome';
import { apiWords, fitWords } from '../outcome/safeText';

/** An answer as far as it could be read. */
export interface Answer {
	status: number;
	/** The parsed body; undefined when the body is not JSON. */
	body: unknown;
	text: string;
}

/** Whether a request changes something at Advancly: only then can its fate be unknown. */
export type Effect = 'read' | 'write';

/** Facts of the request that texts may name. */
export interface SentFacts {
	effect: Effect;
	/** Texts that must appear nowhere: the keys. */
	secrets: string[];
	/** What made the request large, for the API's 413. */
	largest: string;
}

/**
 * Reads the answer that n8n's HTTP client hands over as text.
 *
 * @param response any status, any body
 */
export function readAnswer({ statusCode, body }: IN8nHttpFullResponse): Answer {
	const text = typeof body === 'string' ? body : '';
	if (typeof body === 'object' && body !== null && !('pipe' in body) && !('byteLength' in body)) {
		return { status: statusCode, body, text };
	}
	try {
		return { status: statusCode, body: JSON.parse(text.replace(/^\ufeff/, '')), text };
	} catch {
		return { status: statusCode, body: undefined, text };
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The status code that a body states; v1 of the API spells its envelope with capitals. */
function statedCode(body: Record<string, unknown>): number | undefined {
	const stated = body.status_code ?? body.StatusCode;
	if (typeof stated !== 'number' && typeof stated !== 'string') return undefined;
	const code = Number(stated);
	return Number.isInteger(code) && code >= 100 ? code : undefined;
}

/** Whether a body under a good status says that the request was refused: `status: false`, or a code of 400 and above. */
function bodyRefuses(body: Record<string, unknown>): boolean {
	const status = body.status ?? body.Status;
	return status === false || status === 'false' || (statedCode(body) ?? 0) >= 400;
}

/**
 * The outcome that a cause makes of a request.
 *
 * @param cause an entry of the tables of causes
 * @param words what the API says itself, when it says something
 * @param httpCode status of the answer, when there was one
 */
export function failureOf(cause: Cause, facts: SentFacts, words?: string, httpCode?: string): Failed {
	const reason = words ?? cause.reason;
	const advice = cause.advice.replace('{what is large}', () => facts.largest);
	if (cause.mayHaveBeenTaken && (facts.effect === 'write' || httpCode === undefined)) {
		return { fate: 'unknown', reason, advice: facts.effect === 'write' ? FATE_UNKNOWN : advice, httpCode };
	}
	return { fate: httpCode === undefined ? 'notSent' : 'refused', reason, advice, httpCode };
}

/** What keeps an answer from being an acceptance; undefined when nothing does. */
function causeOf({ status, body, text }: Answer, effect: Effect): Cause | undefined {
	const good = status >= 200 && status < 300;
	// A list can hold customers; it cannot say that something was taken.
	const json = isRecord(body) || (Array.isArray(body) && effect === 'read');
	if (good && json) return isRecord(body) && bodyRefuses(body) ? causeInBody(body) : undefined;
	if (!good) return causeOfStatus(status);
	return /^\s*</.test(text) ? CAUSES.page : CAUSES.unreadable;
}

/** A body that refuses under a good status: its own code says why, as far as it is a code of refusals. */
function causeInBody(body: Record<string, unknown>): Cause {
	const code = statedCode(body);
	return code === undefined || code < 400 ? CAUSES.refused! : causeOfStatus(code);
}

/**
 * Judges an answer: accepted is a 2xx with JSON that does not say otherwise; all else is not.
 *
 * @returns the body of an accepted request, or what became of the request instead
 */
export function judge(answer: Answer, facts: SentFacts): { body: IDataObject | IDataObject[] } | Failed {
	const cause = causeOf(answer, facts.effect);
	if (cause === undefined) return { body: answer.body as IDataObject | IDataObject[] };
	const words = apiWords(answer.body, facts.secrets) ?? plainWords(answer, facts.secrets);
	const failure = failureOf(cause, facts, words, String(answer.status));
	if (!isRecord(answer.body) || !bodyRefuses(answer.body)) return failure;
	return { ...failure, statedCode: statedCode(answer.body) ?? answer.status };
}

/** Plain text can be the API's words too; a page of markup or cut JSON cannot. */
function plainWords({ body, text }: Answer, secrets: string[]): string | undefined {
	if (body !== undefined || text.length > 500 || /^\s*[<{[]/.test(text)) return undefined;
	const words = fitWords(text, secrets);
	return words === '' ? undefined : words;
}
