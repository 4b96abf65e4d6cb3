import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { bankAccount } from './shared/bankAccount';
import { optionalCustomerFields, requiredCustomerFields } from './shared/customer';
import { onboardingParameters } from './shared/dataToSend';
import { people } from './shared/people';

const requiredFields: ApiField[] = [
	{
		displayName: 'Company Name',
		name: 'company_name',
		reads: 'text',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Obi Trading Limited',
		description: 'Name of the company',
		routing: { send: { type: 'body', property: 'company_name' } },
	},
	{
		displayName: 'Business Registration Number',
		name: 'business_registration_number',
		reads: 'registrationNumber',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. RC123456',
		description: 'Number under which the company is registered, leading zeros included',
		routing: { send: { type: 'body', property: 'business_registration_number' } },
	},
	{
		displayName: 'Business Registration Date',
		name: 'business_registration_date',
		reads: 'pastDay',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 2015-06-30',
		description: 'Day on which the company was registered',
		routing: { send: { type: 'body', property: 'business_registration_date' } },
	},
	...requiredCustomerFields,
];

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: optionalCustomerFields,
};

/** POST onboard_corporate: its parameters, in the order in which the editor shows them. */
export const description = updateDisplayOptions(
	{ show: { resource: ['customer'], operation: ['onboardCorporate'] } },
	onboardingParameters([...requiredFields, people, additionalFields, bankAccount]),
);
