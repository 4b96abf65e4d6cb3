import type { IDataObject } from 'n8n-workflow';

import { affirms, holdsContent, isObject } from '../http/envelope';

/**
 * Response bodies as output items. If the first item has an `error` key, n8n treats it as failed and, with Retry On
 * Fail, runs every item again. So an empty `error` is dropped, and any other is renamed to `answeredError`. List
 * entries that are not objects are wrapped.
 */
export function objectsIn(body: unknown): IDataObject[] {
	const list = Array.isArray(body) ? body : [body];
	return list.map((entry: unknown) => {
		if (!isObject(entry)) return { value: entry as IDataObject[string] };
		if (!Object.hasOwn(entry, 'error')) return entry as IDataObject;
		const { error, ...rest } = entry as IDataObject;
		return error ? { ...rest, answeredError: error } : rest;
	});
}

function dataIn(body: IDataObject | IDataObject[]): unknown {
	return !Array.isArray(body) && Object.hasOwn(body, 'data') ? body.data : body;
}

/**
 * The customers in an accepted response to GET customers. The contract does not define its shape, so `data` is
 * unwrapped if present, and an object with only envelope fields does not count as a customer.
 */
export function customersIn(body: IDataObject | IDataObject[]): IDataObject[] {
	const data = dataIn(body);
	const list: unknown[] = Array.isArray(data) ? data : [data];
	return objectsIn(list.filter((entry) => isObject(entry) && holdsContent(entry)));
}

/**
 * Whether an accepted response clearly says that there is no customer: `data` is null or empty, the list is empty, or
 * the envelope reports success and contains nothing else. Any other response without a customer was not understood.
 */
export function saysNone(body: IDataObject | IDataObject[]): boolean {
	const data = dataIn(body);
	if (Array.isArray(data)) return data.length === 0;
	if (data !== body) return data === null || (isObject(data) && Object.keys(data).length === 0);
	return isObject(data) && affirms(data) && !holdsContent(data);
}

/** Keys of a customer's own identifiers, normalised. The response to a create uses `borrower_…`. */
const OWN_FIELDS = {
	customer_id: ['id', 'customerid', 'borrowerid'],
	email: ['email', 'emailaddress', 'customeremail', 'borroweremail'],
	phone_number: [
		...['phone', 'phonenumber', 'mobile', 'mobilenumber', 'customerphone', 'customerphonenumber'],
		...['borrowerphone', 'borrowerphonenumber'],
	],
};

/** What a customer can be identified by. */
export type Identifier = keyof typeof OWN_FIELDS;

/** The values of an identifier in the customer's own fields, not in those of next of kin or other people. */
export function ownValues(customer: IDataObject, by: Identifier): string[] {
	return Object.entries(customer)
		.filter(([key]) => OWN_FIELDS[by].includes(key.toLowerCase().replace(/[_-]/g, '')))
		.map(([, value]) => value)
		.filter((value) => typeof value === 'string' || typeof value === 'number')
		.map(String);
}

/** Keys for the total number of customers, the number of pages and the next page, and objects with such keys. */
const COUNTS = ['totalcount', 'totalrecords', 'totalitems', 'totalresults', 'total', 'count', 'recordcount'];
const PAGES = ['totalpages', 'pagecount', 'pages', 'lastpage'];
const NEXT = [
	'next',
	'nextpage',
	'nextpageurl',
	'nexturl',
	'nextcursor',
	'hasmore',
	'hasnext',
	'hasnextpage',
];
const PAGING = ['pagination', 'paging', 'pageinfo', 'meta', 'metadata', 'links', 'data'];

function moreIn(object: unknown, returned: number, depth: number): boolean {
	if (!isObject(object)) return false;
	return Object.entries(object).some(([key, value]) => {
		const name = key.toLowerCase().replace(/[_-]/g, '');
		if (COUNTS.includes(name)) return Number(value) > returned;
		if (PAGES.includes(name)) return Number(value) > 1;
		if (NEXT.includes(name)) return Boolean(value) && value !== 'false';
		return depth === 0 && PAGING.includes(name) && moreIn(value, returned, 1);
	});
}

/**
 * Whether a response says that there are more customers than the `returned` ones. Only an envelope around `data` is
 * checked, because a customer returned without `data` may itself have a field of such a name.
 */
export function saysMore(body: IDataObject | IDataObject[], returned: number): boolean {
	return !Array.isArray(body) && Object.hasOwn(body, 'data') && moreIn(body, returned, 0);
}
