import { cp, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

import { makeOnce } from './makeOnce';
import { installFlat, nodeHeaders, npm, runtimeFolder } from './packageManagers';
import { step } from './progress';

/** The n8n that demo, benchmark and tests run in. */
export const DEFAULT_N8N = '2.40.7';

/** The last n8n 1.x, the oldest that this package supports. */
export const LAST_N8N_1 = '1.123.81';

/** What both n8n versions keep their database with. */
const SQLITE = '5.1.7';

interface N8nMajor {
	/** A Node that n8n's `engines` allow. */
	node: string;
	/** Packages to take in place of others, as pnpm-workspace.yaml has them. */
	overrides: Record<string, string>;
}

const MAJORS: Record<string, N8nMajor> = {
	'1': {
		node: '22.23.3',
		overrides: {
			// n8n 1 takes it from its author's own server, which not every network reaches; n8n 2 takes this copy from npm.
			xlsx: 'npm:@e965/xlsx@0.20.2',
			// Its ranges allow newer ones, which n8n 1's @langchain/core is too old for; it then does not start.
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
	/** n8n's entry file, to be run with `node`. */
	n8n: string;
	/** A PATH on which `node` and `npm` are those of this n8n. */
	path: string;
}

/** The folder with the `node` for an n8n version; npm is the one on our PATH. */
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

/** The folder with sqlite3 and its binary: a ready one when its author's server can be reached, else compiled here. */
async function ensureSqlite(path: string): Promise<string> {
	const folder = join(runtimeFolder(), `sqlite3-${SQLITE}`);
	await makeOnce(folder, {}, async (unfinished) => {
		await step(`Installing sqlite3 ${SQLITE}, which n8n keeps its data with`, async () => {
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
 * Gets a real n8n: installs it on first use (1 to 3 minutes, 1.9 GB), afterwards only says where it is.
 *
 * @param version an exact version of the npm package `n8n`, of major version 1 or 2
 * @throws when the installation fails; the message names the log
 */
export async function ensureN8n(version = DEFAULT_N8N): Promise<N8nRuntime> {
	const major = MAJORS[version.split('.')[0] ?? ''];
	if (major === undefined) throw new Error(`No Node is known for n8n ${version}`);

	const nodeFolder = await ensureNode(major.node);
	const path = [nodeFolder, process.env.PATH].join(delimiter);
	const folder = join(runtimeFolder(), version);
	await makeOnce(folder, {}, async (unfinished) => {
		// Compiling keeps one core busy and n8n's packages the network, so they go side by side. Of all the install
		// scripts among them, n8n needs the one of sqlite3.
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
