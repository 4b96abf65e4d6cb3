import { deepStrictEqual, match } from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { INodeParameters } from 'n8n-workflow';

import { itemsOf, LAST_N8N_1, type Execution } from '../../tools/n8n';
import { manualTrigger, node } from './support/nodes';
import { errorOf } from './support/rowsRun';
import type { Stage } from './support/stage';
import { inARow, runByHand } from './support/workflows';

/** The third line has one cell too many, and in the fifth a quote is not closed. */
const CSV = 'id,name\n1,Ada\n2,Obi,Ltd\n3,Eze\n4,"Musa\n5,Bola\n';
const ROWS = 'Rows';
/** As the editor stores the option once it was added. */
const SKIP = { skipRecordsWithErrors: { value: { enabled: true, maxSkippedRecords: -1 } } };

async function extract(
	{ server, instance }: Stage,
	typeVersion: number,
	options: INodeParameters = {},
): Promise<Execution> {
	const file = join(instance.files, 'lines.csv');
	await writeFile(file, CSV);
	const nodes = [
		manualTrigger('Start'),
		node('File', 'n8n-nodes-base.readWriteFile', 1, { operation: 'read', fileSelector: file, options: {} }),
		node(ROWS, 'n8n-nodes-base.extractFromFile', typeVersion, { operation: 'csv', options }),
	];
	return await runByHand(server, inARow('Lines of a CSV', nodes));
}

function givesInSilence(execution: Execution, ids: string[]): void {
	const given = itemsOf(execution, ROWS).map(({ json }) => json.id);
	const { hints = [] } = execution.data.resultData.runData[ROWS]![0]!;
	deepStrictEqual([errorOf(execution), hints, given], [undefined, [], ids]);
}

/** What docs/failures.md warns of: Extract From File stops at a line it cannot read, or leaves it out without a word. */
export async function losesLines(stage: Stage): Promise<void> {
	match(errorOf(await extract(stage, 1.1)) ?? '', /line 3/);
	givesInSilence(await extract(stage, 1.1, SKIP), ['1', '3']);
	const old = await extract(stage, 1);
	if (stage.instance.runtime.version === LAST_N8N_1) givesInSilence(old, ['1']);
	else match(errorOf(old) ?? '', /line 3/);
}
