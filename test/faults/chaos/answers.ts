import type { OutgoingHttpHeaders } from 'node:http';

import { anyBody, noBody, shapelessBody, yesBody, type Body } from './bodies';
import type { Dice } from './dice';
import { meaningOf, NO, YES, YES_OR_UNCLEAR, type LookedUp, type Meaning } from './record';

export interface Answer {
	status: number;
	headers: OutgoingHttpHeaders;
	body: string;
	meaning: Meaning;
	lookedUp?: LookedUp;
}

export type Temper = Record<keyof typeof KINDS, number>;

const REFUSING = [
	400, 400, 400, 401, 403, 404, 405, 406, 409, 410, 411, 413, 414, 415, 417, 422, 422, 424, 428, 431, 451,
];
const RETRY_AFTER = ['0', '0', ' 0 ', '3600', 'soon', '-1', '', '0.001', 'Wed, 21 Oct 2015 07:28:00 GMT'];
const LOCATIONS = ['/strayed', '//localhost/strayed', 'http://', 'https://example.invalid/strayed', ''];

function labelled(status: number, { text, meaning }: Body): Answer {
	return { status, headers: {}, body: text, meaning };
}

function withStatus(status: number, dice: Dice, headers: OutgoingHttpHeaders = {}): Answer {
	const isEmpty = status < 200 || status === 204 || status === 304;
	return { status, headers, body: isEmpty ? '' : anyBody(dice), meaning: meaningOf(status) };
}

function any(dice: Dice): Answer {
	const status = dice.between(200, 599);
	if (status >= 300) return withStatus(status, dice);
	const body =
		status === 204
			? { text: '', meaning: meaningOf(204) }
			: dice.pick([yesBody, noBody, shapelessBody])(dice);
	const answer = labelled(status, body);
	// The contract has 200 and 201; a yes under another 2xx, such as 205, may be trusted or not.
	return answer.meaning === YES && status > 203 ? { ...answer, meaning: YES_OR_UNCLEAR } : answer;
}

const REDIRECTS = [300, 301, 302, 302, 303, 303, 304, 305, 307, 307, 308, 308];

const KINDS = {
	yes: (dice: Dice) => labelled(dice.pick([200, 201]), yesBody(dice)),
	saysNo: (dice: Dice) => labelled(dice.pick([200, 200, 201, 202]), noBody(dice)),
	shapeless: (dice: Dice) => labelled(dice.pick([200, 201]), shapelessBody(dice)),
	refuses: (dice: Dice) => withStatus(dice.pick(REFUSING), dice),
	tooMany: (dice: Dice) => {
		const headers = dice.chance(0.6) ? { 'retry-after': dice.pick(RETRY_AFTER) } : {};
		return withStatus(429, dice, headers);
	},
	fails: (dice: Dice) => {
		const headers = dice.chance(0.2) ? { 'retry-after': '0' } : {};
		return withStatus(dice.pick([500, 502, 503, 503, 504]), dice, headers);
	},
	redirects: (dice: Dice) => ({
		...withStatus(dice.pick(REDIRECTS), dice),
		headers: { location: dice.pick(LOCATIONS) },
	}),
	any,
};

export function answerTo(dice: Dice, temper: Temper): Answer {
	return KINDS[dice.weighted(temper)](dice);
}

/** The answer of a server that finds the request invalid: HTTP 400 or 422, or the same inside a 200. */
export function invalid(dice: Dice): Answer {
	const status = dice.pick([400, 422]);
	const body = JSON.stringify({ message: 'A row is invalid', status: false, status_code: status });
	return { status: dice.chance(0.8) ? status : 200, headers: {}, body, meaning: NO };
}

/** The answer of a gateway that limits the size of requests. */
export function tooLarge(dice: Dice): Answer {
	return { ...withStatus(413, dice), meaning: NO };
}

/** A key and the spellings from which anybody can read it. */
export function spellingsOf(key: string): string[] {
	const base64 = Buffer.from(key).toString('base64').replace(/=+$/, '');
	return [...new Set([key, key.toUpperCase(), base64, encodeURIComponent(key)])];
}

/** Makes an answer repeat the keys of the request, as they are or in another spelling. */
export function echoing({ body, ...answer }: Answer, secrets: string[], dice: Dice): Answer {
	const words = `Keys ${secrets.map((key) => dice.pick(spellingsOf(key))).join(' and ')} are known`;
	if (!body.startsWith('{"')) return { ...answer, body };
	return {
		...answer,
		body: body
			.replace('{', `{${JSON.stringify('hint')}:${JSON.stringify(words)},`)
			.replace(/("message":")/, `$1${words} `),
	};
}
