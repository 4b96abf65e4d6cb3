import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

export interface InputFile {
	content: Buffer;
	fileName?: string;
	mimeType?: string;
}

export interface InputItem {
	json: IDataObject;
	/** By the name of the item's field that holds the file. */
	files?: Record<string, InputFile>;
}

async function withFiles(
	context: IExecuteFunctions,
	{ json, files = {} }: InputItem,
): Promise<INodeExecutionData> {
	const binary: INodeExecutionData['binary'] = {};
	for (const [name, { content, fileName, mimeType }] of Object.entries(files)) {
		binary[name] = await context.helpers.prepareBinaryData(content, fileName, mimeType);
	}
	return Object.keys(files).length > 0 ? { json, binary } : { json };
}

/** The node before the node under test: it emits the items, with their files kept as the instance keeps files. */
export function rowsNode(items: InputItem[]): INodeType {
	return {
		description: {
			displayName: 'Rows',
			name: 'rows',
			group: ['trigger'],
			version: 1,
			description: 'Emits the items of a test',
			defaults: { name: 'Rows' },
			inputs: [],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute() {
			return [await Promise.all(items.map(async (item) => await withFiles(this, item)))];
		},
	};
}
