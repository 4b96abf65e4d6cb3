import { deepStrictEqual } from 'node:assert/strict';

import { onboarded, shown } from '../../../sandbox/answers';
import type { Sandbox } from '../../../sandbox/server';
import {
	FULL_CORPORATE,
	FULL_INDIVIDUAL,
	FULL_ORDER,
	FULL_STOCK_ROW,
	MINIMAL_INDIVIDUAL,
} from '../../support/bodies';
import { byExpressions, filledIn, filledInRow } from '../../support/filledIn';
import { individual } from '../../support/people';
import { asked, posted, requestsOf, type ApiRequest } from '../../support/requests';
import { node } from './nodes';
import { withCustomers } from './oneRefused';
import { errorOf, runRows, emittedBy, type Emitted, type RowsRun } from './rowsRun';
import type { Stage, StageCheck } from './stage';

export interface OperationRun extends RowsRun {
	title: string;
	/** The rows of `individual` whose customers are there before. */
	customers?: number[];
	request: ApiRequest;
	emits: (sandbox: Sandbox) => Emitted[];
	/** For what is also filled in by hand in the editor: the action as the nodes panel lists it, and columns of the result. */
	byHand?: [action: string, ...columns: string[]];
}

const PASSPORT = Buffer.from('a passport, from the binary field of an item').toString('base64');
const CONTENT = { base64_file_string: PASSPORT };
const CUSTOMER = { email: String(individual(0).email) };
const BY_FIELDS = { rowsFrom: 'fields', customer: CUSTOMER };
const DOCUMENT = { document_type_code: '01' };

/** Makes a file of each item's column. */
const TO_FILE = node('To File', 'n8n-nodes-base.convertToFile', 1.1, {
	operation: 'toBinary',
	sourceProperty: 'base64_file_string',
	options: { fileName: 'passport.png', mimeType: 'image/png' },
});

function firstOnboarded({ customers }: Sandbox): Emitted[] {
	return [{ json: onboarded(customers[0]!), rows: [0] }];
}

function loaded(kind: 'stock' | 'orders', rows: number): Emitted[] {
	const answer = { message: `Loaded ${kind}: ${rows}`, status: true, status_code: 200 };
	return [{ json: { customer: CUSTOMER, rows, answer }, rows: [0] }];
}

const ORDERS = [FULL_ORDER, { ...FULL_ORDER, order_id: '10249' }];
const STOCK = [FULL_STOCK_ROW, { product_id: '007' }];

/** All six operations, with every field of the contract; expected bodies are written from the contract. */
export const OPERATION_RUNS: OperationRun[] = [
	{
		title: 'Onboard Individual by fields, every field',
		parameters: filledIn('onboardIndividual', FULL_INDIVIDUAL),
		rows: [{}],
		request: posted('onboardIndividual', FULL_INDIVIDUAL),
		emits: firstOnboarded,
		byHand: ['Onboard individual customer', 'first_name', 'last_name', 'status'],
	},
	{
		title: 'Onboard Individual by expressions, every field',
		parameters: byExpressions(filledIn('onboardIndividual', FULL_INDIVIDUAL)),
		rows: [FULL_INDIVIDUAL],
		request: posted('onboardIndividual', FULL_INDIVIDUAL),
		emits: firstOnboarded,
	},
	{
		title: 'Onboard Individual from columns, every field',
		parameters: { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' },
		rows: [FULL_INDIVIDUAL],
		request: posted('onboardIndividual', FULL_INDIVIDUAL),
		emits: firstOnboarded,
	},
	{
		title: 'Onboard Individual with a document from a binary field',
		parameters: {
			...filledIn('onboardIndividual', MINIMAL_INDIVIDUAL),
			customer_documents: { item: [{ ...DOCUMENT, documentSource: 'binary', binaryPropertyName: 'data' }] },
		},
		rows: [CONTENT],
		between: TO_FILE,
		request: posted('onboardIndividual', {
			...MINIMAL_INDIVIDUAL,
			customer_documents: [{ ...DOCUMENT, ...CONTENT, filename_with_extension: 'passport.png' }],
		}),
		emits: firstOnboarded,
	},
	{
		title: 'Onboard Corporate by fields, every field',
		parameters: filledIn('onboardCorporate', FULL_CORPORATE),
		rows: [{}],
		request: posted('onboardCorporate', FULL_CORPORATE),
		emits: firstOnboarded,
		byHand: ['Onboard corporate customer', 'company_name', 'status'],
	},
	{
		title: 'Get',
		parameters: { operation: 'get', identifyBy: 'email', ...CUSTOMER },
		rows: [{}],
		customers: [0, 1],
		request: asked('get', CUSTOMER),
		emits: ({ customers }) => [{ json: shown(customers[0]!), rows: [0] }],
		byHand: ['Get customer', 'email'],
	},
	{
		title: 'Get Many',
		parameters: { operation: 'getAll', returnAll: true, filters: { customer_type: 'individual' } },
		rows: [{}],
		customers: [0, 1, 2],
		request: asked('getAll', { customer_type: 'individual' }),
		emits: ({ customers }) => customers.map((customer) => ({ json: shown(customer), rows: [0] })),
		byHand: ['Get many customers', 'email'],
	},
	{
		title: 'Load Stock from fields, every field',
		parameters: { operation: 'loadStock', ...BY_FIELDS, data: { item: STOCK.map(filledInRow) } },
		rows: [{}],
		customers: [0],
		request: posted('loadStock', { data: STOCK }, CUSTOMER),
		emits: () => loaded('stock', 2),
		byHand: ['Load customer stock', 'rows'],
	},
	{
		title: 'Load Orders from fields, every field',
		parameters: { operation: 'loadOrders', ...BY_FIELDS, data: { item: [filledInRow(FULL_ORDER)] } },
		rows: [{}],
		customers: [0],
		request: posted('loadOrders', { data: [FULL_ORDER] }, CUSTOMER),
		emits: () => loaded('orders', 1),
		byHand: ['Load customer orders', 'rows'],
	},
	{
		title: 'Load Orders from JSON',
		parameters: {
			operation: 'loadOrders',
			rowsFrom: 'json',
			customer: CUSTOMER,
			rows: '={{ $json.orders }}',
		},
		rows: [{ orders: ORDERS }],
		customers: [0],
		request: posted('loadOrders', { data: ORDERS }, CUSTOMER),
		emits: () => loaded('orders', 2),
	},
];

async function checkOperation(
	stage: Stage,
	operation: OperationRun,
	settings: RowsRun['settings'],
): Promise<void> {
	const { sandbox } = stage;
	await withCustomers(stage, operation.customers ?? []);
	const before = sandbox.received.length;
	const execution = await runRows(stage, { ...operation, settings });
	deepStrictEqual(errorOf(execution), undefined);
	deepStrictEqual(requestsOf(sandbox.received.slice(before)), [operation.request]);
	deepStrictEqual(emittedBy(execution), operation.emits(sandbox));
}

/** Each operation, executed; what the sandbox received and what left the node is compared whole. */
export function operationChecks(settings?: RowsRun['settings']): StageCheck[] {
	return OPERATION_RUNS.map((run) => [
		run.title,
		async (stage) => await checkOperation(stage, run, settings),
	]);
}
