import type { Json } from '../../../sandbox/json';
import type { Answer } from './answers';
import { anyBody, anyJson } from './bodies';
import type { Dice } from './dice';
import { UNCLEAR, YES, type LookedUp } from './record';

export type LookUpTemper = Record<'none' | 'found' | 'other' | 'failed' | 'open', number>;

function reply(status: number, body: Json | string, lookedUp: LookedUp): Answer {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const meaning = lookedUp === 'failed' ? UNCLEAR : YES;
	return { status, headers: {}, body: text, meaning, lookedUp };
}

const SUCCESS = { message: 'Successful', status: true, status_code: 200 };
const NOT_FOUND = { message: 'Customer not found', status: false, status_code: 404 };

function customerWith(query: Record<string, string>): Record<string, Json> {
	return { borrower_id: 41, first_name: 'Known', ...query, borrower_phone: query.phone_number ?? '' };
}

const OTHER = { borrower_id: 42, email: 'somebody.else@example.com', phone_number: '+2347010000009' };

function none(dice: Dice): Answer {
	return dice.chance(0.7) ? reply(200, { ...SUCCESS, data: [] }, 'none') : reply(404, NOT_FOUND, 'none');
}

function found(dice: Dice, query: Record<string, string>): Answer {
	const customer = customerWith(query);
	return reply(
		200,
		{ ...SUCCESS, data: dice.pick<Json>([[customer], [customer], customer, [OTHER, customer]]) },
		'found',
	);
}

/** An answer in which the customer that was asked for is not a customer of its own. */
function other(dice: Dice, query: Record<string, string>): Answer {
	const kin = { ...OTHER, next_of_kin: query, people: [query], comment: Object.values(query).join() };
	return reply(200, { ...SUCCESS, data: dice.pick<Json>([[OTHER], [kin], kin]) }, 'failed');
}

function failed(dice: Dice): Answer {
	const answers: (() => Answer)[] = [
		() => reply(200, { status: 'error', message: 'Database is down' }, 'failed'),
		() => reply(200, { status: 'failed', data: [] }, 'failed'),
		() => reply(200, { success: false, data: [] }, 'failed'),
		() => reply(200, { ...SUCCESS, data: 'Service unavailable' }, 'failed'),
		() => reply(200, { status: true, status_code: 500, data: [] }, 'failed'),
		() => reply(404, { message: 'Route not found' }, 'failed'),
		() => reply(404, '<html>404 Not Found</html>', 'failed'),
		() => reply(200, '<html>Sign in</html>', 'failed'),
		() => reply(200, '', 'failed'),
		() => reply(200, '{"status":true,"data":[', 'failed'),
		() => reply(dice.pick([301, 302, 307, 308, 400, 401, 403, 405, 409, 422]), anyBody(dice), 'failed'),
		() => ({
			...reply(dice.pick([408, 429, 500, 502, 503, 504]), anyBody(dice), 'failed'),
			headers: { 'retry-after': '0' },
		}),
	];
	return dice.pick(answers)();
}

/** Answers that may be read as nobody, as a failure, or as the customer. */
function open(dice: Dice, query: Record<string, string>): Answer {
	const customer = customerWith(query);
	const bodies: Json[] = [
		[],
		{},
		{ data: [] },
		{ ...SUCCESS, data: null },
		{ ...SUCCESS, data: {} },
		SUCCESS,
		NOT_FOUND,
		customer,
		[customer],
		{ ...SUCCESS, data: { customers: [customer] } },
		{ ...SUCCESS, data: [[customer]] },
		{ ...SUCCESS, data: JSON.stringify([customer]) },
		anyJson(dice),
	];
	return reply(200, dice.pick(bodies), 'open');
}

const KINDS = { none, found, other, failed, open };

export function lookUpAnswer(dice: Dice, temper: LookUpTemper, query: Record<string, string>): Answer {
	return KINDS[dice.weighted(temper)](dice, query);
}
