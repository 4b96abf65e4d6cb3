import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import type { ApiField } from '../../../input/schema';

/** Not shown in a tool, which accepts only base64, since an agent cannot pass it a file. */
const documentSource: INodeProperties = {
	displayName: 'Document Source',
	name: 'documentSource',
	type: 'options',
	options: [
		{ name: 'Base64', value: 'base64', description: 'Text in base64, or a data URI' },
		{ name: 'Binary File', value: 'binary', description: 'A file of the input item' },
	],
	default: 'binary',
	description: 'Where the content of the document comes from',
};

const fields: ApiField[] = [
	{
		displayName: 'Document Type Code',
		name: 'document_type_code',
		reads: 'identifier',
		type: 'string',
		default: '',
		placeholder: 'e.g. passport',
		description: 'Code of the document type. Ask Advancly which codes they use.',
	},
	{
		displayName: 'File in Base64',
		name: 'base64_file_string',
		reads: 'text',
		type: 'string',
		default: '',
		placeholder: 'e.g. iVBORw0KGgo',
		description: 'Content of the document in base64; a data URI is accepted too',
	},
	{
		displayName: 'Filename With Extension',
		name: 'filename_with_extension',
		reads: 'text',
		type: 'string',
		default: '',
		placeholder: 'e.g. passport.png',
		description: 'Name of the file. Leave it empty to use the name of the binary file.',
	},
];

const binaryPropertyName: INodeProperties = {
	displayName: 'Input Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'The name of the input field containing the file',
	description: 'Name of the field of the input item that contains the file',
};

/** The documents of a customer. A file of the item or base64 is sent as `base64_file_string`. */
export const documents: INodeProperties = {
	displayName: 'Customer Documents',
	name: 'customer_documents',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Document' },
	placeholder: 'Add Document',
	default: {},
	description: 'Documents to upload with the customer',
	routing: { send: { type: 'body', property: 'customer_documents', value: '={{ $value.item }}' } },
	options: [
		{
			displayName: 'Document',
			name: 'item',
			values: [
				...updateDisplayOptions({ show: { '@tool': [false] } }, [documentSource]),
				...fields,
				...updateDisplayOptions({ show: { '@tool': [false] } }, [binaryPropertyName]),
			],
		},
	],
};
