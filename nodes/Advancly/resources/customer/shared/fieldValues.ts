import type { INodeProperties } from 'n8n-workflow';

import type { Field } from '../../../input/schema';

/**
 * The list that names columns which do not find their field by themselves.
 *
 * @param fields the scalar fields a column can stand for, `phone_number` among them
 */
export function columnMapping(fields: Field[]): INodeProperties {
	return {
		displayName: 'Column Names',
		name: 'columns',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Column' },
		placeholder: 'Add Column',
		default: {},
		description:
			'Columns whose names do not match a field. The others match by name, whatever their case, spaces, underscores and hyphens.',
		options: [
			{
				displayName: 'Column',
				name: 'item',
				values: [
					{
						displayName: 'Column',
						name: 'column',
						type: 'string',
						required: true,
						default: '',
						placeholder: 'e.g. Phone',
						description: 'Name of the column in the input items',
					},
					{
						displayName: 'Field',
						name: 'field',
						type: 'options',
						required: true,
						options: fields
							.map(({ name, displayName }) => ({ name: displayName, value: name }))
							.sort((one, other) => one.name.localeCompare(other.name, 'en')),
						default: 'phone_number',
						description: 'Field of the API that the column holds',
					},
				],
			},
		],
	};
}
