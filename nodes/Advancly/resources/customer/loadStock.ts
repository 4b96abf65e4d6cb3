import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { loadParameters } from './shared/loadedRows';

const data: INodeProperties = {
	displayName: 'Data',
	name: 'data',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Stock Row' },
	placeholder: 'Add Stock Row',
	required: true,
	default: {},
	description: 'Stock of the customer, a row for each product',
	routing: { send: { type: 'body', property: 'data', value: '={{ $value.item }}' } },
	options: [
		{
			displayName: 'Stock Row',
			name: 'item',
			values: [
				{
					displayName: 'Available Quantity',
					name: 'available_quantity',
					type: 'string',
					default: '',
					placeholder: 'e.g. 100',
					description: 'Quantity that can be sold',
				},
				{
					displayName: 'Date',
					name: 'date',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2024-01-31T18:00:00Z',
					description: 'Moment at which the stock was counted',
				},
				{
					displayName: 'Discount Amount',
					name: 'discount_amount',
					type: 'string',
					default: '',
					placeholder: 'e.g. 50',
					description: 'Discount on the product',
				},
				{
					displayName: 'Minimum Stock Quantity',
					name: 'minimum_stock_quantity',
					type: 'string',
					default: '',
					placeholder: 'e.g. 10',
					description: 'Quantity below which the product is ordered again',
				},
				{
					displayName: 'Net Price',
					name: 'net_price',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1,293.75',
					description: 'Price after tax and discount',
				},
				{
					displayName: 'Product Category',
					name: 'product_category',
					type: 'string',
					default: '',
					placeholder: 'e.g. Beverages',
					description: 'Category of the product, in free text',
				},
				{
					displayName: 'Product ID',
					name: 'product_id',
					type: 'string',
					default: '',
					placeholder: 'e.g. SKU-0042',
					description: 'What identifies the product in the stock of the customer',
				},
				{
					displayName: 'Reserved Quantity',
					name: 'reserved_quantity',
					type: 'string',
					default: '',
					placeholder: 'e.g. 20',
					description: 'Quantity that is promised to buyers',
				},
				{
					displayName: 'Stock Level',
					name: 'stock_level',
					type: 'string',
					default: '',
					placeholder: 'e.g. low',
					description: 'How well the product is stocked, in free text',
				},
				{
					displayName: 'Tax Amount',
					name: 'tax_amount',
					type: 'string',
					default: '',
					placeholder: 'e.g. 93.75',
					description: 'Tax on the product',
				},
				{
					displayName: 'Total Quantity',
					name: 'total_quantity',
					type: 'string',
					default: '',
					placeholder: 'e.g. 120',
					description: 'Quantity in stock, reserved or not',
				},
				{
					displayName: 'Unit Price',
					name: 'unit_price',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1,250.00',
					description: 'Price of one unit',
				},
			],
		},
	],
};

/** POST data/stock: its parameters, in the order in which the editor shows them. */
export const description = updateDisplayOptions(
	{ show: { resource: ['customer'], operation: ['loadStock'] } },
	loadParameters(data),
);
