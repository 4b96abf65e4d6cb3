import type { Locator, Page } from 'playwright-core';

import { byId } from '../support/page';

/** Executes the open node and waits for what it puts out. */
export async function executeStep(page: Page): Promise<void> {
	const started = page.waitForResponse((response) => /\/rest\/workflows\/[^/]+\/run$/.test(response.url()));
	await byId(page, 'node-execute-button').first().click();
	await started;
	await byId(page, 'output-panel').locator('[data-test-id^="node-run-status"]').first().waitFor();
}

/** Shows what the open node put out as a table; `branch` is the word its tab starts with. */
export async function showTable(page: Page, branch?: 'Success' | 'Error'): Promise<Locator> {
	const output = byId(page, 'output-panel');
	if (branch !== undefined) await output.getByText(new RegExp(`^${branch} Branch`)).click();
	await byId(output, 'radio-button-table').click();
	const table = output.locator('table');
	await table.waitFor();
	return table;
}

/** Gives the output of the open node the room of its input, as a person does by dragging the parameters aside. */
export async function widenOutput(page: Page): Promise<void> {
	const { x, y, width, height } = (await byId(page, 'panel-drag-button').boundingBox())!;
	const middle = { x: x + width / 2, y: y + height / 2 };
	await page.mouse.move(middle.x, middle.y);
	await page.mouse.down();
	await page.mouse.move(0, middle.y, { steps: 5 });
	await page.mouse.up();
}

/** The rows of a table, by the names of its columns. */
export async function readTable(table: Locator): Promise<Record<string, string>[]> {
	const names = await table.locator('thead th').allInnerTexts();
	const rows = await table.locator('tbody tr').filter({ visible: true }).all();
	const cells = await Promise.all(rows.map(async (row) => await row.locator('td').allInnerTexts()));
	return cells.map((texts) =>
		Object.fromEntries(names.map((name, column) => [name.trim(), (texts[column] ?? '').trim()])),
	);
}

/** Counts what a person presses with the mouse from now on. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(
		"window.presses = 0; addEventListener('pointerdown', () => { window.presses += 1; }, true)",
	);
	return async () => await page.evaluate<number>('window.presses');
}
