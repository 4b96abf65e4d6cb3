import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { isList, type Field } from '../../../input/schema';

/** What stands before the name of a field of a company's person, in the editor and in a heading. */
const PERSON = 'Person';

/** The options for whole fields, with a prefix where another field has the same name: 'Customer Email'. */
export function fieldOptions(fields: Field[], prefix = ''): INodePropertyOptions[] {
	return fields.map(({ name, displayName }) => ({ name: `${prefix}${displayName}`, value: name }));
}

/** The options for the fields of each person, which prefix and path tell from the company's own. */
export function personOptions(fields: Field[]): INodePropertyOptions[] {
	return fields.filter(isList).flatMap(({ name: list, entryFields }) =>
		entryFields.map(({ name, displayName }) => ({
			name: displayName.startsWith(PERSON) ? displayName : `${PERSON} ${displayName}`,
			value: `${list}.${name}`,
		})),
	);
}

/** Says above 'Field Values' how columns find their fields. */
export const mappingNotice: INodeProperties = {
	displayName:
		"Columns go to the field of the same name. For a column with another name, or a value that no column has, add an entry to 'Field Values'.",
	name: 'mappingNotice',
	type: 'notice',
	default: '',
};

/** The list of values for fields that no column of the same name fills. */
export function fieldValues(options: INodePropertyOptions[]): INodeProperties {
	const field: INodeProperties = {
		displayName: 'Field',
		name: 'field',
		type: 'options',
		required: true,
		options: [...options].sort((one, other) => one.name.localeCompare(other.name, 'en')),
		default: '',
		description: 'API field that gets the value',
	};
	const value: INodeProperties = {
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		placeholder: 'e.g. NG',
		description: 'Drag a column here, type a constant for all items, or use an expression',
	};
	return {
		displayName: 'Field Values',
		name: 'fieldValues',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Field Value' },
		placeholder: 'Add Field Value',
		default: {},
		description:
			'Values for fields that no column of the same name fills: drag a column onto the value, type a constant, or use an expression. A value here wins over the column of the same name; an empty value leaves the field out.',
		options: [{ displayName: 'Field Value', name: 'item', values: [field, value] }],
	};
}
