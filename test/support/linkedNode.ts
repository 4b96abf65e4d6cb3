import { NodeConnectionTypes, type INode, type INodeType } from 'n8n-workflow';

/** The node a person puts after ours: for each of its items it looks up the row that the item came from. */
export const linkedNodeType: INodeType = {
	description: {
		displayName: 'Linked',
		name: 'linked',
		group: ['transform'],
		version: 1,
		description: 'Emits a column of the row each item came from',
		defaults: { name: 'Linked' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [{ displayName: 'Column', name: 'column', type: 'string', default: '' }],
	},
	async execute() {
		const columns = this.getInputData().map(
			(_item, index) => this.getNodeParameter('column', index) as string,
		);
		return [columns.map((column, item) => ({ json: { column }, pairedItem: { item } }))];
	},
};

/** A node that reads `column` of the node 'Rows' by n8n's item linking. */
export function linkedNode(id: string, name: string, column: string): INode {
	return {
		id,
		name,
		type: 'linked',
		typeVersion: 1,
		position: [400, 0],
		parameters: { column: `={{ $('Rows').item.json[${JSON.stringify(column)}] }}` },
	};
}
