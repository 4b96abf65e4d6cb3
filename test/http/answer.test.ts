import { failureOf, isInvalid, judge, readAnswer, type SentFacts } from '../../nodes/Advancly/http/answer';
import { CAUSES, CHECK_ADDRESS, FATE_UNKNOWN, causeOfStatus } from '../../nodes/Advancly/http/causes';
import { answeredText } from '../support/fakeItem';
import { listed, listedJson } from '../support/listed';

const READ: SentFacts = { effect: 'read', secrets: ['key-0815-secret'], largest: 'fewer rows' };
const WRITE: SentFacts = { ...READ, effect: 'write' };

function judged(statusCode: number, body: unknown, facts = WRITE) {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return judge(readAnswer(answeredText(statusCode, text)), facts);
}

describe('reading an answer', () => {
	test.each([
		['JSON', '{"a":1}', { a: 1 }],
		['JSON with a byte order mark', '\ufeff[1]', [1]],
		['JSON that is not an object', '"ok"', 'ok'],
		['JSON with such a mark in a string', '"a\ufeffb"', 'a\ufeffb'],
		['text', 'Not found', undefined],
		['nothing', '', undefined],
		['truncated JSON', '{"a":', undefined],
	])('%s', (_what, text, body) => {
		expect(readAnswer(answeredText(200, text))).toStrictEqual({ status: 200, body, text });
	});

	test('JSON nested to any depth', () => {
		const text = '['.repeat(100_000) + ']'.repeat(100_000);
		expect(readAnswer(answeredText(200, text)).body).toEqual([expect.anything()]);
	});
});

describe('accepted: a 2xx with JSON that does not say otherwise', () => {
	test.each([
		[200, {}],
		[201, { message: 'Onboarding successful', status: true, status_code: 201 }],
		[299, { status: 'ok' }],
		[200, { status_code: 0, status: true, message: 'string' }],
		[200, { status_code: 399 }],
		[200, { StatusCode: '200', Status: true }],
		[200, { status_code: 'none' }],
		[200, { status_code: 400.5 }],
		[200, { status: null }],
		[200, { status: true, Status: false }],
	])('%d %j', (status, body) => {
		expect(judged(status, body)).toEqual({ body });
	});
});

test.each([[[]], [[{ status: false }]]])(
	'the list %j is accepted for a read, but does not confirm a write',
	(body) => {
		expect(judged(200, body, READ)).toEqual({ body });
		expect(judged(201, body, WRITE)).toMatchObject({ fate: 'unknown', httpCode: '201' });
	},
);

