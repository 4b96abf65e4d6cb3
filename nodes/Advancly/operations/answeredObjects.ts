import type { IDataObject } from 'n8n-workflow';

import { affirms, holdsContent, isObject } from '../http/envelope';

/**
 * Answers as items can carry them. n8n takes a first item with an `error` key for a failed one and, with Retry On Fail,
 * would run every item again; so an empty `error` goes, and another keeps its content under another name. Entries of a
 * list that are not objects are wrapped.
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

function heldIn(body: IDataObject | IDataObject[]): unknown {
	return !Array.isArray(body) && Object.hasOwn(body, 'data') ? body.data : body;
}

/**
 * The customers in an accepted answer of GET customers. The contract does not say how it looks, so `data` is unwrapped
 * where there is one, and an object that holds only the envelope is not a customer.
 */
export function customersIn(body: IDataObject | IDataObject[]): IDataObject[] {
	const held = heldIn(body);
	const list: unknown[] = Array.isArray(held) ? held : [held];
	return objectsIn(list.filter((entry) => isObject(entry) && holdsContent(entry)));
}

/**
 * Whether an accepted answer says clearly that there is no customer: `data` is null or empty, the list is empty, or the
 * envelope says yes and holds nothing. Any other answer without a customer was not understood.
 */
export function saysNone(body: IDataObject | IDataObject[]): boolean {
	const held = heldIn(body);
	if (Array.isArray(held)) return held.length === 0;
	if (held !== body) return held === null || (isObject(held) && Object.keys(held).length === 0);
	return isObject(held) && affirms(held) && !holdsContent(held);
}

/** Fields of a customer by what it is identified by; `borrower_…` is how the API answers a create. */
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

/** An identifier as the customer's own fields show it, not those of its next of kin or other people. */
export function ownValues(customer: IDataObject, by: Identifier): string[] {
	return Object.entries(customer)
		.filter(([key]) => OWN_FIELDS[by].includes(key.toLowerCase().replace(/[_-]/g, '')))
		.map(([, value]) => value)
		.filter((value) => typeof value === 'string' || typeof value === 'number')
		.map(String);
}

/** Keys under which answers count all customers or pages, and those that name the next page. */
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

function moreIn(object: unknown, held: number, depth: number): boolean {
	if (!isObject(object)) return false;
	return Object.entries(object).some(([key, value]) => {
		const name = key.toLowerCase().replace(/[_-]/g, '');
		if (COUNTS.includes(name)) return Number(value) > held;
		if (PAGES.includes(name)) return Number(value) > 1;
		if (NEXT.includes(name)) return Boolean(value) && value !== 'false';
		return depth === 0 && PAGING.includes(name) && moreIn(value, held, 1);
	});
}

/**
 * Whether an answer says that there are more customers than it holds. A customer that is answered without `data` may
 * have such a field of its own, so only the envelope around a list is read.
 */
export function saysMore(body: IDataObject | IDataObject[], held: number): boolean {
	return !Array.isArray(body) && Object.hasOwn(body, 'data') && moreIn(body, held, 0);
}
