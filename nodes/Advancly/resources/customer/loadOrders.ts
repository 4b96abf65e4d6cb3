import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { loadParameters } from './shared/loading';
import { orderDetails } from './shared/orderDetails';
import { usualOrderFields } from './shared/orderFields';
import { orderItems } from './shared/orderItems';

const data: INodeProperties = {
	displayName: 'Data',
	name: 'data',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add Order',
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Field',
	},
	placeholder: 'Add Order',
	required: true,
	default: {},
	description: 'Orders of the customer. Drag a column onto each field, or type a value.',
	routing: { send: { type: 'body', property: 'data', value: '={{ $value.item }}' } },
	options: [
		{ displayName: 'Order', name: 'item', values: [...usualOrderFields, orderItems, ...orderDetails] },
	],
};

/** POST data/orders: its parameters, in the order in which the editor shows them. */
export const description = updateDisplayOptions(
	{ show: { resource: ['customer'], operation: ['loadOrders'] } },
	loadParameters(data),
);
