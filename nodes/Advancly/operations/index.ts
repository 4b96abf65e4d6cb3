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
import type { Operation, Perform } from './operation';

/** What each operation does; its name is the value that workflows store. */
const PERFORM = {
	get: getOneCustomer,
	getAll: getCustomers,
	loadOrders: load,
	loadStock: load,
	onboardCorporate: onboard,
	onboardIndividual: onboard,
} satisfies Record<string, Perform>;

export type OperationName = keyof typeof PERFORM;

/** The declaration of every operation. */
type Operations = Record<OperationName, Operation>;

const NAMES = Object.keys(PERFORM) as OperationName[];

function performing(operations: Operations, name: OperationName): PerformRun {
	return async (context, options, run) =>
		await PERFORM[name]({ operation: operations[name], context, options, run });
}

/** The custom operations of the resource, which n8n runs in workflows. */
export function customOperations(
	operations: Operations,
): Record<string, (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>> {
	return Object.fromEntries(NAMES.map((name) => [name, workflowRoute(performing(operations, name))]));
}

/**
 * The hook of the routed route, which n8n runs for AI tools, MCP calls and Engine 2.0. RoutingNode has put together the
 * request of one item and leaves the sending to it.
 */
export function routedHook(operations: Operations) {
	return async function (
		this: IExecutePaginationFunctions,
		{ options }: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const name = this.getNodeParameter('operation') as OperationName;
		const { allowedDomains } = options;
		return await routedRoute({ functions: this, allowedDomains }, performing(operations, name));
	};
}
