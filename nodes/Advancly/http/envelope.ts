/** A JSON object, with fields of any type. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys that describe the request rather than a customer. Version 1 of the API capitalises them. */
const ENVELOPE = new Set([
	...['message', 'status', 'statuscode', 'success', 'code', 'error', 'errors', 'detail'],
	...['timestamp', 'path', 'traceid', 'requestid', 'instance'],
]);

/** Whether an object has keys other than those of the API's envelope. */
export function holdsContent(object: JsonObject): boolean {
	return Object.keys(object).some((key) => !ENVELOPE.has(key.toLowerCase().replace(/_/g, '')));
}

const NO = new Set([
	'false',
	'fail',
	'failed',
	'failure',
	'error',
	'rejected',
	'declined',
	'unsuccessful',
	'0',
]);
const YES = new Set(['true', 'ok', 'success', 'successful']);

/** Values of `error` that mean that there was none. */
const NO_ERROR = new Set(['', '0', 'false', 'none', 'null', 'no', 'no error', 'no errors']);

/** A scalar as trimmed lower-case text, for comparing with the sets above; empty for anything else. */
function verdictIn(value: unknown): string {
	return ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim().toLowerCase() : '';
}

function fieldOf(object: JsonObject, ...keys: string[]): unknown {
	return keys.filter((key) => Object.hasOwn(object, key)).map((key) => object[key])[0];
}

function codeIn(value: unknown): number | undefined {
	const code = Number(verdictIn(value));
	return Number.isInteger(code) && code >= 100 ? code : undefined;
}

/** The code in the API's own envelope. */
export function statedCode(body: JsonObject): number | undefined {
	return codeIn(fieldOf(body, 'status_code', 'StatusCode'));
}

/** A code of 400 or more, under any of the keys that APIs use for it. */
export function failureCode(body: JsonObject): number | undefined {
	const codes = [statedCode(body), codeIn(body.statusCode), codeIn(body.code), codeIn(statusIn(body))];
	return codes.find((code = 0) => code >= 400);
}

function statusIn(body: JsonObject): unknown {
	return fieldOf(body, 'status', 'Status');
}

/** Whether the value of an `error` key reports an error: an empty list, text or object does not. */
function reportsError(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
	return !NO_ERROR.has(verdictIn(value));
}

/** Whether the contract's own envelope reports a failure: `status: false`, or a `status_code` of 400 or more. */
export function deniesPlainly(body: JsonObject): boolean {
	return verdictIn(statusIn(body)) === 'false' || (statedCode(body) ?? 0) >= 400;
}

/** Whether the envelope explicitly reports success. */
export function affirms(body: JsonObject): boolean {
	return YES.has(verdictIn(statusIn(body))) || (statedCode(body) ?? 300) < 300;
}

/** Whether an object reports a failure in any of the ways that APIs commonly use, the contract's included. */
export function denies(body: JsonObject): boolean {
	const { data } = body;
	return (
		NO.has(verdictIn(statusIn(body))) ||
		NO.has(verdictIn(fieldOf(body, 'success', 'Success'))) ||
		failureCode(body) !== undefined ||
		reportsError(fieldOf(body, 'error', 'Error')) ||
		reportsError(fieldOf(body, 'errors', 'Errors')) ||
		(isObject(data) && verdictIn(data.status) === 'false')
	);
}
