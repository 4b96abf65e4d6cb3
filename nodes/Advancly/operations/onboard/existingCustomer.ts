import type { IDataObject } from 'n8n-workflow';

import { API_PREFIX } from '../../n8n/baseUrl';
import type { ItemContext } from '../../n8n/itemContext';
import type { Failed } from '../../outcome/outcome';
import { send } from '../../http/send';
import { customersIn } from '../answeredObjects';

/** Path of GET customers in the contract. */
const CUSTOMERS_PATH = `${API_PREFIX}/customers`;

/** How deep the identifier of a customer is looked for; the contract does not say where it stands. */
const MAX_DEPTH = 4;

/** What a customer can be looked up by before it is onboarded. */
export type LookUpKey = 'email' | 'phone_number';

/**
 * Whether a refused look-up says that there is no such customer: a 404 in the API's own envelope, under 404 or a 2xx.
 * A 404 of another kind means that the address is wrong.
 */
export function isNoneFound({ httpCode = '', statedCode }: Failed): boolean {
	return statedCode === 404 && /^(2\d\d|404)$/.test(httpCode);
}

/**
 * What two notations of an identifier have in common: an email address whatever its case, and the last nine digits of a
 * phone number, which may be written with or without its country code.
 */
export function commonForm(by: LookUpKey, identifier: string): string {
	return by === 'email' ? identifier.trim().toLowerCase() : identifier.replace(/\D/g, '').slice(-9);
}

/** Whether a value of an answer is, or holds, the identifier. */
function shows(value: unknown, by: LookUpKey, form: string, depth = 0): boolean {
	if (typeof value === 'string' || typeof value === 'number') return commonForm(by, String(value)) === form;
	if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return false;
	return Object.values(value).some((entry) => shows(entry, by, form, depth + 1));
}

/**
 * Looks a customer up before it is onboarded. A customer in the answer counts only when it shows the identifier: an API
 * that ignored the filter would return any customer, and this one would never be onboarded.
 *
 * @param context the item
 * @param by the filter of GET customers
 * @param identifier its value
 * @returns the customer, which is undefined when Advancly has none, or why nothing may be sent
 */
export async function findCustomer(
	context: ItemContext,
	by: LookUpKey,
	identifier: string,
): Promise<{ customer: IDataObject | undefined } | Failed> {
	const answer = await send(context, { method: 'GET', path: CUSTOMERS_PATH, query: { [by]: identifier } });
	if ('fate' in answer) {
		if (isNoneFound(answer)) return { customer: undefined };
		const http = answer.httpCode === undefined ? '' : ` (HTTP ${answer.httpCode})`;
		return notLookedUp(`${answer.reason}${http}`, answer.advice);
	}
	const customers = customersIn(answer.body);
	const form = commonForm(by, identifier);
	const customer = customers.find((candidate) => shows(candidate, by, form));
	if (customer !== undefined || customers.length === 0) return { customer };
	return notLookedUp(
		`the API returned customers that do not show this ${by}`,
		"Set 'Look Up By' to another field, or 'If Customer Exists' to 'Send Anyway'",
	);
}

function notLookedUp(reason: string, advice: string): Failed {
	return {
		fate: 'notSent',
		reason: `The customer could not be looked up, so nothing was sent: ${reason}`,
		advice,
	};
}
