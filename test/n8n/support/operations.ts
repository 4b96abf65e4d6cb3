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
import { individual, onboardIndividuals } from '../../support/people';
import { asked, posted, requestsOf, type ApiRequest } from '../../support/requests';
import { node } from './nodes';
import { errorOf, runRows, successOf, type Emitted, type RowsRun } from './rowsRun';
import type { Stage, StageCheck } from './stage';

interface OperationRun extends RowsRun {
	title: string;
	/** The rows of `individual` whose customers are there before. */
	customers?: number[];
	requests: ApiRequest[];
	emits: (sandbox: Sandbox) => Emitted[];
}

const FILE = Buffer.from('a passport, from the binary field of an item');
const CUSTOMER = { email: String(individual(0).email) };

/** Makes a file of each item's column `file`. */
const TO_FILE = node('To File', 'n8n-nodes-base.convertToFile', 1.1, {
	operation: 'toBinary',
	sourceProperty: 'file',
	options: { fileName: 'passport.png', mimeType: 'image/png' },
});

function firstOnboarded({ customers }: Sandbox): Emitted[] {
	return [{ json: onboarded(customers[0]!), rows: [0] }];
}

function loaded(kind: 'stock' | 'orders', rows: number): Emitted[] {
	const answer = { message: `Loaded ${kind}: ${rows}`, status: true, status_code: 200 };
	return [{ json: { customer: CUSTOMER, rows, answer }, rows: [0] }];
}

/** All six operations, with every field of the contract; expected bodies are written from the contract. */
const OPERATION_RUNS: OperationRun[] = [
	{
		title: 'Onboard Individual by expressions, every field',
		parameters: byExpressions(filledIn('onboardIndividual', FULL_INDIVIDUAL)),
		rows: [FULL_INDIVIDUAL],
		requests: [posted('onboardIndividual', FULL_INDIVIDUAL)],
		emits: firstOnboarded,
	},
	{
		title: 'Onboard Individual from columns, every field',
		parameters: { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' },
		rows: [FULL_INDIVIDUAL],
		requests: [posted('onboardIndividual', FULL_INDIVIDUAL)],
		emits: firstOnboarded,
	},
	{
		title: 'Onboard Individual with a document from a binary field',
		parameters: {
			...filledIn('onboardIndividual', MINIMAL_INDIVIDUAL),
			customer_documents: {
				item: [{ document_type_code: '01', documentSource: 'binary', binaryPropertyName: 'data' }],
			},
		},
		rows: [{ file: FILE.toString('base64') }],
		between: TO_FILE,
		requests: [
			posted('onboardIndividual', {
				...MINIMAL_INDIVIDUAL,
				customer_documents: [
					{
						document_type_code: '01',
						base64_file_string: FILE.toString('base64'),
						filename_with_extension: 'passport.png',
					},
				],
			}),
		],
		emits: firstOnboarded,
	},
	{
		title: 'Onboard Corporate by fields, every field',
		parameters: filledIn('onboardCorporate', FULL_CORPORATE),
		rows: [{}],
		requests: [posted('onboardCorporate', FULL_CORPORATE)],
		emits: firstOnboarded,
	},
	{
		title: 'Get',
		parameters: { operation: 'get', identifyBy: 'email', email: '={{ $json.email }}' },
		rows: [CUSTOMER],
		customers: [0, 1],
		requests: [asked('get', CUSTOMER)],
		emits: ({ customers }) => [{ json: shown(customers[0]!), rows: [0] }],
	},
	{
		title: 'Get Many',
		parameters: { operation: 'getAll', returnAll: true, filters: { customer_type: 'individual' } },
		rows: [{}],
		customers: [0, 1, 2],
		requests: [asked('getAll', { customer_type: 'individual' })],
		emits: ({ customers }) => customers.map((customer) => ({ json: shown(customer), rows: [0] })),
	},
	{
		title: 'Load Stock from fields',
		parameters: {
			operation: 'loadStock',
			rowsFrom: 'fields',
			customer: CUSTOMER,
			data: { item: [filledInRow(FULL_STOCK_ROW)] },
		},
		rows: [{}],
		customers: [0],
		requests: [posted('loadStock', { data: [FULL_STOCK_ROW] }, CUSTOMER)],
		emits: () => loaded('stock', 1),
	},
	{
		title: 'Load Orders from JSON',
		parameters: {
			operation: 'loadOrders',
			rowsFrom: 'json',
			customer: CUSTOMER,
			rows: '={{ $json.orders }}',
		},
		rows: [{ orders: [FULL_ORDER, { ...FULL_ORDER, order_id: '10249' }] }],
		customers: [0],
		requests: [posted('loadOrders', { data: [FULL_ORDER, { ...FULL_ORDER, order_id: '10249' }] }, CUSTOMER)],
		emits: () => loaded('orders', 2),
	},
];

async function checkOperation(
	stage: Stage,
	operation: OperationRun,
	settings: RowsRun['settings'],
): Promise<void> {
	const { sandbox } = stage;
	sandbox.reset();
	await onboardIndividuals(sandbox, operation.customers ?? []);
	const before = sandbox.received.length;
	const execution = await runRows(stage, { ...operation, settings });
	deepStrictEqual(errorOf(execution), undefined);
	deepStrictEqual(requestsOf(sandbox.received.slice(before)), operation.requests);
	deepStrictEqual(successOf(execution), operation.emits(sandbox));
}

/** Each operation, executed; what the sandbox received and what left the node is compared whole. */
export function operationChecks(settings?: RowsRun['settings']): StageCheck[] {
	return OPERATION_RUNS.map((run) => [
		run.title,
		async (stage) => await checkOperation(stage, run, settings),
	]);
}
