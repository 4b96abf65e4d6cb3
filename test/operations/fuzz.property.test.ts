/** Fuzzed items: none throws, nothing leaks into texts of ours, and every item is accounted for. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import fc from 'fast-check';

import { loadRows } from '../../nodes/Advancly/operations/load/load';
import { onboard } from '../../nodes/Advancly/operations/onboard/onboard';
import { performItem } from '../../nodes/Advancly/run/perform';
import { failureText } from '../../nodes/Advancly/outcome/outcome';
import type { Report } from '../../nodes/Advancly/outcome/report';
import { Run } from '../../nodes/Advancly/run/run';
import { refusedByThrown } from '../../nodes/Advancly/outcome/thrown';
import { FULL_INDIVIDUAL, MINIMAL_INDIVIDUAL } from '../sandbox/bodies';
import { expectComplete } from '../support/account';
import { answered, answeredText, broken, FakeApi, type Reply } from '../support/fakeItem';
import { expectFit, expectFitTexts } from '../support/fit';
import { anyAnswer, anyCell, anyRecord, HUGE } from '../support/hostile';
import { OPERATIONS } from '../support/operations';

// Waits before another sending are real time, which no test has to spend.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

jest.setTimeout(600_000);

const SEED = 20_240_531;
// Of items that are onboarded, and of items that are loaded.
const RUNS = 10_000;

/** APIs that accept, refuse with the request in their words, answer anything, or break. */
const api: fc.Arbitrary<Reply> = fc.oneof(
	fc.constant<Reply>(() => answered(201, { status: true })),
	fc.constantFrom(400, 413, 422, 429, 500).map(
		(status): Reply =>
			({ body, qs }) =>
				answered(status, { message: echo(body), errors: { qs, body } }, { 'retry-after': '0' }),
	),
	anyAnswer.map(
		(body): Reply =>
			() =>
				answeredText(200, JSON.stringify(body) ?? ''),
	),
	fc.constantFrom('ECONNRESET', 'ENOTFOUND', 'constructor').map((code): Reply => () => {
		throw broken(code);
	}),
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

test(`${RUNS} fuzzed items onboarded (seed ${SEED})`, async () => {
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
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});

test(`${RUNS} fuzzed items loaded (seed ${SEED})`, async () => {
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
				items: { first: 0, jsons: items.map(({ json }) => json as IDataObject) },
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
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});

describe('a megabyte, or nesting beyond any sense', () => {
	test.each(HUGE)('%j…, in every cell of an item', async (_name, text) => {
		const fake = new FakeApi(({ body }) => answered(400, { message: echo(body) }));
		const json = Object.fromEntries(individualFields.map((name) => [name, text]));
		const run = new Run(2, true, undefined);
		const person = fake.item({ json, parameters: { dataToSend: 'autoMapInputData' } });
		const rows = fake.item({ parameters: { rowsFrom: 'json', rows: text, customer: { email: text } } });
		const reports = [
			await performItem(onboard, OPERATIONS.onboardIndividual, person, () => () => text, run),
			...(await loadRows({
				operation: OPERATIONS.loadStock,
				items: { first: 0, jsons: [{}] },
				contextOf: () => rows,
				run,
			})),
		];
		for (const { outcome } of reports) {
			if (outcome.fate === 'accepted') throw new Error('accepted');
			expectFit(failureText(outcome));
		}
	});
});
