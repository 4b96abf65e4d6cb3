import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { customOperations, routedHook, type OperationName } from '../../operations';
import { API_PREFIX } from '../../n8n/baseUrl';
import { fieldsOf } from '../../input/schema';
import type { Operation } from '../../operations/operation';
import * as get from './get';
import * as getAll from './getAll';
import * as loadOrders from './loadOrders';
import * as loadStock from './loadStock';
import * as onboardCorporate from './onboardCorporate';
import * as onboardIndividual from './onboardIndividual';

type MenuEntry = Omit<INodePropertyOptions, 'value'>;

const menu: Record<OperationName, MenuEntry> = {
	get: {
		name: 'Get',
		action: 'Get customer',
		description: 'Retrieve a customer by ID, email or phone number',
		routing: { request: { method: 'GET', url: `${API_PREFIX}/customers` } },
	},
	getAll: {
		name: 'Get Many',
		action: 'Get many customers',
		description: 'Retrieve a list of customers',
		routing: { request: { method: 'GET', url: `${API_PREFIX}/customers` } },
	},
	loadOrders: {
		name: 'Load Orders',
		action: 'Load customer orders',
		description: 'Load orders of a customer, with their items, in batches',
		routing: { request: { method: 'POST', url: `${API_PREFIX}/customers/data/orders` } },
	},
	loadStock: {
		name: 'Load Stock',
		action: 'Load customer stock',
		description: 'Load stock rows of a customer in batches',
		routing: { request: { method: 'POST', url: `${API_PREFIX}/customers/data/stock` } },
	},
	onboardCorporate: {
		name: 'Onboard Corporate',
		action: 'Onboard corporate customer',
		description: 'Create a customer that is a company, with its people',
		routing: { request: { method: 'POST', url: `${API_PREFIX}/customers/onboard_corporate` } },
	},
	onboardIndividual: {
		name: 'Onboard Individual',
		action: 'Onboard individual customer',
		description: 'Create a customer that is a person',
		routing: { request: { method: 'POST', url: `${API_PREFIX}/customers/onboard_individual` } },
	},
};

const parameters: Record<OperationName, INodeProperties[]> = {
	get: get.description,
	getAll: getAll.description,
	loadOrders: loadOrders.description,
	loadStock: loadStock.description,
	onboardCorporate: onboardCorporate.description,
	onboardIndividual: onboardIndividual.description,
};

function operationOf(name: OperationName): Operation {
	const { method, url } = menu[name].routing?.request ?? {};
	return {
		method: method === 'GET' ? 'GET' : 'POST',
		path: String(url),
		fields: fieldsOf(parameters[name]),
	};
}

const operations: Record<OperationName, Operation> = {
	get: operationOf('get'),
	getAll: operationOf('getAll'),
	loadOrders: operationOf('loadOrders'),
	loadStock: operationOf('loadStock'),
	onboardCorporate: operationOf('onboardCorporate'),
	onboardIndividual: operationOf('onboardIndividual'),
};

/** The Customer resource in the editor: its operations with their requests, and the parameters of each. */
export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['customer'] } },
		options: Object.entries(menu).map(([value, entry]) => ({ ...entry, value })),
		default: 'onboardIndividual',
		// One hook for all operations. RoutingNode calls it to paginate, which lets it take over sending each item.
		routing: { send: { paginate: true }, operations: { pagination: routedHook(operations) } },
	},
	...onboardIndividual.description,
	...onboardCorporate.description,
	...get.description,
	...getAll.description,
	...loadStock.description,
	...loadOrders.description,
];

/** The same operations, as n8n runs them in workflows. */
export const customer = customOperations(operations);
