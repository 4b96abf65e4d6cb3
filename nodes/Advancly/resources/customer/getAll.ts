import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import type { ApiField } from '../../input/schema';
import { getManyOptions } from './shared/options';

const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

const fields: ApiField[] = [
	{
		displayName: 'Customer ID',
		name: 'customer_id',
		reads: 'integer',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1042',
		description: 'Number that Advancly assigned to the customer',
		routing: { send: { type: 'query', property: 'customer_id' } },
	},
	{
		displayName: 'Customer Type',
		name: 'customer_type',
		reads: 'text',
		type: 'string',
		default: '',
		placeholder: 'e.g. individual',
		description: 'Type of customer, as Advancly names it',
		routing: { send: { type: 'query', property: 'customer_type' } },
	},
	{
		displayName: 'Email',
		name: 'email',
		reads: 'email',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Email address of the customer',
		routing: { send: { type: 'query', property: 'email' } },
	},
	{
		displayName: 'From Date',
		name: 'from_date',
		reads: 'day',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2024-01-31',
		description: 'First day of the period to get customers from',
		routing: { send: { type: 'query', property: 'from_date' } },
	},
	{
		displayName: 'Phone Number',
		name: 'phone_number',
		reads: 'phone',
		type: 'string',
		default: '',
		placeholder: 'e.g. 08012345678',
		description: 'Phone number that the customer was onboarded with',
		routing: { send: { type: 'query', property: 'phone_number' } },
	},
	{
		displayName: 'To Date',
		name: 'to_date',
		reads: 'day',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2024-12-31',
		description: 'Last day of the period to get customers from',
		routing: { send: { type: 'query', property: 'to_date' } },
	},
];

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: fields,
};

/** GET customers, for all customers that match the filters. */
export const description = updateDisplayOptions({ show: { resource: ['customer'], operation: ['getAll'] } }, [
	returnAll,
	limit,
	filters,
	getManyOptions,
]);
