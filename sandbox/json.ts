/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object; absent keys are undefined. */
export interface JsonObject {
	[key: string]: Json | undefined;
}

/** The value as an object; undefined if it is a scalar, an array or null. */
export function asObject(value: unknown): JsonObject | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as JsonObject)
		: undefined;
}

/** The text of a field; '' if the field is absent or not a text. */
export function textOf(fields: JsonObject, key: string): string {
	const value = fields[key];
	return typeof value === 'string' ? value : '';
}
