import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { customOperations, declaredRoute } from '../../operations';
import { API_PREFIX } from '../../n8n/baseUrl';
import { declaredFields } from '../../input/schema';
import type { Operation } from '../../operations/operation';
import * as get from './get';
import * as getAll from './getAll';
import * as loadOrders from './loadOrders';
import * as loadStock from './loadStock';
import * as onboardCorporate from './onboardCorporate';
import * as onboardIndividual from './onboardIndividual';

const menu: INodePropertyOptions[] = [
	{
		name: 'Get',
		value: 'get',
		action: 'Get customer',
		description: 'Retrieve a customer by ID, email or phone number',
		routing: { request: { method: 'GET', url: `${API_PREFIX}/customers` } },
	},
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many customers',
		description: 'Retrieve a list of customers',
		routing: { request: { method: 'GET', url: `${API_PREFIX}/customers` } },
	},
	{
		name: 'Load Orders',
		value: 'loadOrders',
		action: 'Load customer orders',
		description: 'Load orders of a customer, with their lines, in batches',
		routing: { request: { method: 'POST', url: `${API_PREFIX}/customers/data/orders` } },
	},
	{
		name: 'Load Stock',
		value: 'loadStock',
		action: 'Load customer stock',
		description: 'Load stock rows of a customer in batches',
		routing: { request: { method: 'POST', url: `${API_PREFIX}/customers/data/stock` } },
	},
	{
		name: 'Onboard Corporate',
		value: 'onboardCorporate',
		action: 'Onboard corporate customer',
		description: 'Create a customer that is a company, with its people',
		routing: { request: { method: 'POST', url: `${API_PREFIX}/customers/onboard_corporate` } },
	},
	{
		name: 'Onboard Individual',
		value: 'onboardIndividual',
		action: 'Onboard individual customer',
		description: 'Create a customer that is a person',
		routing: { request: { method: 'POST', url: `${API_PREFIX}/customers/onboard_individual` } },
	},
];

const parameters: Record<string, INodeProperties[]> = {
	get: get.description,
	getAll: getAll.description,
	loadOrders: loadOrders.description,
	loadStock: loadStock.description,
	onboardCorporate: onboardCorporate.description,
	onboardIndividual: onboardIndividual.description,
};

function operationOf({ value, routing }: INodePropertyOptions): Operation {
	const method = routing?.request?.method === 'GET' ? 'GET' : 'POST';
	return {
		method,
		path: String(routing?.request?.url),
		fields: declaredFields(parameters[String(value)] ?? []),
	};
}

const operations = Object.fromEntries(menu.map((option) => [String(option.value), operationOf(option)]));

/** The resource Customer in the editor: its operations, each with its route, and their parameters. */
export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['customer'] } },
		options: menu,
		default: 'onboardIndividual',
		// One hook for all operations: RoutingNode hands over the sending of each item where it would turn pages.
		routing: { send: { paginate: true }, operations: { pagination: declaredRoute(operations) } },
	},
	...onboardIndividual.description,
	...onboardCorporate.description,
	...get.description,
	...getAll.description,
	...loadStock.description,
	...loadOrders.description,
];

/** The same operations as n8n runs them in workflows. */
export const customer = customOperations(operations);
