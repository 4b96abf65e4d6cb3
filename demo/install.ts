/**
 * What a fresh clone needs for demo and editor: of this repository's packages those in packages.json, and n8n, side by
 * side. Runs before node_modules is there, so it imports only what Node brings.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { ensureN8n, runtimeFolder, step } from '../tools/n8n';
import { run } from '../tools/n8n/command';

const REPOSITORY = resolve(__dirname, '..');
const PACKAGES = join(REPOSITORY, 'node_modules');
const TIMEOUT_MS = 30 * 60_000;
const MEGABYTES = 3400;

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

/** Installs what the demo needs beside its place, in the versions of package-lock.json: a quarter of what `npm ci` installs. */
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

/** Where packages are installed already, somebody works here and has all of them. */
async function installRepository(): Promise<void> {
	if (existsSync(PACKAGES)) {
		await step("Installing this repository's packages (npm ci)", async () => npmIn(REPOSITORY, 'ci'));
	} else await step("Installing this repository's packages that the demo needs", installNeeded);
}

step('Setting up', async () => Promise.all([installRepository(), ensureN8n()]), MEGABYTES).catch(
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		// Without waiting for the one that has not failed.
		process.exit(1);
	},
);
