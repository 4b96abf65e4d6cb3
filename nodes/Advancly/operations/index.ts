import type {
	DeclarativeRestApiSettings,
	IExecuteFunctions,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import type { PerformRun } from '../run/startRun';
import { routedRoute } from '../run/routedRoute';
import { workflowRoute } from '../run/workflowRoute';
import { getCustomers, getOneCustomer } from './get/getCustomers';
import { load } from './load/load';
import { onboard } from './onboard/onboard';
import type { Operation, PrepareOperation } from './operation';

/** How each operation is prepared, by the value that workflows store. */
const PREPARE = {
	get: () => getOneCustomer,
	getAll: () => getCustomers,
	loadOrders: load,
	loadStock: load,
	onboardCorporate: onboard,
	onboardIndividual: onboard,
} satisfies Record<string, PrepareOperation>;

export type OperationName = keyof typeof PREPARE;

/** The declaration of every operation. */
type Operations = Record<OperationName, Operation>;

/** Every operation, ready for either route. */
function prepared(operations: Operations): [string, PerformRun][] {
	return Object.entries(PREPARE).map(([name, prepare]) => {
		const operation = operations[name as OperationName];
		const perform = prepare(operation);
		return [name, async (context, options, run) => await perform({ operation, context, options, run })];
	});
}

/** The custom operations of the resource, which n8n runs in workflows. */
export function customOperations(
	operations: Operations,
): Record<string, (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>> {
	return Object.fromEntries(prepared(operations).map(([name, perform]) => [name, workflowRoute(perform)]));
}

/**
 * The hook of the routed route, which n8n runs for AI tools, MCP calls and Engine 2.0. RoutingNode builds the request
 * of one item and leaves sending it to this hook.
 */
export function routedHook(operations: Operations) {
	const performs = new Map(prepared(operations));
	return async function (
		this: IExecutePaginationFunctions,
		{ options }: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const perform = performs.get(this.getNodeParameter('operation') as OperationName)!;
		const { allowedDomains } = options;
		return await routedRoute({ functions: this, allowedDomains }, perform);
	};
}
