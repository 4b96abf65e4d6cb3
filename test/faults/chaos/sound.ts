import type { INodeExecutionData } from 'n8n-workflow';

import type { Verdict } from './judge';
import { planOf, type Plan } from './plan';
import type { Played } from './play';
import { NO, YES, type Arrival, type Meaning } from './record';
import { markOf } from './rows';

/** What is made of a run, what must be found in it, and what of the plan is different. */
export type JudgeCase = [what: string, played: Played, found: Partial<Verdict>, plan: Partial<Plan>];

export const CLEAN: Verdict = {
	lost: [],
	doubled: [],
	resent: [],
	mistold: [],
	late: [],
	leaks: [],
	unbounded: [],
	crashes: [],
};

/** Two good customers, as a plan. */
export const PLAN: Plan = {
	...planOf('judge', 0),
	operation: 'onboardIndividual',
	onError: 'continueErrorOutput',
	settings: {},
	timeoutMs: 1000,
	rows: [0, 1].map((item) => ({
		key: String(item),
		item,
		mark: markOf(item),
		good: true,
		identity: { email: `person${item}@example.com`, phone_number: '', identifier: `ID-${item}` },
	})),
};

/** An item that leaves for a row that was accepted. */
export function accepted(item: number, json = {}): INodeExecutionData {
	return { json: { borrower_id: 7, ...json }, pairedItem: { item } };
}

/** An item that leaves for a row that was not. */
export function failed(item: number, error: string): INodeExecutionData {
	return { json: { error }, pairedItem: { item } };
}

/** What the server knows of a create with a row. */
export function arrival(row: number, meaning: Meaning, at = 10): Arrival {
	const body = JSON.stringify({ email: `person${row}@example.com`, address: markOf(row) });
	const known = {
		method: 'POST',
		path: '/',
		query: {},
		whole: true,
		answer: 'the answer',
		answeredAt: at + 1,
	};
	return { ...known, at, body, meaning };
}

/** A run of two rows of which the second was refused: all is as it should be, but for what is changed. */
export function sound(change: Partial<Played> = {}): Played {
	return {
		tries: [{ startedAt: 0, endedAt: 100 }],
		success: [accepted(0)],
		failed: [failed(1, 'Refused by the API (HTTP 400): no. Correct it')],
		error: undefined,
		hints: [],
		arrivals: [arrival(0, YES), arrival(1, NO)],
		departures: [9, 9],
		strays: 0,
		secrets: ['the-client', 'the-key'],
		stalledMs: 0,
		forgot: false,
		...change,
	};
}
