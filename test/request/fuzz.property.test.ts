/** Fuzzed answers and fuzzed items: nothing throws, nothing leaks into texts of ours, and every item is accounted for. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import fc from 'fast-check';

import { loadRows } from '../../nodes/Advancly/actions/load';
import { onboard } from '../../nodes/Advancly/actions/onboard';
import { performItem } from '../../nodes/Advancly/actions/perform';
import { judge, readAnswer, type SentFacts } from '../../nodes/Advancly/request/answer';
import { failureText } from '../../nodes/Advancly/request/outcome';
import { itemsOf, stoppingError, type Report, type RowRef } from '../../nodes/Advancly/request/report';
import { Run } from '../../nodes/Advancly/request/run';
import { refusedByThrown } from '../../nodes/Advancly/request/thrown';
import { FULL_INDIVIDUAL, MINIMAL_INDIVIDUAL } from '../sandbox/bodies';
import { answered, answeredText, broken, CREDENTIALS, FakeApi, NODE, type Reply } from '../support/fakeItem';
import { anyCell, anyRecord, leaksIn } from '../support/hostile';
import { OPERATIONS } from '../support/operations';

// Waits before another sending are real time, which no test has to spend.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

const SEED = 20_240_531;
const RUNS = 20_000;
const PATIENCE = 600_000;

const SECRETS = [CREDENTIALS.apiKey, CREDENTIALS.clientId];
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Fails when a text of ours holds a secret, or characters that break a line or turn it around. */
function expectFit(text: string): void {
	const leaks = leaksIn(text);
	// `expect` is slow for so many texts, nearly all of which are fit.
	if (leaks.length > 0 || CONTROL.test(text)) expect({ text, leaks }).toEqual({ text: 'fit', leaks: [] });
}

const withKeys = fc.oneof(
	anyCell,
	fc.constantFrom(...SECRETS.map((secret) => `The key ${secret}.`), ...SECRETS),
);

const answerBody = fc.oneof(
	fc.record(
		{
			message: withKeys,
			error: withKeys,
			errors: fc.oneof(
				fc.array(withKeys, { maxLength: 12 }),
				anyRecord(['email', 'message', ...SECRETS]),
				withKeys,
			),
			status: fc.constantFrom(true, false, 'false', null, 400, {}),
			status_code: fc.oneof(fc.integer({ min: -1, max: 700 }), withKeys),
			Message: withKeys,
			Status: fc.boolean(),
			data: withKeys,
		},
		{ requiredKeys: [] },
	),
	withKeys,
);

