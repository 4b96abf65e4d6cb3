import type { INodeProperties } from 'n8n-workflow';

/** Where the fields of a customer come from: parameters, or the columns of the input item. */
export const dataToSend: INodeProperties = {
	displayName: 'Data to Send',
	name: 'dataToSend',
	type: 'options',
	options: [
		{
			name: 'Auto-Map Input Data',
			value: 'autoMapInputData',
			description: 'Use the columns of the input item whose names match the fields of the API',
		},
		{
			name: 'Define Below',
			value: 'defineBelow',
			description: 'Set the value of each field',
		},
	],
	default: 'defineBelow',
	description: 'Where the fields of the customer come from',
};
