/** Fuzzed items: none throws, nothing leaks into texts of ours, and every item is accounted for. */
import '../support/noWaits';

import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import fc from 'fast-check';

import { isList } from '../../nodes/Advancly/input/schema';
import { FULL_INDIVIDUAL, MINIMAL_INDIVIDUAL } from '../support/bodies';
import { anyRun, expectComplete, SEED } from '../support/account';
import { answered, answeredText, breaks, type Reply } from '../support/fakeItem';
import { expectFitTexts } from '../support/fit';
import { anyAnswer, anyCell, anyRecord, HUGE } from '../support/hostile';
import { listed } from '../support/listed';
import { OPERATIONS } from '../support/operations';
import { ran } from '../support/ran';

// Of items that are onboarded, and of items that are loaded.
const RUNS = 3_000;

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
	fc.constantFrom('ECONNRESET', 'ENOTFOUND', 'constructor').map(breaks),
);

function echo(body: IHttpRequestOptions['body']): string {
	return `Cannot take ${typeof body === 'string' ? body : JSON.stringify(body)}`;
}

const options = fc.oneof(
	fc.constantFrom(
		{},
		{ rowsPerRequest: 1 },
		{ checkOnly: true },
		{ outputItems: 'row' },
		{ leadingZeros: 'restore' },
	),
	anyRecord(listed`
		dateOrder | decimalMark | leadingZeros | documentSizeLimit | rowsPerRequest | megabytesPerRequest
		splitRefused | maxRequestsInFlight | checkOnly | outputItems | rowsLoadedBefore
	`),
	anyCell,
);
const individualFields = OPERATIONS.onboardIndividual.fields.map(({ name }) => name);
const documentKeys = listed`
	document_type_code | base64_file_string | filename_with_extension | documentSource | binaryPropertyName
`;
/** Field Values: of any shape, or entries whose values are anything. */
const fieldValues = fc.oneof(
	fc.constant(undefined),
	anyCell,
	fc
		.array(fc.tuple(fc.constantFrom('email', 'product_id', 'order_items', 'photo_url'), anyCell), {
			maxLength: 2,
		})
		.map((entries) => ({ item: entries.map(([field, value]) => ({ field, value })) })),
);
const { route, continues } = anyRun;

/** Expressions give whatever stands in the item for them. */
function resolveIn(items: Record<string, unknown>[]) {
	return (expression: string, item: number): unknown => {
		const name = expression.slice(1);
		return Object.hasOwn(items[item]!, name) ? items[item]![name] : expression;
	};
}

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
			ifCustomerExists: fc.constantFrom('send', 'skip'),
			lookUpBy: fc.constantFrom('email', 'phone_number'),
			options,
			fieldValues,
			continues,
			route,
			reply: api,
		}),
		async ({ people, documents, continues: goesOn, reply, route: own, ...parameters }) => {
			const jsons = people.map(([base, more]) =>
				Object.assign(Object.create(null) as IDataObject, base, more),
			);
			const below = Object.fromEntries(individualFields.map((name) => [name, `=${name}`]));
			const { reports } = await ran('onboardIndividual', {
				route: own,
				jsons,
				parameters: { ...below, ...parameters, customer_documents: '=documents' } as IDataObject,
				resolve: resolveIn(jsons.map((json) => ({ ...json, documents }))),
				continues: goesOn,
				reply,
			});
			expectComplete(reports, people.length);
			expectFitTexts(reports);
		},
	);
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});

test(`${RUNS} fuzzed items loaded (seed ${SEED})`, async () => {
	const rowFields = OPERATIONS.loadOrders.fields.flatMap((field) => (isList(field) ? field.entryFields : []));
	const lineFields = rowFields.flatMap((field) => (isList(field) ? field.entryFields : []));
	const cells = [...rowFields, ...lineFields].map(({ name }) => name);
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
			fieldValues,
			continues,
			route,
			reply: api,
		}),
		async ({ items, operation, continues: goesOn, reply, route: own, ...parameters }) => {
			const { reports, n8n } = await ran(operation, {
				route: own,
				jsons: items.map(({ json }) => json as IDataObject),
				parameters: { ...parameters, rows: '=rows', data: '=rows' } as IDataObject,
				resolve: resolveIn(items),
				continues: goesOn,
				reply,
			});
			expectComplete(reports, items.length);
			expectFitTexts(reports);
			// Nothing is loaded for nobody.
			for (const { qs } of n8n.requests)
				if (Object.keys(qs ?? {}).length === 0) expect(qs).toBe('a customer');
		},
	);
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});

test.each(HUGE)(
	'a megabyte, or nesting beyond any sense: %j…, in every cell of an item',
	async (_name, text) => {
		const reply: Reply = ({ body }) => answered(400, { message: echo(body) });
		const json = Object.fromEntries(individualFields.slice(0, 11).map((name) => [name, text]));
		const people = await ran('onboardIndividual', {
			jsons: [json],
			parameters: { dataToSend: 'autoMapInputData' },
			continues: true,
			reply,
		});
		const parameters = { rowsFrom: 'json', rows: text, customer: { email: text } };
		const rows = await ran('loadStock', { jsons: [{}], parameters, continues: true, reply });
		for (const { reports } of [people, rows]) {
			expect(reports.map(({ outcome }) => outcome.fate)).toEqual(['refused']);
			expectFitTexts(reports);
		}
	},
);
