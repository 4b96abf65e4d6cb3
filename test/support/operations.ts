import type { INodeProperties } from 'n8n-workflow';

import { fieldsOf } from '../../nodes/Advancly/input/schema';
import { getCustomers, getOneCustomer } from '../../nodes/Advancly/operations/get/getCustomers';
import { load } from '../../nodes/Advancly/operations/load/load';
import { onboard } from '../../nodes/Advancly/operations/onboard/onboard';
import type { Operation, Perform } from '../../nodes/Advancly/operations/operation';
import * as get from '../../nodes/Advancly/resources/customer/get';
import * as getAll from '../../nodes/Advancly/resources/customer/getAll';
import * as loadOrders from '../../nodes/Advancly/resources/customer/loadOrders';
import * as loadStock from '../../nodes/Advancly/resources/customer/loadStock';
import * as onboardCorporate from '../../nodes/Advancly/resources/customer/onboardCorporate';
import * as onboardIndividual from '../../nodes/Advancly/resources/customer/onboardIndividual';

const CUSTOMERS = '/api/v2/client/customers';

function operation(method: Operation['method'], path: string, description: INodeProperties[]): Operation {
	return { method, path: `${CUSTOMERS}${path}`, fields: fieldsOf(description) };
}

/** The operations, with the fields as declared, and method and path from the contract. */
export const OPERATIONS = {
	get: operation('GET', '', get.description),
	getAll: operation('GET', '', getAll.description),
	loadOrders: operation('POST', '/data/orders', loadOrders.description),
	loadStock: operation('POST', '/data/stock', loadStock.description),
	onboardCorporate: operation('POST', '/onboard_corporate', onboardCorporate.description),
	onboardIndividual: operation('POST', '/onboard_individual', onboardIndividual.description),
};

export type OperationName = keyof typeof OPERATIONS;

export const PERFORM: Record<OperationName, Perform> = {
	get: getOneCustomer,
	getAll: getCustomers,
	loadOrders: load(OPERATIONS.loadOrders),
	loadStock: load(OPERATIONS.loadStock),
	onboardCorporate: onboard(OPERATIONS.onboardCorporate),
	onboardIndividual: onboard(OPERATIONS.onboardIndividual),
};
