import type { OutgoingHttpHeaders } from 'node:http';

import { anyBody, noBody, shapelessBody, yesBody, type Body } from './bodies';
import type { Dice } from './dice';
import { meaningOf } from './meanings';
import { NO, YES, YES_OR_UNCLEAR, type LookedUp, type Meaning } from './record';

export interface Answer {
	status: number;
	headers: OutgoingHttpHeaders;
	body: string;
	meaning: Meaning;
	lookedUp?: LookedUp;
}

/** How a run's server feels: how often it answers in each way. */
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
	// The contract knows 200 and 201; of a yes under another, such as 205 or 206, more than one opinion is right.
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

/** A random answer to something that writes. */
export function answerTo(dice: Dice, temper: Temper): Answer {
	return KINDS[dice.weighted(temper)](dice);
}

/** What a server answers that finds the request invalid, under HTTP 400 or 422 or inside a 200. */
export function invalid(dice: Dice): Answer {
	const status = dice.pick([400, 422]);
	const body = JSON.stringify({ message: 'A row is invalid', status: false, status_code: status });
	return { status: dice.chance(0.8) ? status : 200, headers: {}, body, meaning: NO };
}

/** What stands before the API and takes no more than so many bytes, or no more than so many requests. */
export function tooLarge(dice: Dice): Answer {
	return { ...withStatus(413, dice), meaning: NO };
}

/** The same as `answer`, but somebody says what the request's own headers held, plain or in another spelling. */
export function echoing({ body, ...answer }: Answer, secrets: string[], dice: Dice): Answer {
	const spelled = dice.pick<(text: string) => string>([
		(text) => text,
		(text) => text.toUpperCase(),
		(text) => Buffer.from(text).toString('base64'),
		encodeURIComponent,
	]);
	const words = `Keys ${secrets.map(spelled).join(' and ')} are known`;
	if (!body.startsWith('{"')) return { ...answer, body };
	return {
		...answer,
		body: body
			.replace('{', `{${JSON.stringify('hint')}:${JSON.stringify(words)},`)
			.replace(/("message":")/, `$1${words} `),
	};
}
