import type { INodeProperties } from 'n8n-workflow';

import type { ApiField } from '../../../input/schema';

const identifiers: ApiField[] = [
	{
		displayName: 'Email',
		name: 'email',
		reads: 'email',
		alsoNamed: ['Customer Email', 'Customer Email Address', 'Email Address'],
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
		alsoNamed: ['Customer Identity Number', 'Customer Identity No'],
		type: 'string',
		default: '',
		placeholder: 'e.g. 22397319289',
		description:
			"Identity number that the customer was onboarded with. Individuals have no field of this name, and Advancly's documentation does not say whether 'Customer Unique Identifier' counts as one. If unsure, use the email or phone number.",
		routing: { send: { type: 'query', property: 'identity_number' } },
	},
	{
		displayName: 'Phone Number',
		name: 'phone_number',
		reads: 'phone',
		alsoNamed: [
			'Customer Phone Number',
			'Customer Phone',
			'Customer Phone No',
			'Customer Mobile',
			'Customer Mobile Number',
		],
		type: 'string',
		default: '',
		placeholder: 'e.g. 08012345678',
		description: 'Phone number that the customer was onboarded with',
		routing: { send: { type: 'query', property: 'phone_number' } },
	},
];

/** The customer that the rows of a load belong to: the query parameters of both loads. At least one is required. */
export const loadedCustomer: INodeProperties = {
	displayName: 'Customer',
	name: 'customer',
	type: 'collection',
	placeholder: 'Add Field',
	// The editor shows the fields that the default names.
	default: { email: '' },
	description: 'Customer that the rows belong to. Fill in at least one field, or no row is sent.',
	options: identifiers,
};
