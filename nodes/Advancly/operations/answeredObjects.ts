import type { IDataObject } from 'n8n-workflow';

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Answers as items can carry them. n8n takes a first item with an `error` key for a failed one and, with Retry On Fail,
 * would run every item again; so an empty `error` goes, and another keeps its content under another name.
 *
 * @param body an object or a list; what is no object in a list is wrapped
 */
export function objectsIn(body: unknown): IDataObject[] {
	const list = Array.isArray(body) ? body : [body];
	return list.map((entry: unknown) => {
		if (!isObject(entry)) return { value: entry as IDataObject[string] };
		if (!Object.hasOwn(entry, 'error')) return entry;
		const { error, ...rest } = entry;
		return error ? { ...rest, answeredError: error } : rest;
	});
}

/** Keys of the API's envelope, which are no part of a customer. */
const ENVELOPE = new Set(['message', 'status', 'status_code']);

/**
 * The customers in an answer of GET customers. The contract does not say how it looks, so `data` is unwrapped when it
 * is an object or a list, and an answer without `data` is taken as it is; what holds nothing but the envelope is none.
 *
 * @param body the accepted answer
 */
export function customersIn(body: IDataObject | IDataObject[]): IDataObject[] {
	const held = !Array.isArray(body) && Object.hasOwn(body, 'data') ? body.data : body;
	const list: unknown[] = Array.isArray(held) ? held : [held];
	return objectsIn(
		list.filter((entry) => isObject(entry) && Object.keys(entry).some((key) => !ENVELOPE.has(key))),
	);
}
