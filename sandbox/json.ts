/** What a JSON body can hold. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object; a key that is absent reads as undefined. */
export interface JsonObject {
	[key: string]: Json | undefined;
}

/** The value as an object, or nothing when it is a scalar, an array or null. */
export function asObject(value: unknown): JsonObject | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as JsonObject)
		: undefined;
}

/** The text of a field, or '' when the field is absent or no text. */
export function textOf(fields: JsonObject, key: string): string {
	const value = fields[key];
	return typeof value === 'string' ? value : '';
}
