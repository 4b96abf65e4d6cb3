import { deepStrictEqual, equal } from 'node:assert/strict';

import { onboarded } from '../../../sandbox/answers';
import { itemsOf } from '../../../tools/n8n';
import { MINIMAL_INDIVIDUAL } from '../../support/bodies';
import { filledIn } from '../../support/filledIn';
import { posted, requestsOf } from '../../support/requests';
import { ADVANCLY, manualTrigger, node } from '../support/nodes';
import { byId } from '../support/page';
import { credentialFor } from '../../sandbox/client';
import { saveCredential } from '../support/stage';
import { endOfExecution, inARow, saveWorkflow, type SavedWorkflow } from '../support/workflows';
import type { InstallerStage } from '../installer';

const NODE = 'Onboard';

/** Saves a workflow that onboards one customer. */
export async function saveOnboarding({ server, sandbox }: InstallerStage): Promise<SavedWorkflow> {
	const credentials = await saveCredential(server, 'advanclyApi', credentialFor(sandbox));
	const parameters = { resource: 'customer', ...filledIn('onboardIndividual', MINIMAL_INDIVIDUAL) };
	const nodes = [manualTrigger('Start'), node(NODE, ADVANCLY, 1, parameters, { credentials })];
	return await saveWorkflow(server, inARow('Onboard one', nodes));
}

/** Opens a workflow in the browser, executes it, and returns the id of the execution. */
async function execute({ page, server }: InstallerStage, { id }: SavedWorkflow): Promise<string> {
	await page.goto(`${server.url}/workflow/${id}`, { waitUntil: 'domcontentloaded' });
	const started = page.waitForResponse((response) => response.url().endsWith(`/workflows/${id}/run`));
	await byId(page, 'execute-workflow-button').click();
	const { data } = (await (await started).json()) as { data: { executionId: string } };
	return data.executionId;
}

/** The workflow onboards its customer, with the request that the contract asks for. */
export async function onboardsOne(stage: InstallerStage, workflow: SavedWorkflow): Promise<void> {
	const { server, sandbox } = stage;
	sandbox.reset();
	const execution = await endOfExecution(server, await execute(stage, workflow));
	equal(execution.status, 'success');
	deepStrictEqual(requestsOf(sandbox.received), [posted('onboardIndividual', MINIMAL_INDIVIDUAL)]);
	const left = itemsOf(execution, NODE).map(({ json }) => json);
	deepStrictEqual(left, [onboarded(sandbox.customers[0]!)]);
}

export async function isUnchanged({ server }: InstallerStage, saved: SavedWorkflow): Promise<void> {
	const now = await server.rest<SavedWorkflow>('GET', `/workflows/${saved.id}`);
	deepStrictEqual(now.nodes, saved.nodes);
	deepStrictEqual(now.connections, saved.connections);
}
