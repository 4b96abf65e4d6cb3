import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { isList, type Field } from '../../../input/schema';

/** The prefix of a person's field, both in the editor and in a heading. */
const PERSON = 'Person';

/** The options for fields, with a prefix where another field has the same name: 'Customer Email'. */
export function fieldOptions(fields: Field[], prefix = ''): INodePropertyOptions[] {
	return fields.map(({ name, displayName }) => ({ name: `${prefix}${displayName}`, value: name }));
}

/** The options for the fields of a person. Prefix and path distinguish them from those of the company. */
export function personOptions(fields: Field[]): INodePropertyOptions[] {
	return fields.filter(isList).flatMap(({ name: list, entryFields }) =>
		entryFields.map(({ name, displayName }) => ({
			name: displayName.startsWith(PERSON) ? displayName : `${PERSON} ${displayName}`,
			value: `${list}.${name}`,
		})),
	);
}

/** The notice above 'Field Values' on how columns are mapped to fields. */
export const mappingNotice: INodeProperties = {
	displayName:
		"Columns are mapped to fields of the same name. For a column with a different name, or a value without a column, add an entry to 'Field Values'.",
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
		description: 'API field to set',
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
			'Values for fields that no column of the same name fills. Drag a column onto the value, type a constant, or use an expression. A value here overrides the column of the same name; an empty value leaves the field out.',
		options: [{ displayName: 'Field Value', name: 'item', values: [field, value] }],
	};
}
