import type { INodeProperties } from 'n8n-workflow';

/** The customer whose rows a load sends: the query parameters of both loads, of which at least one must be given. */
export const loadedCustomer: INodeProperties = {
	displayName: 'Customer',
	name: 'customer',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'Customer that the rows belong to; at least one field is needed',
	options: [
		{
			displayName: 'Email',
			name: 'email',
			reads: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'Email address of the customer',
			routing: { send: { type: 'query', property: 'email' } },
		},
		{
			displayName: 'Identity Number',
			name: 'identity_number',
			reads: 'identityNumber',
			type: 'string',
			default: '',
			placeholder: 'e.g. 22397319289',
			description: 'Identity number of the customer, as used in onboarding',
			routing: { send: { type: 'query', property: 'identity_number' } },
		},
		{
			displayName: 'Phone Number',
			name: 'phone_number',
			reads: 'phone',
			type: 'string',
			default: '',
			placeholder: 'e.g. 08012345678',
			description: 'Phone number of the customer as it was onboarded',
			routing: { send: { type: 'query', property: 'phone_number' } },
		},
	],
};
