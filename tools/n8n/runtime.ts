import { cpus } from 'node:os';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

import { run } from './command';
import { makeOnce } from './makeOnce';
import { step } from './progress';

/** The n8n that demo, benchmark and tests run in. */
export const DEFAULT_N8N = '2.40.7';

/** The last n8n 1.x, the oldest that this package supports. */
export const LAST_N8N_1 = '1.123.81';

interface N8nMajor {
	/** A Node that n8n's `engines` allow. */
	node: string;
	/** What stands in package.json beside n8n. */
	overrides: Record<string, string>;
}

const MAJORS: Record<string, N8nMajor> = {
	// n8n 1 takes xlsx from its author's own server, which not every network reaches; n8n 2 takes this copy from npm.
	'1': { node: '22.23.3', overrides: { xlsx: 'npm:@e965/xlsx@0.20.2' } },
	'2': { node: '24.21.0', overrides: {} },
};

const MINUTE_MS = 60_000;

/** An n8n on this machine and the Node to run it with. */
export interface N8nRuntime {
	version: string;
	/** The Node binary. */
	node: string;
	/** n8n's entry file, to be run with `node`. */
	n8n: string;
	/** A PATH on which `node` and `npm` are those of this n8n. */
	path: string;
}

/**
 * The folder that holds the installed n8n versions and everything made with them; git ignores it.
 *
 * `ADVANCLY_N8N_RUNTIME` names another folder, so that several checkouts can share one: an n8n is 2.8 GB.
 */
export function runtimeFolder(): string {
	return resolve(process.env.ADVANCLY_N8N_RUNTIME ?? join(__dirname, '../../.n8n-runtime'));
}

/** Our environment without what `npm run` adds for its own package, such as this repository's `ignore-scripts`. */
function environmentFor(path: string): NodeJS.ProcessEnv {
	const ours = Object.entries(process.env).filter(([name]) => !/^npm_(?!config_registry$)/i.test(name));
	return { ...Object.fromEntries(ours), PATH: path, JOBS: String(cpus().length) };
}

/**
 * Runs npm in a folder of the runtime folder.
 *
 * @param path the PATH with the Node to run it with
 * @param logName the log's name under `logs`
 * @throws when npm fails; the message names the log
 */
export async function npm(folder: string, path: string, args: string[], logName: string): Promise<void> {
	await run({
		line: ['npm', ...args, '--no-audit', '--no-fund'],
		cwd: folder,
		env: environmentFor(path),
		logFile: join(runtimeFolder(), 'logs', logName),
		timeoutMs: 30 * MINUTE_MS,
	});
}

/**
 * Compiling sqlite3 takes the headers of the Node we run on, when it has them: Node-API is the same in every version,
 * and a download from nodejs.org is not possible everywhere.
 */
function nodeHeaders(): string[] {
	const prefix = resolve(process.execPath, '../..');
	return existsSync(join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}

/** The folder with the `node` and `npm` for an n8n version; npm itself is the one on our PATH. */
async function ensureNode(version: string): Promise<string> {
	const folder = join(runtimeFolder(), `node${version.split('.')[0]}`);
	await makeOnce(folder, {}, async (unfinished) => {
		await step(`Installing Node ${version} for n8n`, async () => {
			// The package `node` fetches its binary in an install script, which a user's npm settings may forbid.
			await npm(
				unfinished,
				process.env.PATH ?? '',
				['install', '--ignore-scripts=false', `node@${version}`],
				'install-node.log',
			);
		});
	});
	return join(folder, 'node_modules/node/bin');
}

/**
 * Gets a real n8n: installs it on first use (about 4 minutes, 2.8 GB), afterwards only says where it is.
 *
 * @param version an exact version of the npm package `n8n`, of major version 1 or 2
 * @throws when npm fails; the message names npm's log
 */
export async function ensureN8n(version = DEFAULT_N8N): Promise<N8nRuntime> {
	const major = MAJORS[version.split('.')[0] ?? ''];
	if (major === undefined) throw new Error(`No Node is known for n8n ${version}`);

	const nodeFolder = await ensureNode(major.node);
	const path = [nodeFolder, process.env.PATH].join(delimiter);
	const folder = join(runtimeFolder(), version);
	await makeOnce(folder, major.overrides, async (unfinished) => {
		await step(`Installing n8n ${version}: about 4 minutes and 2.8 GB, only this once`, async () => {
			// With install scripts @confluentinc/kafka-javascript fails; of them all, n8n needs the one of sqlite3.
			await npm(
				unfinished,
				path,
				['install', '--ignore-scripts', `n8n@${version}`],
				`install-n8n-${version}.log`,
			);
			await npm(
				unfinished,
				path,
				['rebuild', '--ignore-scripts=false', ...nodeHeaders(), 'sqlite3'],
				`rebuild-sqlite3-${version}.log`,
			);
		});
	});
	return { version, node: join(nodeFolder, 'node'), n8n: join(folder, 'node_modules/n8n/bin/n8n'), path };
}
