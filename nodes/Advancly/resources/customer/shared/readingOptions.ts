import type { INodeProperties } from 'n8n-workflow';

export const acceptUnknownPhoneNumbers: INodeProperties = {
	displayName: 'Accept Unknown Phone Numbers',
	name: 'acceptUnknownPhoneNumbers',
	type: 'boolean',
	default: false,
	description:
		'Whether to send phone numbers outside the known number ranges of their country. Turn it on if correct numbers are refused.',
};

export const dateOrder: INodeProperties = {
	displayName: 'Date Order',
	name: 'dateOrder',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'Follow the other dates in the column; otherwise day first',
		},
		{ name: 'Day First', value: 'dayFirst', description: '03/04/2024 is 3 April' },
		{ name: 'Month First', value: 'monthFirst', description: '03/04/2024 is 4 March' },
	],
	default: 'automatic',
	description:
		'How dates such as 03/04/2024 are read. Set it if no date in the column shows the order, or for a single item.',
};

export const decimalMark: INodeProperties = {
	displayName: 'Decimal Mark',
	name: 'decimalMark',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'Follow the other amounts in the column; otherwise a point',
		},
		{ name: 'Comma', value: 'comma', description: '1.500 is 1500 and 1,500 is 1.5' },
		{ name: 'Point', value: 'point', description: '1,500 is 1500 and 1.500 is 1.5' },
	],
	default: 'automatic',
	description:
		'How amounts such as 1,500 are read. Set it if no amount in the column shows the mark, or for a single item.',
};

export const leadingZeros: INodeProperties = {
	displayName: 'Missing Leading Zeros',
	name: 'leadingZeros',
	type: 'options',
	options: [
		{
			name: 'Keep',
			value: 'keep',
			description: 'Send the number as it is; it never had leading zeros',
		},
		{ name: 'Refuse', value: 'refuse', description: 'Refuse the item and name the number' },
		{
			name: 'Restore',
			value: 'restore',
			description: 'Pad the number with zeros to its usual length in the country',
		},
	],
	default: 'refuse',
	description:
		'What to do with account numbers, BVNs and similar numbers that are too short, perhaps because a spreadsheet dropped their leading zeros',
};
