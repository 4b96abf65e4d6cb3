import { deepStrictEqual, equal, match } from 'node:assert/strict';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { INodeCredentials } from 'n8n-workflow';

import { ADVANCLY } from '../support/nodes';
import { byId, shootBothThemes } from '../support/page';
import { isMarked } from '../support/workbook';
import { saveWorkflow, type SavedWorkflow, type Workflow } from '../support/workflows';
import { readTable, showTable, widenOutput } from './run';
import type { EditorStage } from '../editor';

const REPOSITORY = resolve(__dirname, '../../..');
const NODE = 'Onboard individual';

/** The credential that was created in the browser, as nodes name it. */
export async function createdCredential({ server }: EditorStage): Promise<INodeCredentials> {
	const all = await server.rest<{ id: string; name: string; type: string }[]>('GET', '/credentials');
	const { id, name } = all.find(({ type }) => type === 'advanclyApi')!;
	return { advanclyApi: { id, name } };
}

/** An example, with the files of the demo where it looks for them. */
async function saveExample(stage: EditorStage, file: string): Promise<SavedWorkflow> {
	const folder = join(stage.files, 'advancly');
	await mkdir(folder, { recursive: true });
	await cp(join(REPOSITORY, 'demo/data'), folder, { recursive: true });
	const text = await readFile(join(REPOSITORY, 'examples', file), 'utf8');
	const { name, nodes, connections, settings } = JSON.parse(text) as Workflow;
	const credentials = await createdCredential(stage);
	const withCredential = nodes.map((node) => (node.type === ADVANCLY ? { ...node, credentials } : node));
	return await saveWorkflow(stage.server, { name, nodes: withCredential, connections, settings });
}

async function executeInEditor({ page, server }: EditorStage, { id }: SavedWorkflow): Promise<void> {
	await page.goto(`${server.url}/workflow/${id}`, { waitUntil: 'domcontentloaded' });
	await byId(page, 'execute-workflow-button').click();
	await page.getByText('Workflow executed successfully').waitFor();
}

export async function openNode({ page }: EditorStage, name: string): Promise<void> {
	await byId(page, 'canvas-node').filter({ hasText: name }).first().dblclick();
	await byId(page, 'output-panel').waitFor();
}

/** Every row of the example's sheet is on one of two branches: accepted ones are customers, refused ones have a reason. */
export async function onboardsSheet(stage: EditorStage): Promise<void> {
	const { page, sandbox, shoot } = stage;
	sandbox.reset();
	await executeInEditor(stage, await saveExample(stage, 'onboard-individuals.json'));
	await byId(page, 'execute-workflow-button').waitFor();
	await shootBothThemes(page, shoot, 'sheet-workflow');

	await openNode(stage, NODE);
	await widenOutput(page);
	const accepted = await readTable(await showTable(page, 'Success'));
	await shoot('sheet-accepted');
	deepStrictEqual(
		accepted.map(({ borrower_id: id }) => Number(id)).sort((one, other) => one - other),
		sandbox.customers.map(({ id }) => id),
	);

	const table = await showTable(page, 'Error');
	const refused = await readTable(table);
	for (const { error = '' } of refused) match(error, /^(Refused|Not sent|Fate unknown)/);
	const bola = refused.find((row) => row['Date of Birth'] === '31/02/1990');
	match(
		bola?.error ?? '',
		/^Refused before sending: Date of Birth \(date_of_birth\): '31\/02\/1990' is not a date that exists/,
	);
	await table.locator('th').last().scrollIntoViewIfNeeded();
	await shootBothThemes(page, shoot, 'sheet-refused');

	await byId(page, 'ndv-close-button').click();
	await openNode(stage, 'Rows');
	equal(accepted.length + refused.length, (await readTable(await showTable(page))).length);
}

/** The example that marks a stock sheet, executed and looked at in the editor. */
export async function marksSheet(stage: EditorStage): Promise<void> {
	const { page, sandbox, files, shoot } = stage;
	// Their stock is in the sheet.
	await executeInEditor(stage, await saveExample(stage, 'onboard-corporates.json'));
	await executeInEditor(stage, await saveExample(stage, 'mark-rows.json'));
	await openNode(stage, 'Mark as loaded');
	await widenOutput(page);
	await (await showTable(page)).locator('th').last().scrollIntoViewIfNeeded();
	await shootBothThemes(page, shoot, 'sheet-marked');
	await byId(page, 'ndv-close-button').click();
	await isMarked(join(files, 'advancly'), sandbox.stock);
}
