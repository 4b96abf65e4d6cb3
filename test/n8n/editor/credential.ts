import { match } from 'node:assert/strict';

import type { Page } from 'playwright-core';

import type { SuiteContext } from '../suite';
import { byId, chooseOption } from '../support/page';
import type { EditorStage } from './stage';

async function fillIn(page: Page, parameter: string, value: string): Promise<void> {
	await byId(page, `parameter-input-${parameter}`).locator('input').fill(value);
}

/** Opens the form of a new credential as a person does who starts with the credential. */
async function openNewCredential({ page, server }: EditorStage): Promise<void> {
	await page.goto(`${server.url}/home/credentials`, { waitUntil: 'domcontentloaded' });
	await byId(page, 'add-resource-credential').click();
	await byId(page, 'new-credential-type-select').locator('input').fill('advancly');
	await byId(page, 'new-credential-type-select-option').filter({ hasText: 'Advancly API' }).click();
	await byId(page, 'new-credential-type-button').click();
	await byId(page, 'parameter-input-environment').waitFor();
}

async function chooseCustom(page: Page): Promise<void> {
	await byId(page, 'parameter-input-environment').locator('input').click();
	await chooseOption(page, 'Custom');
	await byId(page, 'parameter-input-baseUrl').waitFor();
}

interface Form {
	baseUrl: string;
	clientId: string;
	apiKey: string;
}

/** Saves the open form, which has n8n test it, and returns what the form then says about the connection. */
async function saveAndRead(page: Page, { baseUrl, clientId, apiKey }: Form): Promise<string> {
	await fillIn(page, 'baseUrl', baseUrl);
	await fillIn(page, 'clientId', clientId);
	await fillIn(page, 'apiKey', apiKey);
	const tested = page.waitForResponse((response) => response.url().endsWith('/rest/credentials/test'));
	const save = byId(page, 'credential-save-button');
	await save.getByRole('button').click();
	const { data } = (await (await tested).json()) as { data: { status: string; message: string } };
	// While it says 'Saving', n8n takes what is filled in for saved, and a click on it does nothing.
	await save.getByText(/^Saved?$/).waitFor();

	const banner = byId(page, 'node-credentials-config-container');
	if (data.status === 'OK') {
		return await byId(banner, 'credentials-config-container-test-success').innerText();
	}
	const details = banner.getByText('More details');
	await details.or(banner.getByText(data.message)).first().waitFor();
	if (await details.isVisible()) await details.click();
	await banner.getByText(data.message).waitFor();
	return await banner.innerText();
}

/** The credential is created in the browser, and its test says what is wrong until nothing is. */
export async function checkCredential(check: SuiteContext['check'], stage: EditorStage): Promise<void> {
	const { page, sandbox, shoot } = stage;
	const { url: baseUrl, clientId, apiKey } = sandbox;

	await check('the form of a new credential opens', async () => {
		await openNewCredential(stage);
		await shoot('credential-new');
		await chooseCustom(page);
	});
	await check('wrong keys: its test fails and says to check the keys', async () => {
		const shown = await saveAndRead(page, { baseUrl, clientId, apiKey: 'another-key' });
		match(shown, /Couldn.t connect with these settings/);
		match(shown, /does not accept these keys/);
		await shoot('credential-wrong-keys');
	});
	await check('good keys: its test passes', async () => {
		match(await saveAndRead(page, { baseUrl, clientId, apiKey }), /^Connection tested successfully/);
		await shoot('credential-good');
	});
}
