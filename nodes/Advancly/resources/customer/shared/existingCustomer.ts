import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

const ifCustomerExists: INodeProperties = {
	displayName: 'If Customer Exists',
	name: 'ifCustomerExists',
	type: 'options',
	options: [
		{
			name: 'Send Anyway',
			value: 'send',
			description: 'Send the customer without looking it up; the API decides',
		},
		{
			name: 'Skip',
			value: 'skip',
			description: 'Look the customer up first; if found, return it and do not send it again',
		},
	],
	default: 'send',
	description: "What to do with a customer that Advancly already has. Choose 'Skip' to run a sheet again.",
};

const lookUpBy: INodeProperties = {
	displayName: 'Look Up By',
	name: 'lookUpBy',
	type: 'options',
	options: [
		{ name: 'Email', value: 'email' },
		{ name: 'Phone Number', value: 'phone_number' },
	],
	default: 'email',
	description: 'Field to look the customer up by',
};

/** What onboarding does with a customer that Advancly already has. */
export const existingCustomer: INodeProperties[] = [
	ifCustomerExists,
	...updateDisplayOptions({ show: { ifCustomerExists: ['skip'] } }, [lookUpBy]),
];
