import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { bankAccount } from './shared/bankAccount';
import { optionalCustomerFields, requiredCustomerFields } from './shared/customer';
import { onboardingParameters } from './shared/dataToSend';
import { nextOfKin } from './shared/nextOfKin';

const requiredFields: ApiField[] = [
	{
		displayName: 'First Name',
		name: 'first_name',
		reads: 'text',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Nathan',
		description: 'First name of the customer',
		routing: { send: { type: 'body', property: 'first_name' } },
	},
	{
		displayName: 'Last Name',
		name: 'last_name',
		reads: 'text',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Obi',
		description: 'Last name of the customer',
		routing: { send: { type: 'body', property: 'last_name' } },
	},
	{
		displayName: 'Gender',
		name: 'gender',
		reads: 'gender',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. female',
		description: 'Gender of the customer; M and F are understood',
		routing: { send: { type: 'body', property: 'gender' } },
	},
	{
		displayName: 'Date of Birth',
		name: 'date_of_birth',
		reads: 'birthday',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1992-04-14',
		description: 'Birthday of the customer, as a date, a spreadsheet date or text such as 14/04/1992',
		routing: { send: { type: 'body', property: 'date_of_birth' } },
	},
	{
		displayName: 'Customer Unique Identifier',
		name: 'customer_unique_identifier',
		reads: 'customerIdentifier',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. CUST-0042',
		description: 'What identifies the customer for you and Advancly; no two customers share it',
		routing: { send: { type: 'body', property: 'customer_unique_identifier' } },
	},
	...requiredCustomerFields,
];

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		...optionalCustomerFields.slice(0, 2),
		{
			displayName: 'Educational Qualification',
			name: 'educational_qualification',
			reads: 'text',
			type: 'string',
			default: '',
			placeholder: 'e.g. Bachelor',
			description: 'Educational qualification of the customer',
			routing: { send: { type: 'body', property: 'educational_qualification' } },
		},
		...optionalCustomerFields.slice(2),
	],
};

/** POST onboard_individual: its parameters, in the order in which the editor shows them. */
export const description = updateDisplayOptions(
	{ show: { resource: ['customer'], operation: ['onboardIndividual'] } },
	onboardingParameters([...requiredFields, additionalFields, bankAccount, nextOfKin]),
);
