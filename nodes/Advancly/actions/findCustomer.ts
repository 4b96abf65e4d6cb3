import type { IDataObject } from 'n8n-workflow';

import { API_PREFIX } from '../request/baseUrl';
import type { ItemContext } from '../request/itemContext';
import type { Failed } from '../request/outcome';
import { send } from '../request/send';
import { customersIn } from './objectsIn';

/** Path of GET customers in the contract. */
export const CUSTOMERS_PATH = `${API_PREFIX}/customers`;

/**
 * Whether a refused look-up says that there is no such customer: a 404 in the API's own envelope. A 404 of another
 * kind means that the address is wrong.
 */
export function isNoneFound({ httpCode, enveloped }: Failed): boolean {
	return httpCode === '404' && enveloped === true;
}

/** Phone numbers are the same when their last nine digits are: one may be written with a country code. */
function samePhoneNumber(one: string, other: string): boolean {
	const [first, second] = [one, other].map((text) => text.replace(/\D/g, '').slice(-9));
	return first === second;
}

/**
 * Whether a customer that the API returned is the one that was looked up. A customer that does not show the identifier
 * is taken at the API's word; one that shows another is not, because an API that ignored the filter would return any.
 */
function isLookedUp(customer: IDataObject, by: 'email' | 'phone_number', identifier: string): boolean {
	const shown = by === 'email' ? customer.email : (customer.phone_number ?? customer.borrower_phone);
	if (typeof shown !== 'string' || shown === '') return true;
	return by === 'email'
		? shown.trim().toLowerCase() === identifier.toLowerCase()
		: samePhoneNumber(shown, identifier);
}

/**
 * Looks a customer up before it is onboarded.
 *
 * @param context the item
 * @param by the filter of GET customers
 * @param identifier its value
 * @returns the customer, which is undefined when Advancly has none, or what became of the look-up
 */
export async function findCustomer(
	context: ItemContext,
	by: 'email' | 'phone_number',
	identifier: string,
): Promise<{ customer: IDataObject | undefined } | Failed> {
	const answer = await send(context, { method: 'GET', path: CUSTOMERS_PATH, query: { [by]: identifier } });
	if (!('fate' in answer)) {
		return { customer: customersIn(answer.body).find((customer) => isLookedUp(customer, by, identifier)) };
	}
	if (isNoneFound(answer)) return { customer: undefined };
	return { ...answer, reason: `The customer could not be looked up, so nothing was sent: ${answer.reason}` };
}
