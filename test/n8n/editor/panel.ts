import type { Locator, Page } from 'playwright-core';

import { byId, chooseOption } from '../support/page';

export function parametersOf(page: Page): Locator {
	return byId(page, 'node-parameters');
}

export function inputOf(within: Locator, name: string): Locator {
	return byId(within, `parameter-input-${name}`);
}

/** Chooses an option of a parameter by the name that a person sees. */
export async function choose(page: Page, within: Locator, name: string, option: string): Promise<void> {
	// n8n gives its text fields the id that a parameter named 'field' has.
	const input = inputOf(within, name).filter({ has: page.locator('input') });
	await input.last().locator('input').first().click();
	await chooseOption(page, option);
}

/** The part of the parameters with this label, with whatever stands under it. */
export function partOf(within: Locator, label: string): Locator {
	const labelled = within.page().locator('[data-test-id="input-label"]').getByText(label, { exact: true });
	return byId(within, 'parameter-item').filter({ has: labelled }).first();
}

/** How long a drop-down may take to open before it is clicked again. */
const OPENING_MS = 5_000;

/** Adds an entry to a collection; clicks again when the editor closed the drop-down on leaving the field before. */
export async function addToCollection(page: Page, collection: Locator, entry: string): Promise<void> {
	const option = page
		.locator('[data-test-id="collection-parameter-option"]')
		.filter({ visible: true, has: page.getByText(entry, { exact: true }) });
	const isOpen = async () =>
		await option.waitFor({ timeout: OPENING_MS }).then(
			() => true,
			() => false,
		);
	do await byId(collection, 'collection-parameter-add').locator('input').click();
	while (!(await isOpen()));
	await option.click();
}

/** Adds a field to the last row of a list by the name that a person sees. */
export async function addToRow(page: Page, list: Locator, field: string): Promise<void> {
	await byId(list, 'fixed-collection-add-property').last().locator('input').click();
	await chooseOption(page, field);
}

export async function setSwitch(input: Locator, on: boolean): Promise<void> {
	const control = input.getByRole('switch');
	if ((await control.isChecked()) !== on) await input.click();
}

/** Types into a field, and leaves it afterwards. */
export async function enter(field: Locator, text: string): Promise<void> {
	await field.fill(text);
	await field.blur();
}

/** Adds a row to a list at its end, and returns the list; in a list of lists, to the last one. */
export async function addRow(within: Locator, name: string): Promise<Locator> {
	const list = byId(within, `fixed-collection-${name}`).last();
	await byId(list, 'fixed-collection-add').last().click();
	return list;
}

/** Drags a column of the input, which must be shown, onto a field. */
export async function dragColumn(page: Page, column: string, field: Locator): Promise<void> {
	const pill = page
		.locator('[data-target="mappable"]')
		.filter({ has: page.getByText(column, { exact: true }) });
	await field.scrollIntoViewIfNeeded();
	const middleOf = async (one: Locator) => {
		const { x, y, width, height } = (await one.boundingBox())!;
		return [x + width / 2, y + height / 2] as const;
	};
	await page.mouse.move(...(await middleOf(pill.first())));
	await page.mouse.down();
	await page.mouse.move(...(await middleOf(field)), { steps: 10 });
	await page.mouse.up();
	// The tip of a field with the focus lies over what comes next.
	await field.locator('.cm-content').blur();
}
