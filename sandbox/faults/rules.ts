import type { FaultRequest } from './exchange';
import { isFaultName, type FaultName } from './faults';

/** Which requests meet which fault. */
export interface FaultRule {
	readonly fault: FaultName;
	/** The requests it strikes; every one by default. */
	readonly match?: (request: FaultRequest) => boolean;
	/** How many of them it strikes before they pass again; no end by default. */
	readonly times?: number;
}

/** Matches the n-th request since the rules were set, 1 being the first. */
export function nth(...indexes: number[]): (request: FaultRequest) => boolean {
	return ({ index }) => indexes.includes(index);
}

/** Matches requests whose query or body holds this text. */
export function naming(text: string): (request: FaultRequest) => boolean {
	return (request) =>
		request.text.includes(text) || [...request.query.values()].some((value) => value.includes(text));
}

const MARKER = /(?:FAULT:|\bfault\.)([a-z0-9-]+)/;

/** The fault that a request asks for itself: 'FAULT:502-after' in any text of it, or fault.502-after@example.com. */
export function markedFault(request: FaultRequest): FaultName | undefined {
	for (const text of [request.text, ...request.query.values()]) {
		const name = MARKER.exec(text)?.[1];
		if (name !== undefined && isFaultName(name)) return name;
	}
	return undefined;
}

/** The rules in force: the first that matches and has strikes left wins, then the marker of the request itself. */
export class Rules {
	private readonly strikes: number[];

	constructor(readonly rules: readonly FaultRule[]) {
		this.strikes = rules.map(() => 0);
	}

	/** The fault that a request meets, which counts as a strike. */
	faultFor(request: FaultRequest): FaultName | undefined {
		const at = this.rules.findIndex(
			({ match, times = Infinity }, index) => this.strikes[index]! < times && (match?.(request) ?? true),
		);
		const rule = this.rules[at];
		if (rule === undefined) return markedFault(request);
		this.strikes[at]! += 1;
		return rule.fault;
	}
}
