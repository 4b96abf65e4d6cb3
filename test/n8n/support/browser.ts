import { chromium, type Page } from 'playwright-core';

import type { N8nServer } from '../../../tools/n8n';
import type { SuiteContext } from '../suite';
import { chromiumBrowser } from './debian';

/** An n8n that shares two cores with its workflows and a browser answers slowly. */
const TIMEOUT_MS = 60_000;

const VIEWPORT = { width: 1200, height: 800 };

/** Opens Chromium, signed in as the owner of an n8n; it is closed at the end of the suite. */
export async function openBrowser({ atEnd }: SuiteContext, { url, owner }: N8nServer): Promise<Page> {
	const browser = await chromium.launch({
		executablePath: chromiumBrowser(),
		// As root Chromium refuses to start in its sandbox.
		chromiumSandbox: process.getuid?.() !== 0,
		args: [
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			// The editor asks hosts of n8n's makers for news; without internet each request would wait for its timeout.
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
	});
	atEnd(async () => await browser.close());
	const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: 'light' });
	page.setDefaultTimeout(TIMEOUT_MS);
	page.on('dialog', (dialog) => void dialog.accept());

	await page.goto(`${url}/signin`, { waitUntil: 'domcontentloaded' });
	await page.locator('input[name="emailOrLdapLoginId"]').fill(owner.email);
	await page.locator('input[name="password"]').fill(owner.password);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/(home|workflow)/, { waitUntil: 'commit' });
	return page;
}
