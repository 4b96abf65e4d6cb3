import { match } from 'node:assert/strict';

import { byId, chooseOption } from '../support/page';
import type { EditorStage } from '../editor';

/** A new credential is filled in as a person would, and its test passes. */
export async function createsCredential({ page, server, sandbox, shoot }: EditorStage): Promise<void> {
	await page.goto(`${server.url}/home/credentials`, { waitUntil: 'domcontentloaded' });
	await byId(page, 'add-resource-credential').click();
	await byId(page, 'new-credential-type-select').locator('input').fill('advancly');
	await byId(page, 'new-credential-type-select-option').filter({ hasText: 'Advancly API' }).click();
	await byId(page, 'new-credential-type-button').click();
	await byId(page, 'parameter-input-environment').waitFor();
	await shoot('credential-new');

	await byId(page, 'parameter-input-environment').locator('input').click();
	await chooseOption(page, 'Custom');
	const { url: baseUrl, clientId, apiKey } = sandbox;
	for (const [parameter, value] of Object.entries({ baseUrl, clientId, apiKey }))
		await byId(page, `parameter-input-${parameter}`).locator('input').fill(value);
	const save = byId(page, 'credential-save-button');
	await save.getByRole('button').click();
	// While it says 'Saving', n8n takes what is filled in for saved, and a click on it does nothing.
	await save.getByText(/^Saved?$/).waitFor();
	const told = byId(page, 'credentials-config-container-test-success');
	match(await told.innerText(), /^Connection tested successfully/);
	await shoot('credential-good');
}