describe('refused by the API', () => {
	test.each<[number, unknown, string, number | undefined]>([
		[400, { message: 'Bad date', status: false, status_code: 400 }, 'Bad date', 400],
		[400, { errors: { bvn: ['must be 11 digits'] } }, 'bvn: must be 11 digits', undefined],
		[400, 'Bad date', 'Bad date', undefined],
		[400, '', causeOfStatus(400).reason, undefined],
		[400, '<html>', causeOfStatus(400).reason, undefined],
		[400, 'Must be < 5 [NGN]', 'Must be < 5 [NGN]', undefined],
		[400, '  {"message": ', causeOfStatus(400).reason, undefined],
		[400, 'x'.repeat(501), causeOfStatus(400).reason, undefined],
		[400, 'word '.repeat(100), `${'word '.repeat(60)}…`, undefined],
		[401, { Message: 'Bad keys', Status: false, StatusCode: 401 }, 'Bad keys', 401],
		[403, {}, causeOfStatus(403).reason, undefined],
		[404, { status_code: 404 }, causeOfStatus(404).reason, 404],
		[409, { message: 'exists', status: true }, 'exists', undefined],
		[418, [], causeOfStatus(499).reason, undefined],
		[422, [{ message: 'one' }], 'one', undefined],
		[429, {}, causeOfStatus(429).reason, undefined],
		[301, '', causeOfStatus(399).reason, undefined],
		[307, '', causeOfStatus(307).reason, undefined],
		[308, { message: 'Moved' }, 'Moved', undefined],
	])('%d %j', (status, body, reason, statedCode) => {
		const { advice } = causeOfStatus(status);
		const httpCode = String(status);
		expect(judged(status, body)).toEqual({ fate: 'refused', reason, advice, httpCode, statedCode });
	});

	test.each([
		[{ status: false, message: 'No' }, 'No', CAUSES.refused, 200],
		[{ status: 'false' }, CAUSES.refused.reason, CAUSES.refused, 200],
		[{ Status: false }, CAUSES.refused.reason, CAUSES.refused, 200],
		[{ status: false, status_code: 200 }, CAUSES.refused.reason, CAUSES.refused, 200],
		[{ status: false, status_code: 100 }, CAUSES.refused.reason, CAUSES.refused, 100],
		[{ status: false, status_code: 99 }, CAUSES.refused.reason, CAUSES.refused, 200],
		[{ status: false, status_code: 409 }, causeOfStatus(409).reason, causeOfStatus(409), 409],
		[{ status_code: 400, status: true }, causeOfStatus(400).reason, causeOfStatus(400), 400],
		[{ StatusCode: '401' }, causeOfStatus(401).reason, causeOfStatus(401), 401],
	])('under status 200: %j', (body, reason, cause, statedCode) => {
		const { advice } = cause;
		expect(judged(200, body)).toEqual({ fate: 'refused', reason, advice, httpCode: '200', statedCode });
	});

	test.each(['{"toString":1,"valueOf":1}', '[404]', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'true'])(
		'a status code that is neither a number nor a string is ignored',
		(stated) => {
			expect(judged(200, `{"status_code":${stated},"status":false}`)).toMatchObject({ statedCode: 200 });
			expect(judged(201, `{"status_code":${stated}}`)).toHaveProperty('body');
		},
	);

	test.each(['null', 'true', '7', '"text"'])('with a reason of our own when the body is %s', (body) => {
		expect(judged(400, body)).toHaveProperty('reason', causeOfStatus(400).reason);
	});

	test('413 with advice on what to send instead', () => {
		expect(judged(413, {}, { ...WRITE, largest: 'a smaller document' })).toMatchObject({
			fate: 'refused',
			advice: 'Send a smaller document',
		});
		expect(judged(413, {}, { ...WRITE, largest: "a'$&$'.png" })).toHaveProperty('advice', "Send a'$&$'.png");
	});

	test('with keys hidden and long numbers masked', () => {
		expect(judged(400, { message: 'key-0815-secret for 22397319289' })).toMatchObject({
			reason: '**** for ****9289',
		});
		expect(judged(400, 'key-0815-secret for 22397319289')).toMatchObject({ reason: '**** for ****9289' });
	});
});

describe('may have been taken', () => {
	const CASES: [number, unknown, string, number | undefined][] = [
		[408, {}, causeOfStatus(408).reason, undefined],
		[500, { message: 'Oops', status: false }, 'Oops', 500],
		[503, 'Service Unavailable', 'Service Unavailable', undefined],
		[200, '<!doctype html>', CAUSES.page.reason, undefined],
		[200, ' \n<html>', CAUSES.page.reason, undefined],
		[201, '{"borrower_id": 7', CAUSES.unreadable.reason, undefined],
		[200, '', CAUSES.unreadable.reason, undefined],
		[204, '', CAUSES.unreadable.reason, undefined],
		[200, `${'Loaded '.repeat(100)}<3`, CAUSES.unreadable.reason, undefined],
		[200, { status: false, status_code: 500 }, causeOfStatus(599).reason, 500],
		[200, { status_code: 99999 }, CAUSES.unexpectedStatus.reason, 99999],
		[102, '', CAUSES.unexpectedStatus.reason, undefined],
		[302, '', causeOfStatus(302).reason, undefined],
		[303, { message: 'See other' }, 'See other', undefined],
		[304, '', causeOfStatus(304).reason, undefined],
	];

	test.each(CASES)(
		'%d %j: a write is of unknown fate, a read is refused',
		(status, body, reason, statedCode) => {
			const common = { reason, httpCode: String(status), statedCode };
			const advice = expect.stringContaining(FATE_UNKNOWN) as string;
			expect(judged(status, body, WRITE)).toEqual({ ...common, fate: 'unknown', advice });
			const others = expect.not.stringContaining(FATE_UNKNOWN) as string;
			expect(judged(status, body, READ)).toEqual({ ...common, fate: 'refused', advice: others });
		},
	);
});

