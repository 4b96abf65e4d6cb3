import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { fieldsOf, isList, type Field } from '../../../input/schema';
import { fieldOptions, fieldValues, mappingNotice } from './fieldValues';
import { loadedCustomer } from './loadedCustomer';
import { loadOptions } from './options';
import { toolNotice } from './toolNotice';

const FIELDS_BELOW = {
	name: 'Fields Below',
	value: 'fields',
	description: 'Drag a column onto each field below, or type a value',
};
const INPUT_ITEMS = {
	name: 'Input Items',
	value: 'inputItems',
	description: 'Each input item is a row; its columns are mapped to fields of the same name',
};
const JSON_ROWS = { name: 'JSON', value: 'json', description: 'A list of rows as JSON' };

const rowsFrom: INodeProperties = {
	displayName: 'Rows From',
	name: 'rowsFrom',
	type: 'options',
	options: [FIELDS_BELOW, INPUT_ITEMS, JSON_ROWS],
	default: 'inputItems',
	description: 'Where the rows come from',
};

/** In a tool the model writes the rows, since the input items belong to the agent. */
const rowsFromOfTool: INodeProperties = {
	...rowsFrom,
	options: [{ ...FIELDS_BELOW, description: 'Fill in each row, or let the model fill it in' }, JSON_ROWS],
	default: 'json',
};

const customerFrom: INodeProperties = {
	displayName: 'Customer From',
	name: 'customerFrom',
	type: 'options',
	options: [
		{
			name: 'Columns of Each Item',
			value: 'columns',
			description: "Each item's columns identify its customer",
		},
		{
			name: 'Fields Below',
			value: 'fields',
			description: 'All rows belong to the customer below',
		},
	],
	default: 'fields',
	description: 'Where the customer of each row comes from',
};

/** The keys of the objects in a list, as text for a description. */
function keysIn(fields: Field[]): string {
	return fields
		.map((field) => (isList(field) ? `${field.name} (a list with ${keysIn(field.entryFields)})` : field.name))
		.join(', ');
}

function rows(fields: Field[]): INodeProperties {
	return {
		displayName: 'Rows',
		name: 'rows',
		type: 'json',
		required: true,
		default: '[]',
		description: `List of objects, or an object with that list in 'data'. Keys: ${keysIn(fields)}.`,
	};
}

/**
 * The parameters of a load: where its rows and their customer come from, and the rows themselves.
 *
 * @param data the fixedCollection for the rows of the contract's `data`
 */
export function loadParameters(data: INodeProperties): INodeProperties[] {
	const rowFields = fieldsOf([data]).flatMap((field) => (isList(field) ? field.entryFields : []));
	const orderItemFields = rowFields.flatMap((field) => (isList(field) ? field.entryFields : []));
	const ofRow = fieldOptions([...rowFields, ...orderItemFields]);
	const ofCustomer = fieldOptions(fieldsOf([loadedCustomer]), 'Customer ');
	const fromItems = { rowsFrom: ['inputItems'] };

	return [
		...updateDisplayOptions({ show: { '@tool': [false] } }, [rowsFrom]),
		...updateDisplayOptions({ show: { '@tool': [true] } }, [rowsFromOfTool]),
		...updateDisplayOptions({ show: fromItems }, [customerFrom]),
		// The editor keeps the choice in 'Customer From' even when it is hidden, so each case needs its own condition.
		...updateDisplayOptions({ show: { ...fromItems, customerFrom: ['fields'] } }, [loadedCustomer]),
		...updateDisplayOptions({ hide: fromItems }, [loadedCustomer]),
		...updateDisplayOptions({ show: fromItems }, [mappingNotice]),
		...updateDisplayOptions({ show: { ...fromItems, customerFrom: ['fields'] } }, [fieldValues(ofRow)]),
		...updateDisplayOptions({ show: { ...fromItems, customerFrom: ['columns'] } }, [
			fieldValues([...ofRow, ...ofCustomer]),
		]),
		...updateDisplayOptions({ show: { rowsFrom: ['fields'] } }, [data]),
		...updateDisplayOptions({ show: { rowsFrom: ['json'] } }, [
			...toolNotice("List the keys of a row in the description of 'Rows'."),
			rows(rowFields),
		]),
		loadOptions,
	];
}
