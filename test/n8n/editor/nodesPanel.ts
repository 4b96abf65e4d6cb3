import { deepStrictEqual, match, ok } from 'node:assert/strict';

import type { Locator } from 'playwright-core';

import { byId } from '../support/page';
import type { EditorStage } from './stage';

/** The actions of the node as the nodes panel lists them: one an operation, without its resource. */
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

/** The node is found, with its icon for the light and the dark theme, and its entry lists its actions. */
export async function findInBothThemes(stage: EditorStage): Promise<void> {
	const { page, shoot } = stage;
	await assertIcon(stage, await findNode(stage), 'advancly.svg');
	await shoot('nodes-panel-light');

	await page.emulateMedia({ colorScheme: 'dark' });
	try {
		const entry = await findNode(stage);
		await assertIcon(stage, entry, 'advancly.dark.svg');
		await shoot('nodes-panel-dark');
		await entry.click();
		await byId(page, 'node-creator').getByText(ACTIONS[0]!, { exact: true }).waitFor();
		await shoot('actions-dark');
	} finally {
		await page.emulateMedia({ colorScheme: 'light' });
	}
}

/** The entry of the node lists one action an operation. */
export async function listActions(stage: EditorStage): Promise<void> {
	const { page, shoot } = stage;
	await (await findNode(stage)).click();
	const panel = byId(page, 'node-creator');
	await panel.getByText(ACTIONS[0]!, { exact: true }).waitFor();
	const entries = await byId(panel, 'node-creator-item-name').allInnerTexts();
	deepStrictEqual(
		entries.filter((entry) => / customers?\b/.test(entry)),
		ACTIONS,
	);
	await shoot('actions');
}

/** Adds the node with an action to a new workflow, behind a Manual Trigger, and leaves its parameters open. */
export async function addAction(stage: EditorStage, action: string): Promise<void> {
	const { page } = stage;
	await (await findNode(stage)).click();
	await byId(page, 'node-creator').getByText(action, { exact: true }).click();
	await byId(page, 'parameter-input-operation').waitFor();
}
