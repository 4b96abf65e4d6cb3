import type { FaultRequest } from './exchange';
import type { FaultName } from './faults';

/** Which requests meet which fault. */
export interface FaultRule {
	readonly fault: FaultName;
	/** The requests it strikes; every one by default. */
	readonly match?: (request: FaultRequest) => boolean;
}

/** Matches requests whose query or body holds this text. */
export function naming(text: string): (request: FaultRequest) => boolean {
	return (request) =>
		request.text.includes(text) || [...request.query.values()].some((value) => value.includes(text));
}
