import { updateDisplayOptions } from 'n8n-workflow';

import type { ApiField } from '../../input/schema';
import { bankAccount } from './shared/bankAccount';
import { additionalFields, optionalCustomerFields } from './shared/customerDetails';
import { requiredCustomerFields } from './shared/customerFields';
import { educationHeadings, withHeadings } from './shared/headings';
import { onboardingParameters } from './shared/onboarding';
import { nextOfKin } from './shared/nextOfKin';

const requiredFields: ApiField[] = [
	{
		displayName: 'First Name',
		name: 'first_name',
		reads: 'personName',
		alsoNamed: ['Given Name', 'Given Names', 'First Names', 'Forename', 'Fname', 'Customer First Name'],
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
		reads: 'personName',
		alsoNamed: ['Surname', 'Family Name', 'Last Names', 'Lname', 'Customer Last Name', 'Customer Surname'],
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
		alsoNamed: ['Sex', 'Gender/Sex', 'Sex/Gender', 'Customer Gender'],
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. female',
		description: 'Gender of the customer; M and F work too',
		routing: { send: { type: 'body', property: 'gender' } },
	},
	{
		displayName: 'Date of Birth',
		name: 'date_of_birth',
		reads: 'birthday',
		alsoNamed: ['DOB', 'Birth Date', 'Birthday', 'Customer DOB', 'Customer Date of Birth'],
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1992-04-14',
		description: 'Date of birth of the customer, as a date, a spreadsheet date or text such as 14/04/1992',
		routing: { send: { type: 'body', property: 'date_of_birth' } },
	},
	{
		displayName: 'Customer Unique Identifier',
		name: 'customer_unique_identifier',
		reads: 'customerIdentifier',
		alsoNamed: ['Customer Unique ID', 'Customer Identifier'],
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. CUST-0042',
		description:
			"Identifies the customer for you and Advancly; must be unique. Advancly's documentation does not say which number to use; ask them whether it should be the BVN.",
		routing: { send: { type: 'body', property: 'customer_unique_identifier' } },
	},
	...withHeadings(requiredCustomerFields, {
		phone_number: [
			'Customer Phone',
			'Customer Phone Number',
			'Customer Mobile',
			'Contact Number',
			'Contact No',
		],
		email: ['Customer Email', 'Customer Email Address'],
		address: ['Home Address', 'House Address', 'Residential Address', 'Customer Address'],
	}),
];

const optionalFields: ApiField[] = [
	...optionalCustomerFields.slice(0, 2),
	{
		displayName: 'Educational Qualification',
		name: 'educational_qualification',
		reads: 'text',
		alsoNamed: educationHeadings,
		type: 'string',
		default: '',
		placeholder: 'e.g. Bachelor',
		description: 'Educational qualification of the customer',
		routing: { send: { type: 'body', property: 'educational_qualification' } },
	},
	...optionalCustomerFields.slice(2),
];

/** POST onboard_individual: its parameters, in the order in which the editor shows them. */
export const description = updateDisplayOptions(
	{ show: { resource: ['customer'], operation: ['onboardIndividual'] } },
	onboardingParameters([...requiredFields, additionalFields(optionalFields), bankAccount, nextOfKin]),
);
