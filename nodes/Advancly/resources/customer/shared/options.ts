import type { INodeProperties } from 'n8n-workflow';

const acceptShortNumbers: INodeProperties = {
	displayName: 'Accept Short Numbers',
	name: 'acceptShortNumbers',
	type: 'boolean',
	default: false,
	description:
		'Whether to send account, identity, tax, bank and phone numbers that are shorter than usual. They are refused otherwise, because a spreadsheet often took their leading zeros.',
};

const dateOrder: INodeProperties = {
	displayName: 'Date Order',
	name: 'dateOrder',
	type: 'options',
	options: [
		{ name: 'Day First', value: 'dayFirst', description: '03/04/2024 is the third of April' },
		{ name: 'Month First', value: 'monthFirst', description: '03/04/2024 is March the fourth' },
	],
	default: 'dayFirst',
	description: 'How dates such as 03/04/2024 are read',
};

const maxRequestsInFlight: INodeProperties = {
	displayName: 'Max Requests in Flight',
	name: 'maxRequestsInFlight',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50 },
	default: 5,
	description: 'How many requests may wait for their answer at the same time',
};

const documentSizeLimit: INodeProperties = {
	displayName: 'Document Size Limit',
	name: 'documentSizeLimit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 10,
	description: 'Size in megabytes above which a document is refused before anything is sent',
};

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
			description: 'Look the customer up first and, when found, return that customer and send nothing',
		},
	],
	default: 'send',
	description: 'What to do with a customer that Advancly already has',
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
	description: "What a customer is looked up by when 'If Customer Exists' is set to 'Skip'",
};

const megabytesPerRequest: INodeProperties = {
	displayName: 'Megabytes per Request',
	name: 'megabytesPerRequest',
	type: 'number',
	typeOptions: { minValue: 0.01, numberPrecision: 2 },
	default: 1,
	description: 'How large the data of one request may be; a single row or order that is larger goes alone',
};

const rowsPerRequest: INodeProperties = {
	displayName: 'Rows per Request',
	name: 'rowsPerRequest',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 500,
	description: 'How many rows one request may hold; an order is never split',
};

const splitRefused: INodeProperties = {
	displayName: 'Split Refused Requests',
	name: 'splitRefused',
	type: 'boolean',
	default: true,
	description:
		'Whether a request that the API refuses as invalid is halved until the refused rows stand alone and the others are loaded',
};

function options(entries: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: entries,
	};
}

export const onboardingOptions = options([
	acceptShortNumbers,
	dateOrder,
	documentSizeLimit,
	ifCustomerExists,
	lookUpBy,
	maxRequestsInFlight,
]);

export const loadOptions = options([
	acceptShortNumbers,
	dateOrder,
	maxRequestsInFlight,
	megabytesPerRequest,
	rowsPerRequest,
	splitRefused,
]);

export const getOptions = options([acceptShortNumbers, maxRequestsInFlight]);

export const getManyOptions = options([acceptShortNumbers, dateOrder, maxRequestsInFlight]);
