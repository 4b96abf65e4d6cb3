/** The measurement must see what it looks for. */
import type { INodeExecutionData } from 'n8n-workflow';

import { judge, type Verdict } from './judge';
import { planOf, type Plan } from './plan';
import type { Played } from './play';
import { NO, NOT_PROCESSED, UNCLEAR, YES, type Arrival, type Meaning } from './record';
import { markOf } from './rows';

const CLEAN: Verdict = {
	...{ lost: [], doubled: [], resent: [], mistold: [] },
	...{ late: [], leaks: [], unbounded: [], crashes: [] },
};

/** Two good customers. */
const PLAN: Plan = {
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

function accepted(item: number, json = {}): INodeExecutionData {
	return { json: { borrower_id: 7, ...json }, pairedItem: { item } };
}

function failed(error: string): INodeExecutionData {
	return { json: { error }, pairedItem: { item: 1 } };
}

/** A create with a row, as the server knows it. */
function arrival(row: number, meaning: Meaning, at = 10): Arrival {
	const body = JSON.stringify({ email: `person${row}@example.com`, address: markOf(row) });
	const request = { method: 'POST', path: '/', query: {}, whole: true, body };
	return { ...request, answer: 'the answer', at, answeredAt: at + 1, meaning };
}

/** A run in which the second of the two was refused: nothing is wrong with it. */
const SOUND: Played = {
	tries: [{ startedAt: 0, endedAt: 100 }],
	success: [accepted(0)],
	failed: [failed('Refused by the API (HTTP 400): no. Correct it')],
	error: undefined,
	hints: [],
	arrivals: [arrival(0, YES), arrival(1, NO)],
	departures: [9, 9],
	strays: 0,
	secrets: ['the-client', 'the-key'],
	stalledMs: 0,
	forgot: false,
};

const KEY = Buffer.from('the-key').toString('base64');
const LONG = `Refused by the API (HTTP 400): ${'x'.repeat(2000)}`;
const UNKNOWN = failed('Fate unknown (HTTP 500): Oops. Check');
const NOT_SENT = failed('Not sent: x. y');
const REFUSED = failed('Refused before sending: x. y');
const twice = (meaning: Meaning) => ({
	arrivals: [arrival(0, YES), arrival(1, meaning), arrival(1, NO, 20)],
	departures: [9, 9, 19],
});
const mistold = (...words: string[]) => ({ mistold: words });

it.each<[what: string, change: Partial<Played>, found: Partial<Verdict>, plan?: Partial<Plan>]>([
	['nothing', {}, {}],
	['a row that is lost', { failed: [] }, { lost: ['row 1'] }],
	['a row told twice', { success: [accepted(0), accepted(0)] }, { doubled: ['row 0 accepted and accepted'] }],
	['a row sent again', twice(UNCLEAR), { resent: ['row 1 sent again after the answer'] }],
	['no row sent again after a 429', twice(NOT_PROCESSED), {}],
	['a late request', { departures: [9, 9, 130] }, { late: ['sent 30 ms after the node had returned'] }],
	['a redirect that is followed', { strays: 1 }, { late: ['1 requests followed a redirect'] }],
	['a key in base64', { success: [accepted(0, { hint: KEY })] }, { leaks: ['dGhlLWtleQ'] }],
	['a long text', { failed: [failed(LONG)] }, { unbounded: [`text of 2031: ${LONG.slice(0, 80)}`] }],
	[
		'a yes that nobody gave',
		{ success: [accepted(0), accepted(1)], failed: [] },
		mistold("row 1 told 'accepted', but no yes was given: the answer"),
	],
	[
		'a clear no as unknown',
		{ failed: [UNKNOWN] },
		mistold("row 1 told 'Fate unknown (HTTP 500): Oops. Check', but the answer is clear: the answer"),
	],
	[
		'no unknown after a cancel',
		{
			failed: [UNKNOWN],
			cancelledAt: 12,
			tries: [{ startedAt: 0, endedAt: 100, returned: [accepted(0), UNKNOWN] }],
		},
		{},
	],
	[
		'a row told not sent that arrived',
		{ failed: [NOT_SENT], arrivals: [arrival(0, YES), arrival(1, UNCLEAR)] },
		mistold("row 1 told 'Not sent: x. y', but it was sent: the answer"),
	],
	[
		'a good row refused before sending',
		{ failed: [REFUSED], arrivals: [arrival(0, YES)] },
		mistold("row 1 told 'Refused before sending: x. y', but nothing is wrong with it: "),
	],
	[
		'a wrong account in stop mode',
		{ success: [], failed: [], error: { name: 'NodeApiError', description: 'Ask. Accepted: items 0-1.' } },
		mistold("row 1 told 'accepted', but no yes was given: the answer"),
		{ onError: 'stopWorkflow' },
	],
	[
		'a create without a look-up, and a customer whom nobody showed',
		{
			success: [accepted(0), accepted(1, { alreadyExisted: true })],
			failed: [],
			arrivals: [arrival(0, YES)],
		},
		mistold('created person0@example.com without a look-up', 'row 1 existed already, but nobody said so'),
		{ settings: { ifCustomerExists: 'skip', lookUpBy: 'email' } },
	],
])('sees %s', (_what, change, found, plan = {}) => {
	expect(judge({ ...PLAN, ...plan }, { ...SOUND, ...change })).toEqual({ ...CLEAN, ...found });
});

it('makes the same run from the same seed, and others from others', () => {
	expect(planOf('a', 7)).toEqual(planOf('a', 7));
	expect(planOf('a', 7)).not.toEqual(planOf('b', 7));
	expect(planOf('a', 7)).not.toEqual(planOf('a', 8));
});
