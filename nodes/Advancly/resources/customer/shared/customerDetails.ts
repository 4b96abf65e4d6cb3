import type { INodeProperties } from 'n8n-workflow';

import type { ApiField } from '../../../input/schema';
import { taxNumberHeadings } from './headings';

/** The optional fields of every customer, individual or corporate. */
export const optionalCustomerFields: ApiField[] = [
	{
		displayName: 'City',
		name: 'city',
		reads: 'text',
		alsoNamed: ['Town', 'City/Town', 'Town/City'],
		type: 'string',
		default: '',
		placeholder: 'e.g. Lagos',
		description: 'City of the address',
		routing: { send: { type: 'body', property: 'city' } },
	},
	{
		displayName: 'Customer Category',
		name: 'customer_category',
		reads: 'text',
		type: 'string',
		default: '',
		placeholder: 'e.g. Salary Earner',
		description: 'Category of the customer, as free text',
		routing: { send: { type: 'body', property: 'customer_category' } },
	},
	{
		displayName: 'Partner Date Registered',
		name: 'partner_date_registered',
		reads: 'pastDay',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2024-01-31',
		description: 'Date when the customer registered with you, the partner',
		routing: { send: { type: 'body', property: 'partner_date_registered' } },
	},
	{
		displayName: 'Photo URL',
		name: 'photo_url',
		reads: 'text',
		alsoNamed: ['Photo Link', 'Picture URL'],
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/image.png',
		description: 'Web address of a photo of the customer',
		routing: { send: { type: 'body', property: 'photo_url' } },
	},
	{
		displayName: 'Postal Code',
		name: 'postal_code',
		reads: 'postalCode',
		alsoNamed: ['Zip', 'Zip Code', 'Postcode', 'Zip/Postal Code', 'Postal/Zip Code'],
		type: 'string',
		default: '',
		placeholder: 'e.g. 100001',
		description: 'Postal code of the address, leading zeros included',
		routing: { send: { type: 'body', property: 'postal_code' } },
	},
	{
		displayName: 'State',
		name: 'state',
		reads: 'text',
		alsoNamed: ['Province', 'State/Province', 'State of Residence'],
		type: 'string',
		default: '',
		placeholder: 'e.g. Lagos',
		description: 'State of the address',
		routing: { send: { type: 'body', property: 'state' } },
	},
	{
		displayName: 'Tax Identification Number',
		name: 'tax_identification_number',
		reads: 'taxNumber',
		alsoNamed: taxNumberHeadings,
		type: 'string',
		default: '',
		placeholder: 'e.g. 12345678-0001',
		description: 'Tax identification number of the customer, leading zeros included',
		routing: { send: { type: 'body', property: 'tax_identification_number' } },
	},
];

/** The collection of the optional fields of a customer. */
export function additionalFields(options: ApiField[]): INodeProperties {
	return {
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options,
	};
}
