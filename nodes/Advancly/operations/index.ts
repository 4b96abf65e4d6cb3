import type {
	IExecutePaginationFunctions,
	IExecuteFunctions,
	INodeExecutionData,
	DeclarativeRestApiSettings,
} from 'n8n-workflow';

import { declaredItem } from '../n8n/itemContext';
import { requestOptionsOf } from '../n8n/requestOptions';
import type { Operation } from './operation';
import { fromRequest } from '../input/fieldSources';
import { throughRun } from '../run/routedRoute';
import { getCustomer, getManyCustomers } from './get/getCustomers';
import { loadRows } from './load/load';
import { onboard } from './onboard/onboard';
import { performItem, type ItemAction } from '../run/perform';
import { forAllItems, forEachItem } from '../run/workflowRoute';

/** What the operations do that send a request an item; the others are loads. */
const ITEM_ACTIONS: Record<string, ItemAction> = {
	onboardIndividual: onboard,
	onboardCorporate: onboard,
	get: getCustomer,
	getAll: getManyCustomers,
};

type CustomOperation = (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

/**
 * The custom operations of a resource, which n8n runs in workflows.
 *
 * @param operations the declaration of each operation
 */
export function customOperations(operations: Record<string, Operation>): Record<string, CustomOperation> {
	return Object.fromEntries(
		Object.entries(operations).map(([name, operation]) => {
			const action = ITEM_ACTIONS[name];
			return [name, action === undefined ? forAllItems(operation) : forEachItem(operation, action)];
		}),
	);
}

/**
 * The hook of the declared route, which n8n runs for AI tools, MCP calls and Engine 2.0: RoutingNode has put the request
 * of one item together and hands over the sending.
 *
 * @param operations the declaration of each operation
 */
export function declaredRoute(operations: Record<string, Operation>) {
	return async function (
		this: IExecutePaginationFunctions,
		{ options }: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const name = String(this.getNodeParameter('operation'));
		const operation = operations[name]!;
		const { allowedDomains } = options;
		const action = ITEM_ACTIONS[name];
		return await throughRun(this, declaredItem(this, {}), async (run) => {
			const { defaults } = requestOptionsOf(this.getNodeParameter('requestOptions', {}));
			const context = declaredItem(this, { ...defaults, allowedDomains });
			if (action === undefined) {
				const items = { first: context.itemIndex, jsons: [context.json] };
				return await loadRows({ operation, items, contextOf: () => context, run });
			}
			const part = operation.method === 'GET' ? options.qs : options.body;
			return [await performItem(action, operation, context, () => fromRequest(part), run)];
		});
	};
}
