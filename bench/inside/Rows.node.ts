import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { inputItem, type Kind, type Row, type Work } from '../rows';
import { markCpuTime } from './cpuTime';

/** The row as if parsed from a file or an answer, because V8 stores concatenated strings in another, larger form. */
function asRead(row: Row): Row {
	return JSON.parse(JSON.stringify(row)) as Row;
}

/** Makes the input items inside n8n. Its time is not counted. */
export class Rows implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Rows',
		name: 'rows',
		group: ['input'],
		version: 1,
		description: 'Makes the rows of a benchmark',
		defaults: { name: 'Rows' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Kind', name: 'kind', type: 'string', default: 'stock' },
			{ displayName: 'Rows', name: 'rows', type: 'number', default: 1 },
			{ displayName: 'Customers', name: 'customers', type: 'number', default: 1 },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const work: Work = {
			kind: this.getNodeParameter('kind', 0) as Kind,
			rows: this.getNodeParameter('rows', 0) as number,
			customers: this.getNodeParameter('customers', 0) as number,
		};
		const items = Array.from({ length: work.rows }, (_, index) => ({
			json: asRead(inputItem(work, index)),
			pairedItem: { item: 0 },
		}));
		markCpuTime();
		return await Promise.resolve([items]);
	}
}
