import { join } from 'node:path';

import { isMarked } from '../support/markedSheet';
import { byId, shootBothThemes } from '../support/page';
import { showTable, widenOutput } from './run';
import { executeInEditor, openNode, saveExample } from './sheet';
import type { EditorStage } from './stage';

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
