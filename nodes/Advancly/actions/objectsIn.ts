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

/**
 * The customers in an answer of GET customers. The contract does not say how it looks, so `data` is unwrapped when it
 * is an object or a list, and an answer without `data` is taken as it is, unless it holds nothing but the envelope.
 *
 * @param body the accepted answer
 */
export function customersIn(body: IDataObject | IDataObject[]): IDataObject[] {
	if (Array.isArray(body)) return objectsIn(body);
	if (Object.hasOwn(body, 'data')) {
		const { data } = body;
		if (data === null || data === undefined || data === '') return [];
		if (isObject(data) && Object.keys(data).length === 0) return [];
		return objectsIn(data);
	}
	const envelope = new Set(['message', 'status', 'status_code']);
	return Object.keys(body).every((key) => envelope.has(key)) ? [] : objectsIn(body);
}
