/** The measurement must see what it looks for. */
import { judge } from './judge';
import { planOf } from './plan';
import { NO, NOT_PROCESSED, UNCLEAR, YES } from './record';
import { accepted, arrival, CLEAN, failed, PLAN, sound, type JudgeCase } from './sound';

const UNKNOWN = 'Fate unknown (HTTP 500): Oops. Check';
const ANSWERED = "told 'Fate unknown (HTTP 500): Oops. Check', but the answer is clear: the answer";

it.each<JudgeCase>([
	['nothing', sound(), {}, {}],
	['a row that is lost', sound({ failed: [] }), { lost: ['row 1'] }, {}],
	[
		'a row that is told of twice',
		sound({ success: [accepted(0), accepted(0)] }),
		{ doubled: ['row 0 accepted and accepted'] },
		{},
	],
	[
		'a row sent again that may have been taken',
		sound({ arrivals: [arrival(0, YES), arrival(1, UNCLEAR), arrival(1, NO, 20)], departures: [9, 9, 19] }),
		{ resent: ['row 1 sent again after the answer'] },
		{},
	],
	[
		'no row sent again after a 429',
		sound({
			arrivals: [arrival(0, YES), arrival(1, NOT_PROCESSED), arrival(1, NO, 20)],
			departures: [9, 9, 19],
		}),
		{},
		{},
	],
	[
		'a request after the end',
		sound({ departures: [9, 9, 130] }),
		{ late: ['sent 30 ms after the node had returned'] },
		{},
	],
	['a redirect that is followed', sound({ strays: 1 }), { late: ['1 requests followed a redirect'] }, {}],
	[
		'a key in base64',
		sound({ success: [accepted(0, { hint: Buffer.from('the-key').toString('base64') })] }),
		{ leaks: ['dGhlLWtleQ'] },
		{},
	],
	[
		'a text without a bound',
		sound({ failed: [failed(1, `Refused by the API (HTTP 400): ${'x'.repeat(2000)}`)] }),
		{ unbounded: [`text of 2031: Refused by the API (HTTP 400): ${'x'.repeat(49)}`] },
		{},
	],
	[
		'a yes that nobody gave',
		sound({ success: [accepted(0), accepted(1)], failed: [] }),
		{ mistold: ["row 1 told 'accepted', but no yes was given: the answer"] },
		{},
	],
	['a clear no as unknown', sound({ failed: [failed(1, UNKNOWN)] }), { mistold: [`row 1 ${ANSWERED}`] }, {}],
	[
		'no unknown after a cancel',
		sound({
			failed: [failed(1, UNKNOWN)],
			cancelledAt: 12,
			tries: [{ startedAt: 0, endedAt: 100, returned: [accepted(0), failed(1, UNKNOWN)] }],
		}),
		{},
		{},
	],
	[
		'a row told not sent that arrived',
		sound({ failed: [failed(1, 'Not sent: x. y')], arrivals: [arrival(0, YES), arrival(1, UNCLEAR)] }),
		{ mistold: ["row 1 told 'Not sent: x. y', but it was sent: the answer"] },
		{},
	],
	[
		'a good row refused before sending',
		sound({ failed: [failed(1, 'Refused before sending: x. y')], arrivals: [arrival(0, YES)] }),
		{ mistold: ["row 1 told 'Refused before sending: x. y', but nothing is wrong with it: "] },
		{},
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
])('sees %s', (_what, played, found, plan) => {
	expect(judge({ ...PLAN, ...plan }, played)).toEqual({ ...CLEAN, ...found });
});

it('makes the same run from the same seed, and others from others', () => {
	expect(planOf('a', 7)).toEqual(planOf('a', 7));
	expect(planOf('a', 7)).not.toEqual(planOf('b', 7));
	expect(planOf('a', 7)).not.toEqual(planOf('a', 8));
});
