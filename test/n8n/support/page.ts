import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

import type { SuiteContext } from '../suite';

/** Something of the editor by the id that n8n's own tests find it by; what is hidden does not count. */
export function byId(within: Page | Locator, id: string): Locator {
	return within.locator(`[data-test-id="${id}"]`).filter({ visible: true });
}

/** Takes a screenshot, of the whole page or of something on it. */
export type Shoot = (name: string, of?: Locator) => Promise<void>;

/** Tens of clicks, each answered by an n8n that shares a small machine with the browser. */
const CHECK_TIMEOUT_MS = 300_000;

/** Checks in a browser, which leave a picture of what was on the page when they failed. */
export function withPictures({ check }: SuiteContext, shoot: Shoot): SuiteContext['check'] {
	return async (title, work, timeoutMs = CHECK_TIMEOUT_MS) => {
		const passed = await check(title, work, timeoutMs);
		if (!passed) await shoot(`failed-${title.replace(/\W+/g, '-')}`);
		return passed;
	};
}

/** Takes screenshots of what is on the page into a folder. */
export function camera(page: Page, folder: string): Shoot {
	return async (name, of) => {
		const options = { path: join(folder, `${name}.png`), animations: 'disabled' as const };
		await (of === undefined ? page.screenshot(options) : of.screenshot(options));
	};
}

/** Takes the pictures `name` and `name-dark`, without the notices that come and go over a page. */
export async function shootBothThemes(page: Page, shoot: Shoot, name: string, of?: Locator): Promise<void> {
	await page.evaluate(
		"document.querySelectorAll('.el-notification__closeBtn').forEach((one) => one.click())",
	);
	await shoot(name, of);
	await page.emulateMedia({ colorScheme: 'dark' });
	try {
		await shoot(`${name}-dark`, of);
	} finally {
		await page.emulateMedia({ colorScheme: 'light' });
	}
}

/** Chooses an option of an open drop-down by its whole name. */
export async function chooseOption(page: Page, name: string): Promise<void> {
	await page
		.getByRole('option')
		.filter({ visible: true, has: page.getByText(name, { exact: true }) })
		.click();
}
