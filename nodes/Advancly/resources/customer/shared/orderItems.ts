import type { INodeProperties } from 'n8n-workflow';

import type { ApiField } from '../../../input/schema';
import { productIdHeadings } from './headings';

const fields: ApiField[] = [
	{
		displayName: 'Product ID',
		name: 'product_id',
		reads: 'identifier',
		alsoNamed: [...productIdHeadings, 'Lineitem SKU'],
		type: 'string',
		typeOptions: { showEvenWhenOptional: true },
		default: '',
		placeholder: 'e.g. SKU-0042',
		description: 'Identifies the product',
	},
	{
		displayName: 'Quantity',
		name: 'quantity',
		reads: 'quantity',
		alsoNamed: [
			'Qty',
			'Quantity Ordered',
			'Qty Ordered',
			'Ordered Quantity',
			'Ordered Qty',
			'Item Quantity',
			'Item Qty',
			'Lineitem Quantity',
			'Quantity Sold',
			'Qty Sold',
		],
		type: 'string',
		typeOptions: { showEvenWhenOptional: true },
		default: '',
		placeholder: 'e.g. 3',
		description: 'Quantity ordered',
	},
	{
		displayName: 'Unit Price',
		name: 'unit_price',
		reads: 'amount',
		alsoNamed: ['Price per Unit', 'Price Each', 'Item Price', 'Lineitem Price', 'Unit Selling Price'],
		type: 'string',
		typeOptions: { showEvenWhenOptional: true },
		default: '',
		placeholder: 'e.g. 1,250.00',
		description: 'Price of one unit',
	},
	{
		displayName: 'Amount',
		name: 'amount',
		reads: 'amount',
		alsoNamed: ['Line Amount', 'Line Total', 'Item Amount', 'Item Total', 'Lineitem Total'],
		// In a list of orders it is the order's.
		notAlone: true,
		type: 'string',
		typeOptions: { showEvenWhenOptional: true },
		default: '',
		placeholder: 'e.g. 3,750.00',
		description: 'Amount of the order item',
	},
	{
		displayName: 'Product Category',
		name: 'product_category',
		reads: 'text',
		alsoNamed: ['Item Category'],
		type: 'string',
		default: '',
		placeholder: 'e.g. Beverages',
		description: 'Category of the product, in free text',
	},
	{
		displayName: 'Product Rating',
		name: 'product_rating',
		reads: 'text',
		type: 'string',
		default: '',
		placeholder: 'e.g. 4.5',
		description: 'How buyers rate the product',
	},
];

/** The items of an order. */
export const orderItems: INodeProperties = {
	displayName: 'Order Items',
	name: 'order_items',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add Order Item',
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Field',
		showEvenWhenOptional: true,
	},
	placeholder: 'Add Order Item',
	default: {},
	description: 'Items of the order',
	options: [{ displayName: 'Order Item', name: 'item', values: fields }],
};
