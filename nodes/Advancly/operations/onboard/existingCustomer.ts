import type { IDataObject } from 'n8n-workflow';

import { API_PREFIX } from '../../n8n/baseUrl';
import type { Failed } from '../../outcome/outcome';
import { causeOfStatus } from '../../http/causes';
import type { Answered } from '../../http/answer';
import type { ApiRequest } from '../../http/send';
import { countryOfPhone, phoneIdentity, samePhone } from '../../values/samePhone';
import { customersIn, ownValues, saysNone, type Identifier } from '../answeredObjects';

/** Path of GET customers in the contract. */
const CUSTOMERS_PATH = `${API_PREFIX}/customers`;

/** What a customer can be looked up by before it is onboarded. */
export type LookUpKey = 'email' | 'phone_number';

/** Wording of a 404 about a customer, or about nothing in particular. */
const OF_CUSTOMERS =
	/\b(?:customers?|borrowers?|users?|person|people|records?|results?|matches)\b|^(?:data )?not found$|^no data/i;

/** Wording of a 404 about the address, the keys or a service, which says nothing about the customer. */
const OF_ADDRESSES =
	/\b(?:routes?|paths?|ur[li]|endpoints?|pages?|methods?|resources?|api|hosts?|servers?|services?|actions?|controllers?|clients?|aggregators?|cannot)\b|\//i;

/** The reason of a 404 without a message. */
const NO_MESSAGE = causeOfStatus(404).reason;

/**
 * Whether a refused read clearly says that there is no such customer: a 404 in the API's own envelope, with HTTP 404 or
 * 2xx, that is not about something else. Any other 404 means that the address is wrong.
 */
export function isNoneFound({ httpCode = '', statedCode, reason }: Failed): boolean {
	if (statedCode !== 404 || !/^(?:2\d\d|404)$/.test(httpCode)) return false;
	return reason === NO_MESSAGE || (OF_CUSTOMERS.test(reason) && !OF_ADDRESSES.test(reason));
}

/** Normalises an identifier so that different spellings compare equal: email to lower case, phone number to E.164. */
export function commonForm(by: LookUpKey, identifier: string, country?: string): string {
	return by === 'email' ? identifier.toLowerCase() : phoneIdentity(identifier, country);
}

/**
 * Whether a customer has an identifier in its own fields. A phone number without a country code is read as one of
 * `country`, else of the customer's country, else of the country of the customer's number.
 */
export function shows(customer: IDataObject, by: Identifier, identifier: string, country?: string): boolean {
	const own = typeof customer.country_code === 'string' ? customer.country_code : undefined;
	return ownValues(customer, by).some((value) => {
		if (by === 'phone_number') return samePhone(value, identifier, country ?? own ?? countryOfPhone(value));
		return value.trim().toLowerCase() === identifier.toLowerCase();
	});
}

/**
 * Looks up a customer before it is onboarded. A customer in the response counts only if it has the identifier: an API
 * that ignored the filter would return any customer, and this one would never be onboarded.
 *
 * @param country the customer's country, for phone numbers without a country code
 * @returns the customer, undefined if Advancly clearly has none; or why nothing may be sent
 */
export async function findCustomer(
	send: (request: ApiRequest) => Promise<Answered>,
	by: LookUpKey,
	identifier: string,
	country?: string,
): Promise<{ customer: IDataObject | undefined } | Failed> {
	const answer = await send({ method: 'GET', path: CUSTOMERS_PATH, query: { [by]: identifier } });
	if ('fate' in answer) {
		if (isNoneFound(answer)) return { customer: undefined };
		const http = answer.httpCode === undefined ? '' : ` (HTTP ${answer.httpCode})`;
		return notLookedUp(`${answer.reason}${http}`, answer.advice);
	}
	const customers = customersIn(answer.body);
	const customer = customers.find((candidate) => shows(candidate, by, identifier, country));
	if (customer !== undefined || saysNone(answer.body)) return { customer };
	return notLookedUp(
		customers.length === 0
			? 'the response does not say whether Advancly has this customer'
			: `the API returned other customers, none with this ${by}`,
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
