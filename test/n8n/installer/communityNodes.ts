import type { Locator, Page } from 'playwright-core';

import { byId } from '../support/page';

export const PACKAGE = 'n8n-nodes-advancly';

/** npm packs and installs within this, on a slow machine too. */
const NPM_TIMEOUT_MS = 180_000;

/** Opens Settings > Community nodes and returns the card of the package, which is there once it is installed. */
export async function openCommunityNodes(page: Page, url: string): Promise<Locator> {
	await page.goto(`${url}/settings/community-nodes`, { waitUntil: 'domcontentloaded' });
	const card = byId(page, 'community-package-card').filter({ hasText: PACKAGE });
	await card.or(page.getByText('Supercharge your workflows')).first().waitFor();
	return card;
}

async function toldBy(page: Page, title: string): Promise<void> {
	await page.getByRole('alert').filter({ hasText: title }).waitFor({ timeout: NPM_TIMEOUT_MS });
}

/** Installs the package by its name, as the settings page lets a person do. */
export async function installByName(page: Page): Promise<void> {
	await page
		.getByRole('button', { name: /^Install( a community node)?$/ })
		.first()
		.click();
	const dialog = page.getByRole('dialog').filter({ hasText: 'Install community nodes' });
	await dialog.getByPlaceholder('e.g. n8n-nodes-chatwork').fill(PACKAGE);
	await dialog.getByText('I understand the risks').click();
	await dialog.getByRole('button', { name: 'Install', exact: true }).click();
	await toldBy(page, 'Package installed');
}

export async function update(page: Page, card: Locator): Promise<void> {
	await card.getByRole('button', { name: /^Update/ }).click();
	await page.getByRole('button', { name: 'Confirm update' }).click();
	await toldBy(page, 'Package updated');
}

export async function uninstall(page: Page, card: Locator): Promise<void> {
	await byId(card, 'action-toggle').click();
	await page.getByText('Uninstall package').filter({ visible: true }).click();
	await page.getByRole('button', { name: 'Confirm uninstall' }).click();
	await toldBy(page, 'Package uninstalled');
}
