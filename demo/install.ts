/**
 * Installs what a fresh clone needs for the demo and the editor: the packages named in packages.json and, in parallel,
 * n8n. Runs before node_modules exists, so it imports only Node's own modules.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { ensureN8n, runtimeFolder, step } from '../tools/n8n';
import { run } from '../tools/n8n/command';

const REPOSITORY = resolve(__dirname, '..');
const PACKAGES = join(REPOSITORY, 'node_modules');
const TIMEOUT_MS = 30 * 60_000;
const MEGABYTES = 3000;

async function npmIn(cwd: string, command: string): Promise<void> {
	await run({
		line: ['npm', command],
		cwd,
		env: process.env,
		logFile: join(runtimeFolder(), 'logs', `npm-${command}.log`),
		timeoutMs: TIMEOUT_MS,
	});
}

function readJson(file: string): unknown {
	return JSON.parse(readFileSync(join(REPOSITORY, file), 'utf8'));
}

/** Installs a quarter of what `npm ci` would, in the versions of package-lock.json, and then moves it into place. */
async function installNeeded(): Promise<void> {
	const folder = join(REPOSITORY, '.n8n-runtime/packages');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const { devDependencies: all } = readJson('package.json') as { devDependencies: Record<string, string> };
	const names = readJson('demo/packages.json') as string[];
	const devDependencies = Object.fromEntries(names.map((name) => [name, all[name]]));
	await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, devDependencies }));
	for (const file of ['package-lock.json', '.npmrc']) await cp(join(REPOSITORY, file), join(folder, file));
	await npmIn(folder, 'install');
	await rename(join(folder, 'node_modules'), PACKAGES);
	await rm(folder, { recursive: true });
}

/** If packages are already installed, a developer works here and needs all of them. */
async function installRepository(): Promise<void> {
	if (existsSync(PACKAGES)) {
		await step("Installing this repository's packages (npm ci)", async () => npmIn(REPOSITORY, 'ci'));
	} else await step('Installing the packages that the demo needs', installNeeded);
}

step('Setting up', async () => Promise.all([installRepository(), ensureN8n()]), MEGABYTES).catch(
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		// Does not wait for the other installation.
		process.exit(1);
	},
);
