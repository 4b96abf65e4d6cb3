import { cpus } from 'node:os';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { run } from './command';
import { makeOnce } from './makeOnce';

const PNPM = '10.34.9';
const MINUTE_MS = 60_000;

/**
 * The folder of the installed n8n versions and everything made with them; git ignores it.
 *
 * `ADVANCLY_N8N_RUNTIME` sets another folder, so that several checkouts can share one: an n8n takes 1.9 GB.
 */
export function runtimeFolder(): string {
	return resolve(process.env.ADVANCLY_N8N_RUNTIME ?? join(__dirname, '../../.n8n-runtime'));
}

/** Our environment without the variables that `npm run` adds, such as this repository's `ignore-scripts`. */
function environmentFor(path: string): NodeJS.ProcessEnv {
	const ours = Object.entries(process.env).filter(([name]) => !/^npm_(?!config_registry$)/i.test(name));
	return { ...Object.fromEntries(ours), PATH: path, JOBS: String(cpus().length) };
}

async function runIn(
	folder: string,
	path: string,
	line: [string, ...string[]],
	logName: string,
): Promise<void> {
	await run({
		line,
		cwd: folder,
		env: environmentFor(path),
		logFile: join(runtimeFolder(), 'logs', logName),
		timeoutMs: 30 * MINUTE_MS,
	});
}

/**
 * Runs npm in a subfolder of the runtime folder.
 *
 * @param path the PATH with the Node to run it with
 * @param logName the log's name under `logs`
 * @throws if npm fails; the message names the log
 */
export async function npm(folder: string, path: string, args: string[], logName: string): Promise<void> {
	await runIn(folder, path, ['npm', ...args, '--no-audit', '--no-fund'], logName);
}

/**
 * Installs a package and its dependencies as flat as npm does, without running install scripts. Uses pnpm because n8n
 * has 2,300 packages and no lock file: npm needs four minutes just to resolve versions, pnpm half a minute in total.
 *
 * @throws if pnpm fails; the message names the log
 */
export async function installFlat(
	folder: string,
	path: string,
	spec: string,
	logName: string,
): Promise<void> {
	const home = join(runtimeFolder(), `pnpm-${PNPM}`);
	await makeOnce(home, async (unfinished) => {
		await npm(unfinished, path, ['install', '--ignore-scripts', `pnpm@${PNPM}`], 'install-pnpm.log');
	});
	const line: [string, ...string[]] = [
		'node',
		join(home, 'node_modules/pnpm/bin/pnpm.cjs'),
		'add',
		spec,
		'--ignore-scripts',
		'--reporter=append-only',
		'--config.node-linker=hoisted',
		// Inside the runtime folder, so that deleting that also deletes the downloads.
		`--store-dir=${join(runtimeFolder(), 'store')}`,
	];
	await runIn(folder, path, line, logName);
}

/**
 * Makes npm compile with the headers of the running Node, if it has them. Node-API is the same in every version, and
 * nodejs.org cannot be reached from everywhere.
 */
export function nodeHeaders(): string[] {
	const prefix = resolve(process.execPath, '../..');
	return existsSync(join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}
