import { deepStrictEqual } from 'node:assert/strict';

import { requestsOf } from '../../support/requests';
import { withCustomers } from '../support/oneRefused';
import { OPERATION_RUNS, type OperationRun } from '../support/operations';
import { shootBothThemes } from '../support/page';
import type { StageCheck } from '../support/stage';
import { fillPanel } from './fill';
import { addAction } from './nodesPanel';
import { parametersOf } from './panel';
import { executeStep, readTable, showTable } from './run';
import type { EditorStage } from '../editor';

/** Filled in field by field and executed, the node sends what the contract says and shows the answer. */
async function runsByHand(
	stage: EditorStage,
	run: OperationRun,
	columns: string[],
	action: string,
): Promise<void> {
	const { page, sandbox, shoot } = stage;
	const { parameters, request, emits, customers = [] } = run;
	await addAction(stage, action);
	await shootBothThemes(page, shoot, `panel-${String(parameters.operation)}`, parametersOf(page));
	await withCustomers(stage, customers);
	const before = sandbox.received.length;

	await fillPanel(page, parameters);
	await shoot(`filled-${String(parameters.operation)}`);
	await executeStep(page);
	deepStrictEqual(requestsOf(sandbox.received.slice(before)), [request]);

	const [first = {}] = await readTable(await showTable(page));
	const { json } = emits(sandbox)[0]!;
	for (const column of columns) deepStrictEqual(first[column], String(json[column]));
	await shoot(`done-${String(parameters.operation)}`);
}

export const BY_HAND = OPERATION_RUNS.flatMap(({ byHand, ...run }): StageCheck<EditorStage>[] => {
	if (byHand === undefined) return [];
	const [action, ...columns] = byHand;
	const title = `${action}: filled in field by field, it sends what the contract says`;
	return [[title, async (stage) => await runsByHand(stage, run, columns, action)]];
});