test(
	`${RUNS} fuzzed answers (seed ${SEED})`,
	() => {
		const property = fc.property(
			fc.record({
				status: fc.oneof(
					fc.constantFrom(200, 201, 204, 400, 401, 404, 429, 500),
					fc.integer({ min: 0, max: 999 }),
				),
				body: answerBody,
				form: fc.constantFrom('json', 'parsed', 'cut', 'text'),
				effect: fc.constantFrom('read' as const, 'write' as const),
			}),
			({ status, body, form, effect }) => {
				const json = JSON.stringify(body) ?? '';
				const text = {
					json,
					cut: json.slice(0, -1),
					text: String(json).replace(/["{}[\]]/g, ''),
					parsed: '',
				}[form];
				const response =
					form === 'parsed' && typeof body === 'object' && body !== null
						? { statusCode: status, headers: {}, body: JSON.parse(json) as IDataObject }
						: answeredText(status, text);
				const facts: SentFacts = { effect, secrets: SECRETS, largest: 'fewer rows' };
				const outcome = judge(readAnswer(response), facts);
				if ('body' in outcome) {
					expect(status >= 200 && status < 300).toBe(true);
					expect(typeof outcome.body).toBe('object');
					return;
				}
				expect(['refused', 'unknown']).toContain(outcome.fate);
				if (effect === 'read') expect(outcome.fate).toBe('refused');
				expect(outcome.reason.length).toBeLessThanOrEqual(301);
				expect(outcome.reason.trim()).not.toBe('');
				expectFit(failureText(outcome));
			},
		);
		fc.assert(property, { seed: SEED, numRuns: RUNS });
	},
	PATIENCE,
);

/** Every input item is told of: as a whole once, or by each of its rows once. */
function expectComplete(reports: Report[], items: number): void {
	const rowsOf = new Map<number, (number | undefined)[]>();
	for (const { item, row } of reports.flatMap(({ rows }) => rows))
		rowsOf.set(item, [...(rowsOf.get(item) ?? []), row]);
	expect([...rowsOf.keys()].sort((one, other) => one - other)).toEqual(
		Array.from({ length: items }, (_none, item) => item),
	);
	for (const rows of rowsOf.values()) {
		const listed = [...rows].sort((one, other) => (one ?? 0) - (other ?? 0));
		expect(listed).toEqual(rows[0] === undefined ? [undefined] : listed.map((_row, index) => index + 1));
	}
	const paired = reports.flatMap(itemsOf).flatMap(({ pairedItem }) => [pairedItem].flat());
	expect(new Set(paired.map((pair) => (pair as RowRef).item)).size).toBe(items);
}

function expectFitTexts(reports: Report[]): void {
	for (const { outcome } of reports) if (outcome.fate !== 'accepted') expectFit(failureText(outcome));
	const error = stoppingError(NODE, reports);
	if (error !== undefined) expectFit(`${error.message} ${error.description ?? ''}`);
}

/** APIs that accept, refuse with the request in their words, answer anything, or break. */
const api: fc.Arbitrary<Reply> = fc.oneof(
	fc.constant<Reply>(() => answered(201, { status: true })),
	fc.constantFrom(400, 413, 422, 429, 500).map(
		(status): Reply =>
			({ body, qs }) =>
				answered(status, { message: echo(body), errors: { qs, body } }, { 'retry-after': '0' }),
	),
	answerBody.map(
		(body): Reply =>
			() =>
				answeredText(200, JSON.stringify(body) ?? ''),
	),
	fc.constantFrom('ECONNRESET', 'ENOTFOUND', 'constructor').map(
		(code): Reply =>
			() => {
				throw broken(code);
			},
	),
);

function echo(body: IHttpRequestOptions['body']): string {
	return `Cannot take ${typeof body === 'string' ? body : JSON.stringify(body)}`;
}

const optionNames = [
	'dateOrder',
	'acceptShortNumbers',
	'documentSizeLimit',
	'ifCustomerExists',
	'lookUpBy',
	'rowsPerRequest',
	'megabytesPerRequest',
	'splitRefused',
	'maxRequestsInFlight',
];
const options = fc.oneof(
	fc.constantFrom(
		{},
		{ ifCustomerExists: 'skip' },
		{ ifCustomerExists: 'skip', lookUpBy: 'phone_number' },
		{ rowsPerRequest: 1 },
	),
	anyRecord(optionNames),
	anyCell,
);
const individualFields = OPERATIONS.onboardIndividual.fields.map(({ name }) => name);
const documentKeys = [
	'document_type_code',
	'base64_file_string',
	'filename_with_extension',
	'documentSource',
	'binaryPropertyName',
];
const columns = fc.oneof(
	fc.constant(undefined),
	anyCell,
	fc.record({ item: fc.array(anyRecord(['column', 'field']), { maxLength: 2 }) }),
);

test(
	`${RUNS / 2} fuzzed items onboarded (seed ${SEED})`,
	async () => {
		const property = fc.asyncProperty(
			fc.record({
				people: fc.array(
					fc.tuple(fc.constantFrom(MINIMAL_INDIVIDUAL, FULL_INDIVIDUAL, {}), anyRecord(individualFields)),
					{ minLength: 1, maxLength: 3 },
				),
				documents: fc.oneof(
					fc.constant(undefined),
					anyCell,
					fc.array(anyRecord(documentKeys), { maxLength: 3 }),
				),
				dataToSend: fc.constantFrom('autoMapInputData', 'defineBelow'),
				options,
				columns,
				continueOnFail: fc.boolean(),
				reply: api,
			}),
			async ({ people, documents, dataToSend, options: given, columns: named, continueOnFail, reply }) => {
				const fake = new FakeApi(reply);
				const run = new Run(2, continueOnFail, undefined);
				const parameters = { dataToSend, options: given, columns: named };
				const reports = await Promise.all(
					people.map(async ([base, own], itemIndex) => {
						const json = Object.assign(Object.create(null) as IDataObject, base, own);
						const context = fake.item({ json, itemIndex, parameters, continueOnFail });
						const declared = (name: string) => (name === 'customer_documents' ? documents : json[name]);
						return await performItem(onboard, OPERATIONS.onboardIndividual, context, () => declared, run);
					}),
				);
				expectComplete(reports, people.length);
				expectFitTexts(reports);
			},
		);
		await fc.assert(property, { seed: SEED, numRuns: RUNS / 2 });
	},
	PATIENCE,
);

test(
	`${RUNS / 2} fuzzed items loaded (seed ${SEED})`,
	async () => {
		const rowFields = OPERATIONS.loadOrders.fields.flatMap(({ rowFields: rows = [] }) => rows);
		const cells = [...rowFields, ...rowFields.flatMap(({ rowFields: lines = [] }) => lines)].map(
			({ name }) => name,
		);
		const identifiers = ['email', 'phone_number', 'identity_number'];
		const rows = fc.oneof(
			fc.array(anyRecord(cells), { maxLength: 4 }),
			anyCell,
			fc.array(anyRecord(cells), { maxLength: 2 }).map((list) => JSON.stringify(list)),
		);
		const property = fc.asyncProperty(
			fc.record({
				items: fc.array(fc.record({ json: anyRecord([...cells, ...identifiers]), rows }), {
					minLength: 1,
					maxLength: 4,
				}),
				operation: fc.constantFrom('loadStock' as const, 'loadOrders' as const),
				rowsFrom: fc.constantFrom('inputItems', 'json', 'fields'),
				customerFrom: fc.constantFrom('fields', 'columns'),
				customer: fc.oneof(fc.constant({ email: 'a@b.co' }), anyRecord(identifiers), anyCell),
				options,
				columns,
				continueOnFail: fc.boolean(),
				reply: api,
			}),
			async ({ items, operation, continueOnFail, reply, ...parameters }) => {
				const fake = new FakeApi(reply);
				const load = loadRows({
					operation: OPERATIONS[operation],
					items: items.map(({ json }, index) => ({ index, json: json as IDataObject })),
					contextOf: (itemIndex) => {
						const { json, rows: list } = items[itemIndex]!;
						const own = { ...parameters, rows: list, data: list };
						return fake.item({ json: json as IDataObject, itemIndex, parameters: own, continueOnFail });
					},
					run: new Run(2, continueOnFail, undefined),
				});
				const reports = await load.catch((error: unknown) => {
					// What holds for all items cannot be read: the operation then refuses them all.
					expect(fake.requests).toEqual([]);
					return items.map((_item, item): Report => ({ rows: [{ item }], outcome: refusedByThrown(error) }));
				});
				expectComplete(reports, items.length);
				expectFitTexts(reports);
			},
		);
		await fc.assert(property, { seed: SEED, numRuns: RUNS / 2 });
	},
	PATIENCE,
);

describe('a megabyte, or nesting beyond any sense', () => {
	const megabyte = ['x', '1', '👩‍👧', '"', '{"a":', '\r\n', '\ud800', '22397319289 '].map((text) =>
		text.repeat(1_048_576 / text.length),
	);
	const deep = [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, '{"a":'.repeat(200_000)];

	test.each([...megabyte, ...deep].map((text) => [text.slice(0, 12), text]))(
		'%j…, in an answer',
		(_start, text) => {
			for (const body of [text, JSON.stringify({ message: text }), `{"status":false,"errors":${text}}`]) {
				const facts: SentFacts = { effect: 'write', secrets: SECRETS, largest: 'fewer rows' };
				const outcome = judge(readAnswer(answeredText(400, body)), facts);
				if ('body' in outcome) throw new Error('accepted');
				expect(outcome.reason.length).toBeLessThanOrEqual(301);
				expectFit(failureText(outcome));
			}
		},
	);

	test.each([...megabyte, ...deep].map((text) => [text.slice(0, 12), text]))(
		'%j…, in every cell of an item',
		async (_start, text) => {
			const fake = new FakeApi(({ body }) => answered(400, { message: echo(body) }));
			const json = Object.fromEntries(individualFields.map((name) => [name, text]));
			const run = new Run(2, true, undefined);
			const person = fake.item({ json, parameters: { dataToSend: 'autoMapInputData' } });
			const rows = fake.item({ parameters: { rowsFrom: 'json', rows: text, customer: { email: text } } });
			const reports = [
				await performItem(onboard, OPERATIONS.onboardIndividual, person, () => () => text, run),
				...(await loadRows({
					operation: OPERATIONS.loadStock,
					items: [{ index: 0, json: {} }],
					contextOf: () => rows,
					run,
				})),
			];
			for (const { outcome } of reports) {
				if (outcome.fate === 'accepted') throw new Error('accepted');
				expectFit(failureText(outcome));
			}
		},
	);
});
