import { deepStrictEqual } from 'node:assert/strict';

import type { INodeParameters } from 'n8n-workflow';

import { FULL_CORPORATE, FULL_INDIVIDUAL, FULL_ORDER, FULL_STOCK_ROW } from '../../support/bodies';
import { filledIn, filledInRow } from '../../support/filledIn';
import { individual, onboardIndividuals } from '../../support/people';
import { asked, posted, requestsOf, type ApiRequest } from '../../support/requests';
import { expectedPanel } from './expectedPanel';
import { fillPanel } from './fill';
import { addAction } from './nodesPanel';
import { shootBothThemes } from '../support/page';
import { panelShows, parametersOf } from './panel';
import { executeStep, readTable, showTable } from './run';
import type { EditorStage } from './stage';

interface ByHand {
	/** As the nodes panel lists it. */
	action: string;
	/** What is filled in; expected bodies are written from the contract. */
	parameters: INodeParameters;
	request: ApiRequest;
	/** What the first item shows in the table, by column. */
	shows: Record<string, string>;
}

const CUSTOMER = { email: String(individual(0).email) };

export const BY_HAND: ByHand[] = [
	{
		action: 'Onboard individual customer',
		parameters: filledIn('onboardIndividual', FULL_INDIVIDUAL),
		request: posted('onboardIndividual', FULL_INDIVIDUAL),
		shows: { first_name: 'Ada', last_name: 'Obi', status: 'true' },
	},
	{
		action: 'Onboard corporate customer',
		parameters: filledIn('onboardCorporate', FULL_CORPORATE),
		request: posted('onboardCorporate', FULL_CORPORATE),
		shows: { company_name: String(FULL_CORPORATE.company_name), status: 'true' },
	},
	{
		action: 'Get customer',
		parameters: { operation: 'get', identifyBy: 'email', ...CUSTOMER },
		request: asked('get', CUSTOMER),
		shows: CUSTOMER,
	},
	{
		action: 'Get many customers',
		parameters: { operation: 'getAll', returnAll: true, filters: { customer_type: 'individual' } },
		request: asked('getAll', { customer_type: 'individual' }),
		shows: CUSTOMER,
	},
	{
		action: 'Load customer stock',
		parameters: {
			operation: 'loadStock',
			rowsFrom: 'fields',
			customer: CUSTOMER,
			data: { item: [filledInRow(FULL_STOCK_ROW), filledInRow({ product_id: '007' })] },
		},
		request: posted('loadStock', { data: [FULL_STOCK_ROW, { product_id: '007' }] }, CUSTOMER),
		shows: { rows: '2' },
	},
	{
		action: 'Load customer orders',
		parameters: {
			operation: 'loadOrders',
			rowsFrom: 'fields',
			customer: CUSTOMER,
			data: { item: [filledInRow(FULL_ORDER)] },
		},
		request: posted('loadOrders', { data: [FULL_ORDER] }, CUSTOMER),
		shows: { rows: '1' },
	},
];

/** The fields shown are the operation's and no other's; filled in and executed, the node sends them and shows the answer. */
export async function runsByHand(stage: EditorStage, one: ByHand): Promise<void> {
	const { page, sandbox, shoot } = stage;
	const { action, parameters, request, shows } = one;
	const operation = String(parameters.operation);
	await addAction(stage, action);
	await panelShows(page, expectedPanel({ operation }));
	await shootBothThemes(page, shoot, `panel-${operation}`, parametersOf(page));
	sandbox.reset();
	await onboardIndividuals(sandbox, [0]);
	const before = sandbox.received.length;

	await fillPanel(page, parameters);
	await shoot(`filled-${operation}`);
	await executeStep(page);
	deepStrictEqual(requestsOf(sandbox.received.slice(before)), [request]);

	const [first = {}] = await readTable(await showTable(page));
	deepStrictEqual(Object.fromEntries(Object.keys(shows).map((column) => [column, first[column]])), shows);
	await shoot(`done-${operation}`);
}
