import { deepStrictEqual, match, ok } from 'node:assert/strict';

import type { Locator } from 'playwright-core';

import { byId } from '../support/page';
import type { EditorStage } from '../editor';

/** The actions of the node as the nodes panel lists them: one per operation. */
const ACTIONS = [
	'Get customer',
	'Get many customers',
	'Load customer orders',
	'Load customer stock',
	'Onboard corporate customer',
	'Onboard individual customer',
];

/** Opens an empty workflow and finds the node by typing its name; returns its entry in the nodes panel. */
async function findNode({ page, server }: EditorStage): Promise<Locator> {
	await page.goto(`${server.url}/workflow/new`, { waitUntil: 'domcontentloaded' });
	await byId(page, 'canvas-add-button').click();
	await byId(page, 'node-creator-search-bar').fill('advancly');
	const entry = byId(page, 'item-iterator-item').filter({ has: page.getByText('Advancly', { exact: true }) });
	await entry.waitFor();
	return entry;
}

async function assertIcon({ page, server }: EditorStage, entry: Locator, file: string): Promise<void> {
	const source = (await entry.locator('img').first().getAttribute('src')) ?? '';
	ok(source.endsWith(`/${file}`), `the icon is ${source}`);
	const picture = await page.request.get(new URL(source, server.url).href);
	match(picture.headers()['content-type'] ?? '', /^image\/svg/);
}

async function shootActions({ page, shoot }: EditorStage, entry: Locator, name: string): Promise<string[]> {
	await entry.click();
	const panel = byId(page, 'node-creator');
	await panel.getByText(ACTIONS[0]!, { exact: true }).waitFor();
	await shoot(name);
	return await byId(panel, 'node-creator-item-name').allInnerTexts();
}

/** The node is found, with its icon for the light and the dark theme, and its entry lists its actions. */
export async function findInBothThemes(stage: EditorStage): Promise<void> {
	const { page, shoot } = stage;
	const entry = await findNode(stage);
	await assertIcon(stage, entry, 'advancly.svg');
	await shoot('nodes-panel-light');
	const entries = await shootActions(stage, entry, 'actions');
	const actions = entries.filter((one) => / customers?\b/.test(one));
	deepStrictEqual(actions, ACTIONS);

	await page.emulateMedia({ colorScheme: 'dark' });
	try {
		const dark = await findNode(stage);
		await assertIcon(stage, dark, 'advancly.dark.svg');
		await shoot('nodes-panel-dark');
		await shootActions(stage, dark, 'actions-dark');
	} finally {
		await page.emulateMedia({ colorScheme: 'light' });
	}
}

/** Adds the node with an action to a new workflow, behind a Manual Trigger, and leaves its parameters open. */
export async function addAction(stage: EditorStage, action: string): Promise<void> {
	const { page } = stage;
	await (await findNode(stage)).click();
	await byId(page, 'node-creator').getByText(action, { exact: true }).click();
	await byId(page, 'parameter-input-operation').waitFor();
}
