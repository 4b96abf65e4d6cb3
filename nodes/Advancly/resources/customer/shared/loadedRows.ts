import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { declaredFields } from '../../../input/schema';
import { columnMapping } from './fieldValues';
import { loadedCustomer } from './loadedCustomer';
import { loadOptions } from './options';

const rowsFrom: INodeProperties = {
	displayName: 'Rows From',
	name: 'rowsFrom',
	type: 'options',
	options: [
		{
			name: 'Fields Below',
			value: 'fields',
			description: 'Fill in each row by hand or by expressions',
		},
		{
			name: 'Input Items',
			value: 'inputItems',
			description: 'Each input item is a row; its columns find their field by name',
		},
		{
			name: 'JSON',
			value: 'json',
			description: 'A list of rows as JSON',
		},
	],
	default: 'inputItems',
	description: 'Where the rows come from',
};

const customerFrom: INodeProperties = {
	displayName: 'Customer From',
	name: 'customerFrom',
	type: 'options',
	options: [
		{
			name: 'Columns of Each Item',
			value: 'columns',
			description: 'Each item says in its columns whose row it is',
		},
		{
			name: 'Fields Below',
			value: 'fields',
			description: 'All rows belong to the customer below',
		},
	],
	default: 'fields',
	description: 'Where the customer of a row comes from',
};

const rows: INodeProperties = {
	displayName: 'Rows',
	name: 'rows',
	type: 'json',
	required: true,
	default: '[]',
	description: "List of objects with the API's keys, or an object whose 'data' is that list",
};

/**
 * The parameters of a load: where its rows and their customer come from, and the rows themselves.
 *
 * @param data the fixedCollection that holds the rows of the contract's `data`
 */
export function loadParameters(data: INodeProperties): INodeProperties[] {
	const identifiers = declaredFields([loadedCustomer]);
	const rowFields = declaredFields([data]).flatMap(({ rowFields: fields = [] }) => fields);
	const lineFields = rowFields.flatMap(({ rowFields: fields = [] }) => fields);
	const scalars = [...rowFields.filter((field) => field.rowFields === undefined), ...lineFields];

	return [
		rowsFrom,
		...updateDisplayOptions({ show: { rowsFrom: ['inputItems'] } }, [customerFrom]),
		// The editor keeps what was chosen in 'Customer From' once it is hidden, so each case has a condition of its own.
		...updateDisplayOptions({ show: { rowsFrom: ['inputItems'], customerFrom: ['fields'] } }, [
			loadedCustomer,
		]),
		...updateDisplayOptions({ hide: { rowsFrom: ['inputItems'] } }, [loadedCustomer]),
		...updateDisplayOptions({ show: { rowsFrom: ['inputItems'] } }, [
			columnMapping([...identifiers, ...scalars]),
		]),
		...updateDisplayOptions({ show: { rowsFrom: ['fields'] } }, [data]),
		...updateDisplayOptions({ show: { rowsFrom: ['json'] } }, [rows]),
		loadOptions,
	];
}
