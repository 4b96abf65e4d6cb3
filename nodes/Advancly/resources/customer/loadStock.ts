import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { loadParameters } from './shared/loading';
import { stockDetails } from './shared/stockDetails';
import { usualStockFields } from './shared/stockFields';

const data: INodeProperties = {
	displayName: 'Data',
	name: 'data',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add Stock Row',
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Field',
	},
	placeholder: 'Add Stock Row',
	required: true,
	default: {},
	description: 'Stock of the customer, one row per product. Drag a column onto each field, or type a value.',
	routing: { send: { type: 'body', property: 'data', value: '={{ $value.item }}' } },
	options: [{ displayName: 'Stock Row', name: 'item', values: [...usualStockFields, ...stockDetails] }],
};

/** POST data/stock: its parameters, in the order in which the editor shows them. */
export const description = updateDisplayOptions(
	{ show: { resource: ['customer'], operation: ['loadStock'] } },
	loadParameters(data),
);
