/** The measurement must see what is told of a row and is not so. */
import { judge } from './judge';
import { UNCLEAR, YES } from './record';
import { accepted, arrival, CLEAN, failed, PLAN, sound, type JudgeCase } from './sound';

const UNKNOWN = 'Fate unknown (HTTP 500): Oops. Check';
const ANSWERED = "told 'Fate unknown (HTTP 500): Oops. Check', but the answer is clear: the answer";

it.each<JudgeCase>([
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
