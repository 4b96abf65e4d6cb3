import { deepStrictEqual, match } from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { INodeParameters } from 'n8n-workflow';

import { itemsOf, LAST_N8N_1, type Execution } from '../../tools/n8n';
import { manualTrigger, node } from './support/nodes';
import { errorOf } from './support/rowsRun';
import type { Stage } from './support/stage';
import { inARow, runByHand } from './support/workflows';

/** The third line has a cell more than the headings, in the fifth a quote is not closed. */
const CSV = 'id,name\n1,Ada\n2,Obi,Ltd\n3,Eze\n4,"Musa\n5,Bola\n';
const ROWS = 'Rows';
/** As the editor stores the option once it was added. */
const SKIP = { skipRecordsWithErrors: { value: { enabled: true, maxSkippedRecords: -1 } } };

interface Extracted {
	execution: Execution;
	ids: unknown[];
}

async function extract(
	{ server, instance }: Stage,
	typeVersion: number,
	options: INodeParameters = {},
): Promise<Extracted> {
	const file = join(instance.files, 'lines.csv');
	await writeFile(file, CSV);
	const nodes = [
		manualTrigger('Start'),
		node('File', 'n8n-nodes-base.readWriteFile', 1, { operation: 'read', fileSelector: file, options: {} }),
		node(ROWS, 'n8n-nodes-base.extractFromFile', typeVersion, { operation: 'csv', options }),
	];
	const execution = await runByHand(server, inARow('Lines of a CSV', nodes));
	return { execution, ids: itemsOf(execution, ROWS).map(({ json }) => json.id) };
}

function saysNothing({ execution }: Extracted): void {
	deepStrictEqual(errorOf(execution), undefined);
	deepStrictEqual(execution.data.resultData.runData[ROWS]![0]!.hints ?? [], []);
}

/** What docs/failures.md warns of: Extract From File stops at a line it cannot read, or leaves it out without a word. */
export async function losesLines(stage: Stage): Promise<void> {
	const stopped = await extract(stage, 1.1);
	match(errorOf(stopped.execution) ?? '', /line 3/);

	const skipped = await extract(stage, 1.1, SKIP);
	deepStrictEqual(skipped.ids, ['1', '3']);
	saysNothing(skipped);

	const old = await extract(stage, 1);
	if (stage.instance.runtime.version === LAST_N8N_1) {
		deepStrictEqual(old.ids, ['1']);
		saysNothing(old);
	} else match(errorOf(old.execution) ?? '', /line 3/);
}
