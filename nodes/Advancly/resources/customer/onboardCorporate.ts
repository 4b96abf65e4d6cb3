import { updateDisplayOptions } from 'n8n-workflow';

import type { ApiField } from '../../input/schema';
import { bankAccount } from './shared/bankAccount';
import { additionalFields, optionalCustomerFields } from './shared/customerDetails';
import { requiredCustomerFields } from './shared/customerFields';
import { withHeadings } from './shared/headings';
import { onboardingParameters } from './shared/onboarding';
import { people } from './shared/people';

const requiredFields: ApiField[] = [
	{
		displayName: 'Company Name',
		name: 'company_name',
		reads: 'text',
		alsoNamed: [
			'Company',
			'Business Name',
			'Name of Company',
			'Name of Business',
			'Registered Name',
			'Legal Name',
			'Organisation Name',
			'Organization Name',
		],
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
		alsoNamed: [
			'RC',
			'RC No',
			'RC Number',
			'CAC No',
			'CAC Number',
			'CAC Registration Number',
			'Registration No',
			'Registration Number',
			'Reg No',
			'Business Registration No',
			'Business Reg No',
			'Company Registration No',
			'Company Registration Number',
			'Company Reg No',
		],
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
		alsoNamed: [
			'Date of Incorporation',
			'Incorporation Date',
			'Company Registration Date',
			'Date of Business Registration',
		],
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 2015-06-30',
		description: 'Date when the company was registered',
		routing: { send: { type: 'body', property: 'business_registration_date' } },
	},
	...withHeadings(requiredCustomerFields, {
		phone_number: ['Company Phone', 'Company Phone Number', 'Business Phone', 'Office Phone'],
		email: ['Company Email', 'Company Email Address', 'Business Email', 'Office Email'],
		address: ['Company Address', 'Business Address', 'Office Address', 'Registered Address'],
	}),
];

/** POST onboard_corporate: its parameters, in the order in which the editor shows them. */
export const description = updateDisplayOptions(
	{ show: { resource: ['customer'], operation: ['onboardCorporate'] } },
	onboardingParameters([...requiredFields, people, additionalFields(optionalCustomerFields), bankAccount]),
);
