import { deepStrictEqual } from 'node:assert/strict';

import { individual, onboardIndividuals } from '../../support/people';
import { ADVANCLY, inARow, manualTrigger, node } from '../support/nodes';
import { byId } from '../support/page';
import { saveWorkflow } from '../support/workflows';
import { createdCredential, executeInEditor, openNode } from './sheet';
import type { EditorStage } from './stage';

const NODE = 'Load stock';
const ROW = { product_id: '00412', 'Unit Price': '1,250.00', Shelf: 'B2', Remark: 'front' };

/** A load says which columns of its rows it did not send, and sends the others. */
export async function namesIgnoredColumns(stage: EditorStage): Promise<void> {
	const { page, server, sandbox, shoot } = stage;
	const { email } = individual(0);
	const row = node('Row', 'n8n-nodes-base.set', 3.4, {
		mode: 'raw',
		jsonOutput: JSON.stringify(ROW),
		options: {},
	});
	const load = node(
		NODE,
		ADVANCLY,
		1,
		{ resource: 'customer', operation: 'loadStock', customer: { email: String(email) } },
		{ credentials: await createdCredential(stage) },
	);
	const trigger = manualTrigger('Start by hand');
	const nodes = [trigger, row, load].map((one, index) => ({
		...one,
		position: [index * 220, 0] as [number, number],
	}));
	const workflow = await saveWorkflow(server, {
		name: 'Load a row with other columns',
		nodes,
		connections: inARow(...nodes.map(({ name }) => name)),
	});
	sandbox.reset();
	await onboardIndividuals(sandbox, [0]);
	await executeInEditor(stage, workflow);
	await openNode(stage, NODE);
	await byId(page, 'output-panel').getByText("Columns that were not sent: 'Shelf', 'Remark'.").waitFor();
	await shoot('load-hint');
	deepStrictEqual(
		sandbox.stock.flatMap(({ rows }) => rows),
		[{ product_id: '00412', unit_price: 1250 }],
	);
}