describe('without an answer', () => {
	test('a request that never left this machine is reported as not sent', () => {
		const { reason, advice } = CAUSES.refusedConnection;
		expect(failureOf(CAUSES.refusedConnection, WRITE)).toEqual({ fate: 'notSent', reason, advice });
	});

	test('the fate of a write that may have been taken is unknown, as is that of a read', () => {
		const { reason, advice } = CAUSES.broken;
		expect(failureOf(CAUSES.broken, WRITE)).toEqual({ fate: 'unknown', reason, advice: FATE_UNKNOWN });
		expect(failureOf(CAUSES.broken, READ)).toEqual({ fate: 'unknown', reason, advice });
	});
});

test('an answer with any status and of any shape is judged', () => {
	const bodies = listed`
		x | < | { | null | true | 7 | [] | [null] | {"message":null} | {"message":{"a":[]}} | {"errors":[[["deep"]]]}
		{"status":"false"} | {"status_code":"400"} | {"__proto__":{"status":false}}
	`;
	for (let status = 100; status < 600; status += 1) {
		for (const body of ['', ...bodies]) {
			const outcome = judged(status, body);
			if (status >= 200 && status < 300 && /^{./.test(body)) continue;
			expect(outcome).toHaveProperty('fate');
		}
	}
	expect(judged(200, '{"__proto__":{"status":false}}')).toHaveProperty('body');
});

describe("a 2xx that reports a failure in other words than the contract's", () => {
	const NO = listedJson`
		{"status":"failed"} | {"status":"error"} | {"status":"Error"} | {"status":"FAILED"} | {"status":"False"}
		{"status":"false"} | {"status":"failure"} | {"status":0} | {"status":"0"} | {"status":" rejected "} | {"status":400}
		{"Status":"Failed"} | {"success":false} | {"success":"false"} | {"Success":false} | {"data":{"status":false}}
		{"data":{"status":"false"}} | {"error":"Bad date"} | {"Error":"Bad date"} | {"error":{"message":"Bad date"}}
		{"errors":["Bad date"]} | {"Errors":["Bad date"]} | {"errors":{"email":["is bad"]}} | {"code":400}
		{"code":"422"} | {"statusCode":409}
	`;

	test.each(NO)('%j is a refusal of a write, and of a read that returns no customer', (body) => {
		const reason = expect.stringContaining('No') as string;
		const answer = { message: 'No', ...body };
		expect(judged(201, answer)).toMatchObject({ fate: 'refused', reason, httpCode: '201' });
		expect(judged(200, answer, READ)).toMatchObject({ fate: 'refused', httpCode: '200' });
	});

	test('the code in the body gives the reason', () => {
		expect(judged(200, { code: 409 })).toMatchObject({ reason: causeOfStatus(409).reason });
		expect(judged(200, { statusCode: 500 })).toMatchObject({ fate: 'unknown' });
	});

	test.each(listedJson`
		{"error":""} | {"error":null} | {"error":false} | {"error":0} | {"error":"None"} | {"errors":[]} | {"errors":{}}
		{"success":true} | {"code":0} | {"code":"00"} | {"code":200} | {"statusCode":201} | {"status":1}
		{"status":"pending"} | {"data":{"status":0}} | {"data":{"status":"failed"}} | {"data":[{"status":false}]}
	`)('%j is accepted', (body) => {
		expect(judged(201, body)).toEqual({ body });
	});

	test.each([
		{ status: true, error: 'The welcome email failed' },
		{ status_code: 201, errors: [{ row: 2 }] },
		{ status: 'success', success: false },
		{ status: true, data: { status: false } },
	])('%j also reports success: the fate of a write is unknown', (body) => {
		expect(judged(201, body)).toMatchObject({ fate: 'unknown', httpCode: '201' });
	});

	test.each([
		{ id: 7, status: 'failed' },
		{ id: 7, status: 0, code: 404 },
		{ data: [{ id: 7 }], error: 'partial' },
		{ data: { id: 7, status: false } },
	])('%j is a customer for a read, whatever its own status, and a refusal of a write', (body) => {
		expect(judged(200, body, READ)).toEqual({ body });
		expect(judged(200, body, WRITE)).toHaveProperty('fate', 'refused');
	});
});

test.each([
	['read', READ, CHECK_ADDRESS],
	['write', WRITE, `${FATE_UNKNOWN}. ${CHECK_ADDRESS}`],
])('the advice on a web page in answer to a %s says once where to look', (_effect, facts, advice) => {
	const reason = 'The server returned a web page instead of JSON';
	expect(judged(200, '<html>', facts)).toMatchObject({ reason, advice });
});

describe('an accepted body', () => {
	const KEY = 'key-0815-secret';

	test.each([
		['as it is', KEY],
		['in capitals', KEY.toUpperCase()],
		['percent-encoded', 'key%2D0815%2dsecret'],
		['as JSON escapes it', 'k\\u0065y-0815-secret'],
		['as HTML escapes it', 'key&#45;0815&#x2d;secret'],
		['in base64', Buffer.from(`client:${KEY}`).toString('base64')],
	])('contains no echo of the key: %s', (_how, echo) => {
		const outcome = judged(201, { id: 7, [`of ${echo}`]: { list: [`api-key: ${echo}.`] } });
		expect(JSON.stringify(outcome)).toMatch(
			/^\{"body":\{"id":7,"of .*\*{4}.*":\{"list":\["api-key: .*\*{4}.*\."\]\}\}\}$/,
		);
		expect(JSON.stringify(outcome).toLowerCase()).not.toContain('0815');
	});

	test('keeps a name that contains a client ID made only of letters', () => {
		const facts = { ...WRITE, secrets: ['acme', KEY] };
		expect(judged(201, { company_name: 'ACME Foods' }, facts)).toEqual({
			body: { company_name: 'ACME Foods' },
		});
	});

	test('is nested no deeper than n8n can copy', () => {
		const deep = `{"a":${'['.repeat(50_000)}1${']'.repeat(50_000)},"b":{"c":1}}`;
		const outcome = judged(201, deep);
		if (!('body' in outcome)) throw new Error('not accepted');
		expect(structuredClone(outcome)).toEqual(outcome);
		expect(outcome.body).toMatchObject({ b: { c: 1 } });
		expect(JSON.stringify(outcome.body)).toContain('nested too deeply');
	});
});

describe('refused as invalid', () => {
	test.each<[number, unknown, boolean]>([
		[400, {}, true],
		[422, {}, true],
		[200, { status: false, status_code: 400 }, true],
		[201, { status_code: 422 }, true],
		[200, { status: false }, false],
		[200, { status_code: 409 }, false],
		[409, { status: false, status_code: 400 }, false],
		[500, { status_code: 400 }, false],
		[401, {}, false],
	])('%d %j: %p', (status, body, invalid) => {
		const outcome = judged(status, body);
		if ('body' in outcome) throw new Error('accepted');
		expect(isInvalid(outcome)).toBe(invalid);
	});

	test('never by this node itself', () => {
		expect(isInvalid({ fate: 'refused', reason: 'r', advice: 'a' })).toBe(false);
	});
});
