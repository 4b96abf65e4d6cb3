/** The measurement must see what it looks for. */
import type { INodeExecutionData } from 'n8n-workflow';

import { judge, type Verdict } from './judge';
import { planOf, type Plan } from './plan';
import type { Played } from './play';
import { NO, NOT_PROCESSED, UNCLEAR, YES, type Arrival, type Meaning } from './record';
import { markOf } from './rows';

const CLEAN: Verdict = {
	lost: [],
	doubled: [],
	resent: [],
	mistold: [],
	late: [],
	leaks: [],
	unbounded: [],
	crashes: [],
};

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

function failed(item: number, error: string): INodeExecutionData {
	return { json: { error }, pairedItem: { item } };
}

function arrival(row: number, meaning: Meaning, at = 10): Arrival {
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

/** Two rows of which the second was refused: all is as it should be. */
function sound(change: Partial<Played> = {}): Played {
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
		...change,
	};
}

const UNKNOWN = 'Fate unknown (HTTP 500): Oops. Check';
const ANSWERED = "told 'Fate unknown (HTTP 500): Oops. Check', but the answer is clear: the answer";

const CASES: [what: string, played: Played, found: Partial<Verdict>, plan?: Partial<Plan>][] = [
	['nothing', sound(), {}],
	['a row that is lost', sound({ failed: [] }), { lost: ['row 1'] }],
	[
		'a row that is told of twice',
		sound({ success: [accepted(0), accepted(0)] }),
		{ doubled: ['row 0 accepted and accepted'] },
	],
	[
		'a yes that nobody gave',
		sound({ success: [accepted(0), accepted(1)], failed: [] }),
		{ mistold: ["row 1 told 'accepted', but no yes was given: the answer"] },
	],
	['a clear no as unknown', sound({ failed: [failed(1, UNKNOWN)] }), { mistold: [`row 1 ${ANSWERED}`] }],
	[
		'no unknown after a cancel',
		sound({
			failed: [failed(1, UNKNOWN)],
			cancelledAt: 12,
			tries: [{ startedAt: 0, endedAt: 100, returned: [accepted(0), failed(1, UNKNOWN)] }],
		}),
		{},
	],
	[
		'a row told not sent that arrived',
		sound({ failed: [failed(1, 'Not sent: x. y')], arrivals: [arrival(0, YES), arrival(1, UNCLEAR)] }),
		{ mistold: ["row 1 told 'Not sent: x. y', but it was sent: the answer"] },
	],
	[
		'a good row refused before sending',
		sound({ failed: [failed(1, 'Refused before sending: x. y')], arrivals: [arrival(0, YES)] }),
		{ mistold: ["row 1 told 'Refused before sending: x. y', but nothing is wrong with it: "] },
	],
	[
		'a row sent again that may have been taken',
		sound({ arrivals: [arrival(0, YES), arrival(1, UNCLEAR), arrival(1, NO, 20)] }),
		{ resent: ['row 1 sent again after the answer'] },
	],
	[
		'no row sent again after a 429',
		sound({ arrivals: [arrival(0, YES), arrival(1, NOT_PROCESSED), arrival(1, NO, 20)] }),
		{},
	],
	[
		'a request after the end',
		sound({ departures: [9, 9, 130] }),
		{ late: ['sent 30 ms after the node had returned'] },
	],
	['a redirect that is followed', sound({ strays: 1 }), { late: ['1 requests followed a redirect'] }],
	[
		'a key in base64',
		sound({ success: [accepted(0, { hint: Buffer.from('the-key').toString('base64') })] }),
		{ leaks: ['dGhlLWtleQ'] },
	],
	[
		'a text without a bound',
		sound({ failed: [failed(1, `Refused by the API (HTTP 400): ${'x'.repeat(2000)}`)] }),
		{ unbounded: [`text of 2031: Refused by the API (HTTP 400): ${'x'.repeat(49)}`] },
	],
	[
		'an account of stop mode that is wrong',
		sound({
			success: [],
			failed: [],
			error: { name: 'NodeApiError', description: 'Ask. Accepted: items 0-1.' },
		}),
		{ mistold: ["row 1 told 'accepted', but no yes was given: the answer"] },
		{ onError: 'stopWorkflow' },
	],
	[
		'a create without a look-up, and a customer whom nobody showed',
		sound({
			success: [accepted(0), accepted(1, { alreadyExisted: true })],
			failed: [],
			arrivals: [arrival(0, YES)],
		}),
		{
			mistold: ['created person0@example.com without a look-up', 'row 1 existed already, but nobody said so'],
		},
		{ settings: { ifCustomerExists: 'skip', lookUpBy: 'email' } },
	],
];

it.each(CASES.map(([what, played, found, plan = {}]) => ({ what, played, found, plan })))(
	'sees $what',
	({ played, found, plan }) => {
		expect(judge({ ...PLAN, ...plan }, played)).toEqual({ ...CLEAN, ...found });
	},
);

it('makes the same run from the same seed, and others from others', () => {
	expect(planOf('a', 7)).toEqual(planOf('a', 7));
	expect(planOf('a', 7)).not.toEqual(planOf('b', 7));
	expect(planOf('a', 7)).not.toEqual(planOf('a', 8));
});
