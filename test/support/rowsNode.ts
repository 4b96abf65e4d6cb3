import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

interface InputFile {
	content: Buffer;
	fileName?: string;
	mimeType?: string;
}

export interface InputItem {
	json: IDataObject;
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

function nodeType(
	name: string,
	more: Partial<INodeTypeDescription>,
	execute: INodeType['execute'],
): INodeType {
	const common = { displayName: name, name, group: ['transform' as const], version: 1, defaults: { name } };
	const outputs = [NodeConnectionTypes.Main];
	return {
		description: { ...common, description: name, inputs: [], outputs, properties: [], ...more },
		execute,
	};
}

/** The node before the node under test. It emits the items, with their files stored as the instance stores files. */
export function rowsNode(items: InputItem[]): INodeType {
	return nodeType('rows', { group: ['trigger'] }, async function (this: IExecuteFunctions) {
		return [await Promise.all(items.map(async (item) => await withFiles(this, item)))];
	});
}

const COLUMN = { displayName: 'Column', name: 'column', type: 'string' as const, default: '' };

/** A node after ours that looks up, for each item, the row that the item came from. */
export const linkedNodeType = nodeType(
	'linked',
	{ inputs: [NodeConnectionTypes.Main], properties: [COLUMN] },
	async function (this: IExecuteFunctions) {
		return [
			this.getInputData().map((_item, item) => ({
				json: { column: this.getNodeParameter('column', item) as string },
				pairedItem: { item },
			})),
		];
	},
);
