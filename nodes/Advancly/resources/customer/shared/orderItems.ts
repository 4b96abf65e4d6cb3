import type { INodeProperties } from 'n8n-workflow';

/** The lines of an order. */
export const orderItems: INodeProperties = {
	displayName: 'Order Items',
	name: 'order_items',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Order Item' },
	placeholder: 'Add Order Item',
	default: {},
	description: 'Lines of the order',
	options: [
		{
			displayName: 'Order Item',
			name: 'item',
			values: [
				{
					displayName: 'Amount',
					name: 'amount',
					reads: 'amount',
					type: 'string',
					default: '',
					placeholder: 'e.g. 3,750.00',
					description: 'Amount of the line',
				},
				{
					displayName: 'Product Category',
					name: 'product_category',
					reads: 'text',
					type: 'string',
					default: '',
					placeholder: 'e.g. Beverages',
					description: 'Category of the product, in free text',
				},
				{
					displayName: 'Product ID',
					name: 'product_id',
					reads: 'identifier',
					type: 'string',
					default: '',
					placeholder: 'e.g. SKU-0042',
					description: 'What identifies the product',
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
				{
					displayName: 'Quantity',
					name: 'quantity',
					reads: 'quantity',
					type: 'string',
					default: '',
					placeholder: 'e.g. 3',
					description: 'Quantity ordered',
				},
				{
					displayName: 'Unit Price',
					name: 'unit_price',
					reads: 'amount',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1,250.00',
					description: 'Price of one unit',
				},
			],
		},
	],
};
