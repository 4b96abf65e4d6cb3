import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import {
	failureText,
	fateLabel,
	notSent,
	refusedBeforeSending,
	type Failed,
} from '../../nodes/Advancly/outcome/outcome';
import { itemsOf, stoppingError, type Report } from '../../nodes/Advancly/outcome/report';
import { NODE } from '../support/fakeItem';

const noFiles = () => undefined;
const leaving = (report: Report) => itemsOf(NODE, report, noFiles);
const REFUSED: Failed = { fate: 'refused', reason: 'Bad date', advice: 'Correct it', httpCode: '400' };
const UNKNOWN: Failed = { fate: 'unknown', reason: 'Broke', advice: 'Check it' };

function accepted(...items: number[]): Report {
	return { rows: items.map((item) => ({ item })), outcome: { fate: 'accepted', answers: [{ id: 7 }] } };
}

function failed(outcome: Failed, ...items: number[]): Report {
	return { rows: items.map((item) => ({ item })), outcome };
}

describe('the text of a failure', () => {
	test.each([
		[refusedBeforeSending('Bad date'), 'Refused before sending', 'Bad date'],
		[refusedBeforeSending('Bad date', 'Do so'), 'Refused before sending', 'Bad date. Do so'],
		[REFUSED, 'Refused by the API (HTTP 400)', 'Bad date. Correct it'],
		[notSent('Cancelled'), 'Not sent', 'Cancelled. Run the item again'],
		[{ ...REFUSED, fate: 'notSent' as const }, 'Not sent', 'Bad date. Correct it'],
		[UNKNOWN, 'Fate unknown', 'Broke. Check it'],
		[{ ...UNKNOWN, httpCode: '500' }, 'Fate unknown (HTTP 500)', 'Broke. Check it'],
	])('%j', (failure, label, rest) => {
		expect(fateLabel(failure)).toBe(label);
		expect(failureText(failure)).toBe(`${label}: ${rest}`);
	});
});

describe('the account', () => {
	const BAD = refusedBeforeSending('Bad date');
	const accountOf = (reports: Report[]) => stoppingError(NODE, reports)?.description;
	const listed = (item: number, ...numbers: number[]): Report => ({
		rows: numbers.map((row) => ({ item, row })),
		outcome: BAD,
	});

	test.each<[string, Report[], string]>([
		[
			'has one sentence per fate, in a fixed order, with ranges',
			[
				...[failed(notSent('x'), 9, 8, 10), failed(BAD, 4), failed(UNKNOWN, 7)],
				...[accepted(3), accepted(1, 0), accepted(5), accepted(2)],
			],
			'Accepted: items 0-3, 5. Refused: item 4. Fate unknown: item 7. Not sent: items 8-10.',
		],
		[
			"names the rows of one item's list",
			[{ ...listed(2, 1, 2, 3), outcome: { fate: 'accepted', answers: [] } }, listed(2, 5), listed(2, 4)],
			'Accepted: rows 1-3 of item 2. Refused: rows 4-5 of item 2.',
		],
		[
			'names the rows of several lists, after items that were refused as a whole',
			[listed(1, 2), failed(BAD, 3, 5), listed(0, 1, 2), listed(1, 3)],
			'Refused: items 3, 5, rows 2-3 of item 1, rows 1-2 of item 0.',
		],
		['names an item once', [failed(BAD, 3), failed(BAD, 3)], 'Refused: item 3.'],
	])('%s', (_what, reports, account) => {
		expect(accountOf(reports)).toBe(account);
	});

	test('copes with 100,000 rows', () => {
		const items = Array.from({ length: 100_000 }, (_none, item) => item);
		expect(accountOf([accepted(...items.filter((item) => item !== 7)), failed(BAD, 7)])).toBe(
			'Accepted: items 0-6, 8-99999. Refused: item 7.',
		);
	});
});

describe('the output items', () => {
	test('an answer is paired with its row, and that of a batch with all of its rows', () => {
		expect(leaving(accepted(4))).toEqual([{ json: { id: 7 }, pairedItem: { item: 4 } }]);
		expect(leaving(accepted(4, 2, 3))).toEqual([
			{ json: { id: 7 }, pairedItem: [{ item: 4 }, { item: 2 }, { item: 3 }] },
		]);
	});

	test('each of several answers is paired', () => {
		const outcome = { fate: 'accepted' as const, answers: [{ id: 1 }, { id: 2 }] };
		expect(leaving({ rows: [{ item: 3 }], outcome })).toEqual([
			{ json: { id: 1 }, pairedItem: { item: 3 } },
			{ json: { id: 2 }, pairedItem: { item: 3 } },
		]);
		expect(leaving({ rows: [{ item: 3 }], outcome: { fate: 'accepted', answers: [] } })).toEqual([]);
	});

	test('rows of one item are paired with it once', () => {
		const rows = [1, 2].map((row) => ({ item: 3, row })).concat({ item: 4, row: 1 });
		const outcome = { fate: 'accepted' as const, answers: [{}] };
		expect(leaving({ rows: rows.slice(0, 2), outcome })[0]!.pairedItem).toEqual({ item: 3 });
		expect(leaving({ rows, outcome })[0]!.pairedItem).toEqual([{ item: 3 }, { item: 4 }]);
	});

	test('a failure is one item per row, with nothing but its error', () => {
		const error = 'Refused by the API (HTTP 400): Bad date. Correct it';
		expect(leaving(failed(REFUSED, 4, 5))).toEqual([
			{ json: { error }, pairedItem: { item: 4 } },
			{ json: { error }, pairedItem: { item: 5 } },
		]);
		expect(leaving({ rows: [{ item: 4, row: 2 }], outcome: REFUSED })).toEqual([
			{ json: { error: `${error} (row 2 of the item)` }, pairedItem: { item: 4 } },
		]);
	});
});

