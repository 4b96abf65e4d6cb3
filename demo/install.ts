/**
 * What a fresh clone needs for demo and editor: this repository's packages and n8n, side by side. Runs before
 * node_modules is there, so it imports only what Node brings.
 */
import { join, resolve } from 'node:path';

import { ensureN8n, runtimeFolder, step } from '../tools/n8n';
import { run } from '../tools/n8n/command';

const REPOSITORY = resolve(__dirname, '..');
const TIMEOUT_MS = 30 * 60_000;
const MEGABYTES = 3400;

async function installRepository(): Promise<void> {
	await step("Installing this repository's packages (npm ci)", async () => {
		await run({
			line: ['npm', 'ci'],
			cwd: REPOSITORY,
			env: process.env,
			logFile: join(runtimeFolder(), 'logs', 'npm-ci.log'),
			timeoutMs: TIMEOUT_MS,
		});
	});
}

step('Setting up', async () => Promise.all([installRepository(), ensureN8n()]), MEGABYTES).catch(
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		// Without waiting for the one that has not failed.
		process.exit(1);
	},
);
