import type { Json, JsonObject } from '../../sandbox/json';
import type { ReceivedRequest } from '../../sandbox/server';

export interface ApiRequest {
	method: string;
	path: string;
	query: Record<string, unknown>;
	body: Json;
}

/** The method and path of each operation, from the contract. */
const ROUTES: Record<string, [method: 'GET' | 'POST', path: string]> = {
	onboardIndividual: ['POST', '/api/v2/client/customers/onboard_individual'],
	onboardCorporate: ['POST', '/api/v2/client/customers/onboard_corporate'],
	get: ['GET', '/api/v2/client/customers'],
	getAll: ['GET', '/api/v2/client/customers'],
	loadStock: ['POST', '/api/v2/client/customers/data/stock'],
	loadOrders: ['POST', '/api/v2/client/customers/data/orders'],
};

export const OPERATIONS = Object.keys(ROUTES);

/** The request of an operation with this body, and by default an empty query. */
export function posted(operation: string, body: JsonObject, query: Record<string, string> = {}): ApiRequest {
	const [method, path] = ROUTES[operation]!;
	return { method, path, query, body };
}

/** The request of an operation that only reads. */
export function asked(operation: string, query: Record<string, string>): ApiRequest {
	const [method, path] = ROUTES[operation]!;
	return { method, path, query, body: null };
}

/** The requests that a server received, without headers, times and answers. */
export function requestsOf(received: readonly ReceivedRequest[]): ApiRequest[] {
	return received.map(({ method, path, query, body }) => ({ method, path, query, body }));
}

/** Sorts requests so that they can be compared, since those in flight together arrive in any order. */
export function sorted(requests: ApiRequest[]): ApiRequest[] {
	const key = ({ query, body }: ApiRequest) => JSON.stringify([query, body], replaceKeysInOrder);
	return [...requests].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function replaceKeysInOrder(_key: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
