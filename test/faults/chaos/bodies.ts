import type { Json, JsonObject } from '../../../sandbox/json';
import type { Dice } from './dice';
import { NO, NO_OR_UNCLEAR, UNCLEAR, YES, YES_OR_UNCLEAR, type Meaning } from './record';

export interface Body {
	text: string;
	meaning: Meaning;
}

const WORDS = [
	...['Successful', 'phone_number is invalid', 'Oops', 'Le numéro est déjà utilisé', ''],
	'x'.repeat(5000),
];
const KEYS = ['id', 'name', 'message', 'details', '__proto__', 'constructor', 'result'];

/** Any JSON, a few levels deep. */
export function anyJson(dice: Dice, depth = 0): Json {
	const [list, object] = depth < 3 ? [2, 3] : [0, 0];
	const below = () => anyJson(dice, depth + 1);
	return {
		text: () => dice.pick(WORDS),
		number: () => dice.pick([0, -1, 7, 1e21, 0.5]),
		boolean: () => dice.chance(0.5),
		nothing: () => null,
		list: () => dice.times(dice.between(0, 3), below),
		object: () => Object.fromEntries(dice.times(dice.between(0, 3), () => [dice.pick(KEYS), below()])),
	}[dice.weighted({ text: 2, number: 2, boolean: 1, nothing: 1, list, object })]();
}

const EMPTY: Json[] = [null, [], '', {}];
const PAGE = '<!doctype html><html><head><title>Sign in</title></head><body>Advancly</body></html>';
const DEEP = `{"status":true,"data":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;

/** Ways to say yes; the first are the contract's own. */
const SAYS_YES: JsonObject[] = [
	{ status: true, status_code: 201, borrower_id: 7, sso_user_id: 'u7', bvn: null },
	{ status: true, status_code: 0 },
	{ status: true, status_code: 200 },
	{ status: true },
	{ status: 'true' },
	{ status: 'success' },
	{ Status: true, StatusCode: 200 },
	{ success: true },
	{ status: true, code: 200 },
	{ status: true, statusCode: 201 },
	{ status: true, data: { status: true, id: 7 } },
];

/** Ways to say no. */
const SAYS_NO: JsonObject[] = [
	...['failed', 'error', 'False', 'false', 'FAILED', 'fail', 'failure', 0, '0', false].map((status) => ({
		status,
	})),
	{ Status: false },
	{ success: false },
	{ success: 'false' },
	{ error: 'no such bank' },
	{ error: { message: 'no such bank' } },
	{ errors: ['email is invalid'] },
	{ errors: { email: ['is invalid'] } },
	{ data: { status: false } },
];

/** The contract's yes next to a no that the contract does not know: a caller may trust either, or neither. */
const SAYS_BOTH: JsonObject[] = [
	{ status: true, success: false },
	{ status: true, errors: [{ field: 'email', message: 'is invalid' }] },
	{ status: true, data: { status: false } },
];

const CODE_KEYS = ['code', 'statusCode', 'status_code', 'StatusCode'];
const REFUSALS = [400, 401, 403, 404, 409, 422, 499];

function said(body: JsonObject, dice: Dice): JsonObject {
	return dice.chance(0.7) ? { ...body, message: dice.pick(WORDS) } : body;
}

function coded(dice: Dice): Body {
	const fails = dice.chance(0.2);
	const code = dice.pick(fails ? [500, 502, 503] : REFUSALS);
	const key = dice.pick(CODE_KEYS);
	const body = { [key]: dice.chance(0.3) ? String(code) : code };
	const saysBoth = dice.chance(0.3);
	const whole = said(saysBoth ? { status: true, ...body } : body, dice);
	// The contract's own code overrides its `status`.
	const isClear = !fails && (!saysBoth || ['status_code', 'StatusCode'].includes(key));
	return { text: JSON.stringify(whole), meaning: isClear ? NO : NO_OR_UNCLEAR };
}

/** A body that says no under a 2xx. */
export function noBody(dice: Dice): Body {
	if (dice.chance(0.3)) return coded(dice);
	if (dice.chance(0.1))
		return { text: JSON.stringify(said(dice.pick(SAYS_BOTH), dice)), meaning: NO_OR_UNCLEAR };
	return { text: JSON.stringify(said(dice.pick(SAYS_NO), dice)), meaning: NO };
}

/** A body that says yes, sometimes with an empty error. */
export function yesBody(dice: Dice): Body {
	const body = said(dice.pick(SAYS_YES), dice);
	const empty = dice.chance(0.15) ? { [dice.pick(['error', 'errors'])]: dice.pick(EMPTY) } : {};
	return { text: JSON.stringify({ ...body, ...empty }), meaning: YES };
}

/** A body under a 2xx that says neither: another shape, a page, half of a yes, or nothing. */
export function shapelessBody(dice: Dice): Body {
	const unclear = (text: string): Body => ({ text, meaning: UNCLEAR });
	return {
		json: () => {
			const value = anyJson(dice);
			const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
			return { text: JSON.stringify(value), meaning: isObject ? YES_OR_UNCLEAR : UNCLEAR };
		},
		page: () => unclear(PAGE),
		empty: () => unclear(dice.pick(['', ' ', '\n'])),
		half: () => {
			const { text } = yesBody(dice);
			return unclear(text.slice(0, text.length / 2));
		},
		deep: () => ({ text: DEEP, meaning: YES_OR_UNCLEAR }),
		words: () => unclear(dice.pick(['OK', 'true', 'null', '"OK"', 'Forbidden', '{"status":true}garbage'])),
	}[dice.weighted({ json: 4, page: 1, empty: 1, half: 1, deep: 0.5, words: 1 })]();
}

/** A body of any kind, for statuses whose meaning does not depend on it. */
export function anyBody(dice: Dice): string {
	return dice.pick([yesBody, noBody, noBody, noBody, shapelessBody])(dice).text;
}
