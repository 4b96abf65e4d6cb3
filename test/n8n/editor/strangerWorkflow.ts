import { ADVANCLY, manualTrigger, node } from '../support/nodes';
import { inARow, saveWorkflow, type SavedWorkflow } from '../support/workflows';
import { createdCredential } from './sheet';
import type { EditorStage } from './stage';

/** The workflow as a person has it who has just added the node, by this name, behind a sheet. */
export async function saveStart(stage: EditorStage, file: string, name: string): Promise<SavedWorkflow> {
	const nodes = [
		manualTrigger('Start by hand'),
		node('Read sheet', 'n8n-nodes-base.readWriteFile', 1, {
			operation: 'read',
			fileSelector: file,
			options: {},
		}),
		node('Rows', 'n8n-nodes-base.extractFromFile', 1, { operation: 'xlsx', options: {} }),
		node(
			name,
			ADVANCLY,
			1,
			{ resource: 'customer', operation: 'onboardIndividual' },
			{ credentials: await createdCredential(stage) },
		),
	].map((one, index) => ({ ...one, position: [index * 220, 0] as [number, number] }));
	return await saveWorkflow(stage.server, inARow('A sheet of a stranger', nodes));
}
