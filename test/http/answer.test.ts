import { Readable } from 'node:stream';

import { failureOf, judge, readAnswer, type SentFacts } from '../../nodes/Advancly/http/answer';
import { CAUSES, CONNECTION_CAUSES, FATE_UNKNOWN } from '../../nodes/Advancly/http/causes';
import { answered, answeredText } from '../support/fakeItem';

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
		['JSON that is no object', '"ok"', 'ok'],
		['JSON with such a mark in a text', '"a\ufeffb"', 'a\ufeffb'],
		['text', 'Not found', undefined],
		['nothing', '', undefined],
		['cut JSON', '{"a":', undefined],
	])('%s', (_what, text, body) => {
		expect(readAnswer(answeredText(200, text))).toStrictEqual({ status: 200, body, text });
	});

	test('what was parsed already is taken as it is', () => {
		const body = { a: 1 };
		expect(readAnswer({ statusCode: 201, body, headers: {} })).toStrictEqual({ status: 201, body, text: '' });
	});

	test.each([
		['null', null],
		['a stream', Readable.from(['{}'])],
		['bytes', Buffer.from('{}')],
	])('%s is nothing that can be read', (_what, body) => {
		expect(readAnswer({ statusCode: 200, body, headers: {} })).toStrictEqual({
			status: 200,
			body: undefined,
			text: '',
		});
	});

	test('nesting of any depth is read', () => {
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
	'a list, %j, can be what was read, but says of nothing that it was taken',
	(body) => {
		expect(judged(200, body, READ)).toEqual({ body });
		expect(judged(201, body, WRITE)).toMatchObject({ fate: 'unknown', httpCode: '201' });
	},
);

describe('refused by the API', () => {
	test.each([
		[400, { message: 'Bad date', status: false, status_code: 400 }, '400', 'Bad date', 400],
		[400, { errors: { bvn: ['must be 11 digits'] } }, '400', 'bvn: must be 11 digits', undefined],
		[400, 'Bad date', '400', 'Bad date', undefined],
		[400, '', '400', CAUSES['400']!.reason, undefined],
		[400, '<html>', '400', CAUSES['400']!.reason, undefined],
		[400, 'Must be < 5 [NGN]', '400', 'Must be < 5 [NGN]', undefined],
		[400, '  {"message": ', '400', CAUSES['400']!.reason, undefined],
		[400, 'x'.repeat(501), '400', CAUSES['400']!.reason, undefined],
		[400, 'word '.repeat(100), '400', `${'word '.repeat(60)}…`, undefined],
		[401, { Message: 'Bad keys', Status: false, StatusCode: 401 }, '401', 'Bad keys', 401],
		[403, {}, '403', CAUSES['403']!.reason, undefined],
		[404, { status_code: 404 }, '404', CAUSES['404']!.reason, 404],
		[409, { message: 'exists', status: true }, '409', 'exists', undefined],
		[418, [], '418', CAUSES['4xx']!.reason, undefined],
		[422, [{ message: 'one' }], '422', 'one', undefined],
		[429, {}, '429', CAUSES['429']!.reason, undefined],
		[301, '', '301', CAUSES['3xx']!.reason, undefined],
		[304, { message: 'Not modified' }, '304', 'Not modified', undefined],
	])('%d %j', (status, body, httpCode, reason, statedCode) => {
		const { advice } = CAUSES[String(status)] ?? CAUSES[status < 400 ? '3xx' : '4xx']!;
		expect(judged(status, body)).toEqual({ fate: 'refused', reason, advice, httpCode, statedCode });
	});

	test.each([
		[{ status: false, message: 'No' }, 'No', CAUSES.refused, 200],
		[{ status: 'false' }, CAUSES.refused!.reason, CAUSES.refused, 200],
		[{ Status: false }, CAUSES.refused!.reason, CAUSES.refused, 200],
		[{ status: false, status_code: 200 }, CAUSES.refused!.reason, CAUSES.refused, 200],
		[{ status: false, status_code: 100 }, CAUSES.refused!.reason, CAUSES.refused, 100],
		[{ status: false, status_code: 99 }, CAUSES.refused!.reason, CAUSES.refused, 200],
		[{ status: false, status_code: 409 }, CAUSES['409']!.reason, CAUSES['409'], 409],
		[{ status_code: 400, status: true }, CAUSES['400']!.reason, CAUSES['400'], 400],
		[{ StatusCode: '401' }, CAUSES['401']!.reason, CAUSES['401'], 401],
	])('under a good status: %j', (body, reason, cause, statedCode) => {
		const { advice } = cause!;
		expect(judged(200, body)).toEqual({ fate: 'refused', reason, advice, httpCode: '200', statedCode });
	});

	test.each(['{"toString":1,"valueOf":1}', '[404]', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'true'])(
		'a status code that is neither number nor text is none',
		(stated) => {
			expect(judged(200, `{"status_code":${stated},"status":false}`)).toMatchObject({ statedCode: 200 });
			expect(judged(201, `{"status_code":${stated}}`)).toHaveProperty('body');
		},
	);

	test.each(['null', 'true', '7', '"text"'])('without words when the body is %s', (body) => {
		expect(judged(400, body)).toHaveProperty('reason', CAUSES['400']!.reason);
	});

	test('413 says what is large', () => {
		expect(judged(413, {}, { ...WRITE, largest: 'a smaller document' })).toMatchObject({
			fate: 'refused',
			advice: 'Send a smaller document',
		});
		expect(judged(413, {}, { ...WRITE, largest: "a'$&$'.png" })).toHaveProperty('advice', "Send a'$&$'.png");
	});

	test('without the keys and with long numbers masked', () => {
		expect(judged(400, { message: 'key-0815-secret for 22397319289' })).toMatchObject({
			reason: '**** for ****9289',
		});
		expect(judged(400, 'key-0815-secret for 22397319289')).toMatchObject({ reason: '**** for ****9289' });
	});
});

describe('may have been taken', () => {
	const CASES: [number, unknown, string, number | undefined][] = [
		[408, {}, CAUSES['408']!.reason, undefined],
		[500, { message: 'Oops', status: false }, 'Oops', 500],
		[503, 'Service Unavailable', 'Service Unavailable', undefined],
		[200, '<!doctype html>', CAUSES.page!.reason, undefined],
		[200, ' \n<html>', CAUSES.page!.reason, undefined],
		[201, '{"borrower_id": 7', CAUSES.unreadable!.reason, undefined],
		[200, '', CAUSES.unreadable!.reason, undefined],
		[204, '', CAUSES.unreadable!.reason, undefined],
		[200, { status: false, status_code: 500 }, CAUSES['5xx']!.reason, 500],
		[200, { status_code: 99999 }, CAUSES.xxx!.reason, 99999],
		[102, '', CAUSES.xxx!.reason, undefined],
	];

	test.each(CASES)('%d %j: a write is of unknown fate', (status, body, reason, statedCode) => {
		expect(judged(status, body, WRITE)).toEqual({
			fate: 'unknown',
			reason,
			advice: FATE_UNKNOWN,
			httpCode: String(status),
			statedCode,
		});
	});

	test.each(CASES)('%d %j: a read is refused', (status, body, reason, statedCode) => {
		const read = judged(status, body, READ);
		const advice = expect.not.stringContaining(FATE_UNKNOWN) as string;
		expect(read).toEqual({ fate: 'refused', reason, advice, httpCode: String(status), statedCode });
	});
});

describe('without an answer', () => {
	test('a request that never left is not sent', () => {
		const { reason, advice } = CONNECTION_CAUSES.ECONNREFUSED!;
		expect(failureOf(CONNECTION_CAUSES.ECONNREFUSED!, WRITE)).toEqual({ fate: 'notSent', reason, advice });
	});

	test('the fate of a write that may have been taken is unknown, and of a read too', () => {
		const { reason, advice } = CONNECTION_CAUSES.BROKEN!;
		expect(failureOf(CONNECTION_CAUSES.BROKEN!, WRITE)).toEqual({
			fate: 'unknown',
			reason,
			advice: FATE_UNKNOWN,
		});
		expect(failureOf(CONNECTION_CAUSES.BROKEN!, READ)).toEqual({ fate: 'unknown', reason, advice });
	});
});

test('an answer under any status and of any shape is judged', () => {
	const bodies = [
		'',
		'x',
		'<',
		'{',
		'null',
		'true',
		'7',
		'[]',
		'[null]',
		'{"message":null}',
		'{"message":{"a":[]}}',
		'{"errors":[[["deep"]]]}',
		'{"status":"false"}',
		'{"status_code":"400"}',
		'{"__proto__":{"status":false}}',
	];
	for (let status = 100; status < 600; status += 1) {
		for (const body of bodies) {
			const outcome = judged(status, body);
			if (status >= 200 && status < 300 && /^{./.test(body)) continue;
			expect(outcome).toHaveProperty('fate');
		}
	}
	expect(
		judge(readAnswer(answered(200, JSON.parse('{"__proto__":{"status":false}}'))), WRITE),
	).toHaveProperty('body');
});
