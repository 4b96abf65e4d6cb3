import { cpus } from 'node:os';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { run } from './command';
import { makeOnce } from './makeOnce';

const PNPM = '10.34.9';
const MINUTE_MS = 60_000;

/**
 * The folder that holds the installed n8n versions and everything made with them; git ignores it.
 *
 * `ADVANCLY_N8N_RUNTIME` names another folder, so that several checkouts can share one: an n8n is 1.9 GB.
 */
export function runtimeFolder(): string {
	return resolve(process.env.ADVANCLY_N8N_RUNTIME ?? join(__dirname, '../../.n8n-runtime'));
}

/** Our environment without what `npm run` adds for its own package, such as this repository's `ignore-scripts`. */
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
 * Runs npm in a folder of the runtime folder.
 *
 * @param path the PATH with the Node to run it with
 * @param logName the log's name under `logs`
 * @throws when npm fails; the message names the log
 */
export async function npm(folder: string, path: string, args: string[], logName: string): Promise<void> {
	await runIn(folder, path, ['npm', ...args, '--no-audit', '--no-fund'], logName);
}

/**
 * Installs a package and all it needs as flat as npm does, without running install scripts. pnpm, because n8n has 2,300
 * packages and no lock file: npm takes four minutes to choose their versions, pnpm half of one for all.
 *
 * @throws when pnpm fails; the message names the log
 */
export async function installFlat(
	folder: string,
	path: string,
	spec: string,
	logName: string,
): Promise<void> {
	const home = join(runtimeFolder(), `pnpm-${PNPM}`);
	await makeOnce(home, {}, async (unfinished) => {
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
		// What is downloaded goes with the runtime folder when somebody deletes it.
		`--store-dir=${join(runtimeFolder(), 'store')}`,
	];
	await runIn(folder, path, line, logName);
}

/**
 * Compiling takes the headers of the Node we run on, when it has them: Node-API is the same in every version, and a
 * download from nodejs.org is not possible everywhere.
 */
export function nodeHeaders(): string[] {
	const prefix = resolve(process.execPath, '../..');
	return existsSync(join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}