describe("with n8n's Retry On Fail", () => {
	const retrying = { ...NODE, retryOnFail: true };

	test('the error is next to the JSON, where n8n does not look for it', () => {
		const [first, second] = itemsOf(retrying, failed(REFUSED, 4, 5), noFiles);
		expect([first!.json, second!.json]).toEqual([{}, {}]);
		expect([first!.pairedItem, second!.pairedItem]).toEqual([{ item: 4 }, { item: 5 }]);
		expect(first!.error).toBeInstanceOf(NodeApiError);
		expect(first!.error).toMatchObject({
			message: 'Refused by the API (HTTP 400): Bad date. Correct it',
			httpCode: '400',
			context: { itemIndex: 4 },
		});
		expect(second!.error).toMatchObject({ context: { itemIndex: 5 } });
	});

	test('accepted rows are returned as usual', () => {
		expect(itemsOf(retrying, accepted(1), noFiles)).toEqual(leaving(accepted(1)));
	});

	test.each([undefined, false])('retryOnFail %p: failed items are returned as usual', (retryOnFail) => {
		expect(itemsOf({ ...NODE, retryOnFail }, failed(REFUSED, 4), noFiles)).toEqual(
			leaving(failed(REFUSED, 4)),
		);
	});
});

describe('the error that stops the node', () => {
	test('is undefined when everything was accepted', () => {
		expect(stoppingError(NODE, [])).toBeUndefined();
		expect(stoppingError(NODE, [accepted(0), accepted(1)])).toBeUndefined();
	});

	test('after an answer has its status, the reason, the advice and the account', () => {
		const reports = [accepted(0), failed(notSent('x'), 2), failed(REFUSED, 1), failed(UNKNOWN, 3)];
		const error = stoppingError(NODE, reports);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'Refused by the API (HTTP 400): Bad date [item 1]',
			description: 'Correct it. Accepted: item 0. Refused: item 1. Fate unknown: item 3. Not sent: item 2.',
			httpCode: '400',
			context: { itemIndex: 1 },
		});
	});

	test('without an answer is not an API error', () => {
		const error = stoppingError(NODE, [failed(UNKNOWN, 5)]);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: 'Fate unknown: Broke [item 5]',
			description: 'Check it. Fate unknown: item 5.',
			context: { itemIndex: 5 },
		});
	});

	test.each<[string, Report[], string]>([
		[
			'is the first one when several were refused',
			[failed(REFUSED, 2), failed({ ...REFUSED, reason: 'Later' }, 1)],
			'Refused by the API (HTTP 400): Bad date [item 2]',
		],
		[
			'reports unsent rows when nothing else went wrong',
			[accepted(0), failed(notSent('Cancelled'), 1), failed(notSent('Later'), 2)],
			'Not sent: Cancelled [item 1]',
		],
		[
			"names the row of an item's list",
			[{ rows: [{ item: 1, row: 3 }], outcome: REFUSED }],
			'Refused by the API (HTTP 400): Bad date [row 3 of item 1]',
		],
	])('%s', (_what, reports, message) => {
		expect(stoppingError(NODE, reports)!.message).toBe(message);
	});

	test.each(['preEEXISTing', 'ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'getaddrinfo', 'EEXIST: file'])(
		'keeps words that n8n mistakes for a system error: %s',
		(word) => {
			for (const httpCode of ['409', undefined]) {
				const failure = { ...REFUSED, httpCode, reason: `Customer ${word}` };
				expect(stoppingError(NODE, [failed(failure, 0)])!.message).toContain(`: Customer ${word} [item 0]`);
			}
		},
	);

	test('contains only texts, not a cause that could contain a request', () => {
		const error = stoppingError(NODE, [failed(REFUSED, 0)])!;
		expect(JSON.stringify(error)).not.toMatch(/headers|api-key|config/);
		expect(error.cause).toBeUndefined();
	});
});
