import type { INodeProperties } from 'n8n-workflow';

import { personDetails } from './personDetails';
import { usualPersonFields } from './personFields';

/** The people of a company. */
export const people: INodeProperties = {
	displayName: 'Corporate Customer People',
	name: 'corporate_customer_people',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add Person',
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Field',
	},
	placeholder: 'Add Person',
	required: true,
	default: {},
	description: 'People of the company, such as its directors',
	routing: { send: { type: 'body', property: 'corporate_customer_people', value: '={{ $value.item }}' } },
	options: [{ displayName: 'Person', name: 'item', values: [...usualPersonFields, ...personDetails] }],
};
