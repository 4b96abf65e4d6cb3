import type { FaultRequest } from './exchange';
import type { FaultName } from './faults';

/** A fault, and the requests that it strikes. */
export interface FaultRule {
	readonly fault: FaultName;
	/** Selects the requests; all of them by default. */
	readonly match?: (request: FaultRequest) => boolean;
}

/** Matches requests with this text in the query or body. */
export function naming(text: string): (request: FaultRequest) => boolean {
	return (request) =>
		request.text.includes(text) || [...request.query.values()].some((value) => value.includes(text));
}
