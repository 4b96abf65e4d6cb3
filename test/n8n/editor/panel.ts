import { deepStrictEqual } from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

import type { Locator, Page } from 'playwright-core';

import { byId, chooseOption } from '../support/page';
import { waitFor } from '../support/waitFor';

const LABEL = 'input-label';
const ADD_TO_COLLECTION = 'collection-parameter-add';
const ADD_ROW = 'fixed-collection-add';
const ADD_TO_ROW = 'fixed-collection-add-property';

/** The open parameters of a node. */
export function parametersOf(page: Page): Locator {
	return byId(page, 'node-parameters');
}

/** The input of a parameter by its name. */
export function inputOf(within: Locator, name: string): Locator {
	return byId(within, `parameter-input-${name}`);
}

async function valueIn(input: Locator): Promise<string> {
	const control = input.getByRole('switch');
	if ((await control.count()) > 0) return (await control.isChecked()) ? ': on' : ': off';
	const editor = input.locator('.cm-content');
	if ((await editor.count()) > 0) return `: ${await editor.innerText()}`;
	const field = input.locator('input').first();
	const value = await field.inputValue();
	return value === '' ? ` [${(await field.getAttribute('placeholder')) ?? ''}]` : `: ${value}`;
}

/** The open parameters: `First Name [e.g. Nathan]` is empty, `Limit: 50` is filled in, `+ Add Field` is a button. */
async function readPanel(page: Page): Promise<string[]> {
	const ids = [LABEL, ADD_TO_COLLECTION, ADD_ROW].map((id) => `[data-test-id="${id}"]`).join(', ');
	const lines: string[] = [];
	for (const part of await parametersOf(page).locator(ids).filter({ visible: true }).all()) {
		const id = await part.getAttribute('data-test-id');
		if (id === ADD_TO_COLLECTION) {
			lines.push(`+ ${(await part.locator('input').getAttribute('placeholder')) ?? ''}`);
		} else if (id === ADD_ROW) {
			lines.push(`+ ${await part.innerText()}`);
		} else {
			const label = await part.locator('label span').first().innerText();
			const input = part.locator('[data-test-id^="parameter-input-"]').first();
			lines.push((await input.count()) > 0 ? `${label}${await valueIn(input)}` : label);
		}
	}
	return lines;
}

/** How long the editor may take to show the parameters, one after the other. */
const SHOWING_MS = 10_000;

/** The open parameters are these, as `readPanel` reads them, once the editor has shown them all. */
export async function panelShows(page: Page, expected: string[]): Promise<void> {
	let lines: string[] = [];
	const isShown = async () => {
		lines = await readPanel(page);
		return isDeepStrictEqual(lines, expected);
	};
	await waitFor('the expected parameters', isShown, SHOWING_MS).catch(() => deepStrictEqual(lines, expected));
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
	const labelled = within.page().locator(`[data-test-id="${LABEL}"]`).getByText(label, { exact: true });
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
	do await byId(collection, ADD_TO_COLLECTION).locator('input').click();
	while (!(await isOpen()));
	await option.click();
}

/** Adds a field to the last row of a list by the name that a person sees. */
export async function addToRow(page: Page, list: Locator, field: string): Promise<void> {
	await byId(list, ADD_TO_ROW).last().locator('input').click();
	await chooseOption(page, field);
}

/** Switches a parameter on or off. */
export async function setSwitch(input: Locator, on: boolean): Promise<void> {
	const control = input.getByRole('switch');
	if ((await control.isChecked()) !== on) await input.click();
}

/** Types into a field, and leaves it afterwards, because the tip of a field with the focus lies over what comes next. */
export async function enter(field: Locator, text: string): Promise<void> {
	await field.fill(text);
	await field.blur();
}

/** Adds a row to a list at its end, and returns the list; in a list of lists, to the last one. */
export async function addRow(within: Locator, name: string): Promise<Locator> {
	const list = byId(within, `fixed-collection-${name}`).last();
	await byId(list, ADD_ROW).last().click();
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
	await field.locator('.cm-content').waitFor();
}
