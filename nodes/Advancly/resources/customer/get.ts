import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import type { ApiField } from '../../input/schema';
import { getOptions } from './shared/options';

const identifyBy: INodeProperties = {
	displayName: 'Identify By',
	name: 'identifyBy',
	type: 'options',
	options: [
		{ name: 'Customer ID', value: 'customer_id' },
		{ name: 'Email', value: 'email' },
		{ name: 'Phone Number', value: 'phone_number' },
	],
	default: 'customer_id',
	description: 'Which field identifies the customer',
};

const identifiers: ApiField[] = [
	{
		displayName: 'Customer ID',
		name: 'customer_id',
		reads: 'integer',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1042',
		description: 'Number that Advancly assigned to the customer; onboarding returns it as borrower_id',
		displayOptions: { show: { identifyBy: ['customer_id'] } },
		routing: { send: { type: 'query', property: 'customer_id' } },
	},
	{
		displayName: 'Email',
		name: 'email',
		reads: 'email',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Email address of the customer',
		displayOptions: { show: { identifyBy: ['email'] } },
		routing: { send: { type: 'query', property: 'email' } },
	},
	{
		displayName: 'Phone Number',
		name: 'phone_number',
		reads: 'phone',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 08012345678',
		description: 'Phone number that the customer was onboarded with',
		displayOptions: { show: { identifyBy: ['phone_number'] } },
		routing: { send: { type: 'query', property: 'phone_number' } },
	},
];

/** GET customers, for the one customer that an id, an email address or a phone number identifies. */
export const description = updateDisplayOptions({ show: { resource: ['customer'], operation: ['get'] } }, [
	identifyBy,
	...identifiers,
	getOptions,
]);
