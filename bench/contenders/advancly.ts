import type { INodeParameters } from 'n8n-workflow';

import { fieldsOf } from '../../nodes/Advancly/input/schema';
import { description } from '../../nodes/Advancly/resources/customer/onboardIndividual';
import { CUSTOMER_COLUMN, customerOf, unit, type Row, type Work } from '../rows';
import { CONSTANT_FIELDS, OWN_FIELDS } from '../rows/individuals';
import { CREDENTIALS, type Step } from '../workflow';
import type { Contender } from './contender';

/** A row of a fixedCollection, with each field filled by an expression from the column of the same name. */
function byExpressions(row: Row): INodeParameters {
	return Object.fromEntries(Object.keys(row).map((name) => [name, `={{ $json.${name} }}`]));
}

/** A node with this repository's declaration, from either package. */
function declaredNode(type: string, operation: string, parameters: INodeParameters): Step {
	return {
		name: 'Advancly',
		type,
		typeVersion: 1,
		parameters: { resource: 'customer', operation, ...parameters },
		credentials: { advanclyApi: CREDENTIALS.advanclyApi },
	};
}

function loadOperation({ kind }: Work): string {
	return kind === 'stock' ? 'loadStock' : 'loadOrders';
}

/**
 * The 35 fields of an individual as parameters of the node: fifteen filled by expressions, the others by constants.
 *
 * @param expression returns the expression for a column
 */
function individualParameters(expression: (name: string) => string): INodeParameters {
	const parameters: Record<string, INodeParameters> = {};
	for (const { name, collection = '' } of fieldsOf(description)) {
		const value = OWN_FIELDS.includes(name) ? expression(name) : CONSTANT_FIELDS[name];
		if (value === undefined) continue;
		parameters[collection] = { ...parameters[collection], [name]: value as INodeParameters[string] };
	}
	const { '': topLevel, ...collections } = parameters;
	return { ...topLevel, ...collections };
}

const NODE_TYPE = 'n8n-nodes-advancly.advancly';

/** This repository's node: loads from input items, and onboarding with one parameter per field. */
export const advancly: Contender = {
	id: 'node',
	title: 'This node',
	kinds: ['stock', 'orders', 'individuals'],
	sends: 'units',
	mostRows: Infinity,
	nodes(work) {
		if (work.kind === 'individuals') {
			const parameters = individualParameters((name) => `={{ $json.${name} }}`);
			return [declaredNode(NODE_TYPE, 'onboardIndividual', parameters)];
		}
		const customer =
			work.customers === 1
				? { customer: { [CUSTOMER_COLUMN]: customerOf(work, 0) } }
				: { customerFrom: 'columns' };
		return [declaredNode(NODE_TYPE, loadOperation(work), { rowsFrom: 'inputItems', ...customer })];
	},
};

/**
 * The same node with its options raised to what workflows with HTTP Request do: bodies of any size, fifty requests at
 * once. By default the node starts with less and finds its pace, to spare the API. This shows what that costs.
 */
export const atOnce: Contender = {
	...advancly,
	id: 'atOnce',
	title: 'This node, as much at once as HTTP Request',
	nodes(work, baseUrl) {
		const [node] = advancly.nodes!(work, baseUrl);
		const ofLoads = { rowsPerRequest: work.rows, megabytesPerRequest: 1000 };
		const options = { maxRequestsInFlight: 50, ...(work.kind === 'individuals' ? {} : ofLoads) };
		return [{ ...node!, parameters: { ...node!.parameters, options } }];
	},
};

/** This repository's node with expressions that compute something, which only n8n's expression engine can evaluate. */
export const computed: Contender = {
	id: 'computed',
	title: 'This node, expressions that compute',
	kinds: ['individuals'],
	sends: 'units',
	mostRows: Infinity,
	nodes() {
		const parameters = individualParameters((name) => `={{ $json.${name}.trim() }}`);
		return [declaredNode(NODE_TYPE, 'onboardIndividual', parameters)];
	},
};

/** This repository's node, with fields matched from the item's columns. */
export const autoMap: Contender = {
	id: 'autoMap',
	title: 'This node, auto-map',
	kinds: ['individuals'],
	sends: 'units',
	mostRows: Infinity,
	nodes: () => [declaredNode(NODE_TYPE, 'onboardIndividual', { dataToSend: 'autoMapInputData' })],
};

/** The same declaration run by n8n's RoutingNode alone: each item is one request with one row. */
export const routingNodeAlone: Contender = {
	id: 'routingNode',
	title: 'RoutingNode alone, one request per row',
	kinds: ['stock', 'individuals'],
	sends: 'units',
	mostRows: 200,
	nodes(work, baseUrl) {
		const [node] = advancly.nodes!(work, baseUrl);
		const type = 'n8n-nodes-advancly-bench.routingNodeAlone';
		if (work.kind === 'individuals') return [{ ...node!, type }];
		const customer = work.customers === 1 ? customerOf(work, 0) : `={{ $json.${CUSTOMER_COLUMN} }}`;
		const rows = {
			rowsFrom: 'fields',
			customerFrom: 'fields',
			customer: { [CUSTOMER_COLUMN]: customer },
			data: { item: [byExpressions(unit(work, 0))] },
		};
		return [{ ...node!, type, parameters: { ...node!.parameters, ...rows } }];
	},
};
