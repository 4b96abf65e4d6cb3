/** A JSON object, with fields of any type. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys under which answers speak of the request and not of a customer; v1 of the API writes them with capitals. */
const ENVELOPE = new Set([
	...['message', 'status', 'statuscode', 'success', 'code', 'error', 'errors', 'detail'],
	...['timestamp', 'path', 'traceid', 'requestid', 'instance'],
]);

/** Whether an object holds anything but the API's envelope. */
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

/** Texts under `error` that say that there was none. */
const NO_ERROR = new Set(['', '0', 'false', 'none', 'null', 'no', 'no error', 'no errors']);

/** A verdict as APIs spell it, in lower case for comparing. */
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

/** A code of 400 and more, wherever answers have one. */
export function failureCode(body: JsonObject): number | undefined {
	const codes = [statedCode(body), codeIn(body.statusCode), codeIn(body.code), codeIn(statusIn(body))];
	return codes.find((code = 0) => code >= 400);
}

function statusIn(body: JsonObject): unknown {
	return fieldOf(body, 'status', 'Status');
}

/** Whether `error` holds more than an empty list, text or object. */
function tellsError(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
	return !NO_ERROR.has(verdictIn(value));
}

/** Whether the contract's own envelope says no: `status: false`, or a `status_code` of 400 and more. */
export function deniesPlainly(body: JsonObject): boolean {
	return verdictIn(statusIn(body)) === 'false' || (statedCode(body) ?? 0) >= 400;
}

/** Whether the envelope says yes in so many words. */
export function affirms(body: JsonObject): boolean {
	return YES.has(verdictIn(statusIn(body))) || (statedCode(body) ?? 300) < 300;
}

/** Whether an object says no in any of the ways that APIs have beside the contract's. */
export function denies(body: JsonObject): boolean {
	const { data } = body;
	return (
		NO.has(verdictIn(statusIn(body))) ||
		NO.has(verdictIn(fieldOf(body, 'success', 'Success'))) ||
		failureCode(body) !== undefined ||
		tellsError(fieldOf(body, 'error', 'Error')) ||
		tellsError(fieldOf(body, 'errors', 'Errors')) ||
		(isObject(data) && verdictIn(data.status) === 'false')
	);
}
