import { deepStrictEqual, match } from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { INodeParameters } from 'n8n-workflow';

import { itemsOf, type Execution } from '../../tools/n8n';
import { inARow, manualTrigger, node } from './support/nodes';
import { errorOf } from './support/rowsRun';
import type { Stage } from './support/stage';
import { runByHand } from './support/workflows';

/** The third line has a cell more than the headings, in the fifth a quote is not closed. */
const CSV = 'id,name\n1,Ada\n2,Obi,Ltd\n3,Eze\n4,"Musa\n5,Bola\n';
const ROWS = 'Rows';

async function extract({ server, instance }: Stage, options: INodeParameters): Promise<Execution> {
	await writeFile(join(instance.files, 'lines.csv'), CSV);
	const nodes = [
		manualTrigger('Start'),
		node('File', 'n8n-nodes-base.readWriteFile', 1, {
			operation: 'read',
			fileSelector: `${instance.files}/lines.csv`,
			options: {},
		}),
		node(ROWS, 'n8n-nodes-base.extractFromFile', 1, { operation: 'csv', options }),
	];
	const connections = inARow(...nodes.map(({ name }) => name));
	return await runByHand(server, { name: 'Lines of a CSV', nodes, connections }, 'Start');
}

/** What docs/failures.md warns of: Extract From File stops at a line that it cannot read, or leaves it out without a word. */
export async function losesLines(stage: Stage): Promise<void> {
	const stopped = await extract(stage, {});
	match(errorOf(stopped) ?? '', /line 3/);

	// As the editor stores the option once it was added.
	const option = { skipRecordsWithErrors: { value: { enabled: true, maxSkippedRecords: -1 } } };
	const execution = await extract(stage, option);
	deepStrictEqual(
		itemsOf(execution, ROWS).map(({ json }) => json),
		[
			{ id: '1', name: 'Ada' },
			{ id: '3', name: 'Eze' },
		],
	);
	deepStrictEqual(errorOf(execution), undefined);
	deepStrictEqual(execution.data.resultData.runData[ROWS]![0]!.hints ?? [], []);
}
