import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

import { run } from './command';
import type { N8nInstance } from './instance';
import { runtimeFolder } from './packageManagers';

const PACKAGE = 'n8n-nodes-advancly';
const REPOSITORY = resolve(__dirname, '../..');
const MINUTE_MS = 60_000;

/** Everything that ends up in the tarball or affects how it is built. */
const SOURCES =
	/^(nodes|credentials|icons)\/|^(package(-lock)?\.json|tsconfig\.json|gulpfile\.js|index\.js|[A-Z]+\.md)$/;

/** The package as `npm publish` would send it. */
export interface Tarball {
	path: string;
	/** Hash of its sources: the same hash means the same package. */
	hash: string;
}

async function hashOfSources(): Promise<string> {
	const hash = createHash('sha256');
	const skipped = new Set(['node_modules', '.git', '.n8n-runtime', 'dist']);
	for (const folder of ['.', 'nodes', 'credentials', 'icons']) {
		if (!existsSync(join(REPOSITORY, folder))) continue;
		const entries = await readdir(join(REPOSITORY, folder), {
			recursive: folder !== '.',
			withFileTypes: true,
		});
		const files = entries.filter((entry) => entry.isFile() && !skipped.has(entry.name));
		const paths = files.map((file) => relative(REPOSITORY, join(file.parentPath, file.name))).sort();
		for (const path of paths.filter((name) => SOURCES.test(name))) {
			hash
				.update(`${path}\0`)
				.update(await readFile(join(REPOSITORY, path)))
				.update('\0');
		}
	}
	return hash.digest('hex').slice(0, 16);
}

async function npmInRepository(args: string[], logName: string): Promise<void> {
	await run({
		line: ['npm', ...args],
		cwd: REPOSITORY,
		env: process.env,
		logFile: join(runtimeFolder(), 'logs', logName),
		timeoutMs: 5 * MINUTE_MS,
	});
}

/**
 * Builds and packs this repository's package into the runtime folder, unless its sources have not changed.
 *
 * @throws if the build fails; the message has the compiler's output
 */
export async function packNode(): Promise<Tarball> {
	const hash = await hashOfSources();
	const folder = join(runtimeFolder(), 'packed', hash);
	const find = async () => (await readdir(folder)).find((name) => name.endsWith('.tgz'));

	if (!existsSync(folder) || (await find()) === undefined) {
		await npmInRepository(['run', 'build'], 'build.log');
		await mkdir(folder, { recursive: true });
		await npmInRepository(['pack', '--pack-destination', folder], 'pack.log');
	}
	const name = await find();
	if (name === undefined) throw new Error(`npm pack left no tarball in ${folder}`);
	return { path: join(folder, name), hash };
}

/**
 * Installs a tarball the way n8n itself installs a community package (its community-packages service): unpacked under
 * `.n8n/nodes/node_modules`, without development, peer and optional dependencies, without running scripts, and listed
 * in `.n8n/nodes/package.json`. Does nothing if that tarball is already installed.
 */
export async function installNode(instance: N8nInstance, tarball: Tarball): Promise<void> {
	const nodes = join(instance.folder, '.n8n/nodes');
	const folder = join(nodes, 'node_modules', PACKAGE);
	const marker = join(nodes, `${PACKAGE}.hash`);
	if (existsSync(marker) && (await readFile(marker, 'utf8')) === tarball.hash) return;

	await rm(marker, { force: true });
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const common = { env: instance.env, timeoutMs: MINUTE_MS };
	await run({
		line: ['tar', '-xzf', tarball.path, '-C', folder, '--strip-components=1'],
		cwd: nodes,
		logFile: join(instance.logs, 'unpack.log'),
		...common,
	});

	const manifestFile = join(folder, 'package.json');
	const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Record<string, unknown>;
	const installed = Object.fromEntries(
		Object.entries(manifest).filter(([key]) => !/^(dev|peer|optional)Dependencies$/.test(key)),
	);
	await writeFile(manifestFile, JSON.stringify(installed, null, 2));
	await run({
		line: [
			'npm',
			'install',
			'--audit=false',
			'--fund=false',
			'--bin-links=false',
			'--install-strategy=shallow',
			'--ignore-scripts=true',
			'--package-lock=false',
		],
		cwd: folder,
		logFile: join(instance.logs, 'install-node.log'),
		...common,
	});

	const ledger = { name: 'installed-nodes', private: true, dependencies: { [PACKAGE]: manifest.version } };
	await writeFile(join(nodes, 'package.json'), JSON.stringify(ledger, null, 2));
	await writeFile(marker, tarball.hash);
}
