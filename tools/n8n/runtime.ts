import { cp, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

import { makeOnce } from './makeOnce';
import { installFlat, nodeHeaders, npm, runtimeFolder } from './packageManagers';
import { step } from './progress';

/** The n8n that the demo, the benchmark and the tests use. */
export const DEFAULT_N8N = '2.40.7';

/** The last n8n 1.x, the oldest that this package supports. */
export const LAST_N8N_1 = '1.123.81';

/** The database package of both n8n versions. */
const SQLITE = '5.1.7';

interface N8nMajor {
	/** A Node version that n8n's `engines` allow. */
	node: string;
	/** Package versions to override, as in pnpm-workspace.yaml. */
	overrides: Record<string, string>;
}

const MAJORS: Record<string, N8nMajor> = {
	'1': {
		node: '22.23.3',
		overrides: {
			// n8n 1 gets it from its author's own server, which not every network can reach. n8n 2 uses this copy on npm.
			xlsx: 'npm:@e965/xlsx@0.20.2',
			// Newer versions, which its ranges allow, need a newer @langchain/core than n8n 1 has, and n8n 1 does not start.
			'@langchain/langgraph': '1.0.2',
			'@langchain/langgraph-checkpoint': '1.0.0',
		},
	},
	'2': { node: '24.21.0', overrides: {} },
};

/** An n8n on this machine and the Node to run it with. */
export interface N8nRuntime {
	version: string;
	/** The Node binary. */
	node: string;
	/** n8n's entry file, to run with `node`. */
	n8n: string;
	/** A PATH with this n8n's `node` and `npm`. */
	path: string;
}

/** Installs a Node version, and returns the folder of its binary; npm is the one on our PATH. */
async function ensureNode(version: string): Promise<string> {
	const folder = join(runtimeFolder(), `node${version.split('.')[0]}`);
	await makeOnce(folder, async (unfinished) => {
		await step(`Installing Node ${version} for n8n`, async () => {
			// The package `node` downloads its binary in an install script, which a user's npm settings may forbid.
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

/** Installs sqlite3 and returns its binary: prebuilt if its author's server can be reached, otherwise compiled. */
async function ensureSqlite(path: string): Promise<string> {
	const folder = join(runtimeFolder(), `sqlite3-${SQLITE}`);
	await makeOnce(folder, async (unfinished) => {
		await step(`Installing sqlite3 ${SQLITE}, n8n's database`, async () => {
			await npm(
				unfinished,
				path,
				['install', '--ignore-scripts=false', ...nodeHeaders(), `sqlite3@${SQLITE}`],
				'install-sqlite3.log',
			);
		});
	});
	return join(folder, 'node_modules/sqlite3/build/Release/node_sqlite3.node');
}

/**
 * Installs a real n8n on first use (1 to 3 minutes, 1.9 GB), and returns where it is.
 *
 * @param version an exact version of the npm package `n8n`, of major version 1 or 2
 * @throws if the installation fails; the message names the log
 */
export async function ensureN8n(version = DEFAULT_N8N): Promise<N8nRuntime> {
	const major = MAJORS[version.split('.')[0] ?? ''];
	if (major === undefined)
		throw new Error(`n8n ${version} is not supported: no Node version is listed for it`);

	const nodeFolder = await ensureNode(major.node);
	const path = [nodeFolder, process.env.PATH].join(delimiter);
	const folder = join(runtimeFolder(), version);
	await makeOnce(folder, async (unfinished) => {
		// Compiling keeps a core busy, and downloading n8n's packages the network, so both run in parallel. sqlite3's is
		// the only install script that n8n needs.
		const [binary] = await Promise.all([
			ensureSqlite(path),
			step(`Installing n8n ${version} (1.9 GB, only this once)`, async () => {
				const workspace = JSON.stringify({ overrides: major.overrides });
				await writeFile(join(unfinished, 'pnpm-workspace.yaml'), workspace);
				await installFlat(unfinished, path, `n8n@${version}`, `install-n8n-${version}.log`);
			}),
		]);
		await cp(binary, join(unfinished, 'node_modules/sqlite3/build/Release/node_sqlite3.node'));
	});
	return { version, node: join(nodeFolder, 'node'), n8n: join(folder, 'node_modules/n8n/bin/n8n'), path };
}
