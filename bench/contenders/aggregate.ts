import { CUSTOMER_COLUMN, customerOf, ROWS_PER_REQUEST, type Work } from '../rows';
import type { Step } from '../workflow';
import type { Contender } from './contender';
import { httpRequestNode } from './httpRequest';

const AGGREGATE: Step = {
	name: 'Aggregate',
	type: 'n8n-nodes-base.aggregate',
	typeVersion: 1,
	parameters: { aggregate: 'aggregateAllItemData', destinationFieldName: 'data', options: {} },
};

/** Folds lines into orders, as far as an expression can: the first line provides the fields of the order. */
const FOLDED = `={{ { data: Object.values($json.data.reduce((orders, row) => {
	const { product_id, product_category, product_rating, unit_price, quantity, amount, ...order } = row;
	orders[row.order_id] ??= { ...order, order_items: [] };
	orders[row.order_id].order_items.push({ product_id, product_category, product_rating, unit_price, quantity, amount });
	return orders;
}, {})) } }}`;

const WHOLE = '={{ $json }}';

function body({ kind }: Work): { specifyBody: 'json'; jsonBody: string } {
	return { specifyBody: 'json', jsonBody: kind === 'orders' ? FOLDED : WHOLE };
}

/**
 * Everything in one body. With several customers it sends all rows under one of them, which is wrong, but is the least
 * that any way of sending them can cost.
 */
export const aggregate: Contender = {
	id: 'aggregate',
	title: 'Aggregate + HTTP Request, one body',
	kinds: ['stock', 'orders'],
	sends: 'units',
	oneBody: true,
	mostRows: Infinity,
	nodes: (work, baseUrl) => [AGGREGATE, httpRequestNode(work, baseUrl, customerOf(work, 0), body(work))],
};

/**
 * The initial batches of this repository's node, built with n8n's own nodes: a loop that sends one after the other.
 * Not possible for orders, because a batch may end in the middle of one.
 */
export const loopedAggregate: Contender = {
	id: 'loopedAggregate',
	title: 'Loop + Aggregate + HTTP Request, 500 rows',
	kinds: ['stock'],
	sends: 'units',
	customers: 'one',
	loops: true,
	mostRows: Infinity,
	nodes(work, baseUrl) {
		const loop: Step = {
			name: 'Loop Over Items',
			type: 'n8n-nodes-base.splitInBatches',
			typeVersion: 3,
			parameters: { batchSize: ROWS_PER_REQUEST, options: {} },
		};
		return [loop, AGGREGATE, httpRequestNode(work, baseUrl, customerOf(work, 0), body(work))];
	},
};

/** Groups the rows by customer in an expression, because n8n has no node that groups whole items. */
const BY_CUSTOMER = `={{ Object.entries($json.data.reduce((customers, row) => {
	const { ${CUSTOMER_COLUMN}, ...rest } = row;
	(customers[${CUSTOMER_COLUMN}] ??= []).push(rest);
	return customers;
}, {})).map(([customer, data]) => ({ customer, data })) }}`;

/** The correct version for many customers: one body per customer. */
export const aggregateByCustomer: Contender = {
	id: 'aggregateByCustomer',
	title: 'Aggregate + HTTP Request, one body per customer',
	kinds: ['stock'],
	sends: 'units',
	customers: 'many',
	mostRows: Infinity,
	nodes(work, baseUrl) {
		const grouped: Step = {
			name: 'Edit Fields',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: {
				assignments: {
					assignments: [{ id: 'groups', name: 'groups', type: 'array', value: BY_CUSTOMER }],
				},
				options: {},
			},
		};
		const splitOut: Step = {
			name: 'Split Out',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'groups', options: {} },
		};
		return [
			AGGREGATE,
			grouped,
			splitOut,
			httpRequestNode(work, baseUrl, '={{ $json.customer }}', {
				specifyBody: 'json',
				jsonBody: '={{ { data: $json.data } }}',
			}),
		];
	},
};
