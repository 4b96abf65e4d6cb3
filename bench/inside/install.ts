import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

import type { N8nInstance } from '../../tools/n8n';

const BENCH = join(__dirname, '..');
const PACKAGE = 'n8n-nodes-advancly-bench';
const NODES = ['Rows', 'RoutingNodeAlone'];

async function transpile(folder: string, to: string): Promise<void> {
	await mkdir(join(to, folder), { recursive: true });
	for (const name of await readdir(join(BENCH, folder))) {
		const { outputText } = transpileModule(readFileSync(join(BENCH, folder, name), 'utf8'), {
			compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true },
		});
		await writeFile(join(to, folder, name.replace(/\.ts$/, '.js')), outputText);
	}
}

/**
 * Installs the benchmark's own nodes as a separate package. This repository's node must already be installed; the
 * package contains a copy of its compiled files, which `RoutingNodeAlone` uses.
 *
 * @returns the path of the hooks, for n8n's EXTERNAL_HOOK_FILES
 */
export async function installInside(instance: N8nInstance): Promise<string> {
	const packages = join(instance.folder, '.n8n/nodes/node_modules');
	const own = join(packages, PACKAGE);
	await rm(own, { recursive: true, force: true });
	await cp(join(packages, 'n8n-nodes-advancly/dist'), join(own, 'dist'), { recursive: true });
	await transpile('rows', join(own, 'dist/bench'));
	await transpile('inside', join(own, 'dist/bench'));
	const manifest = {
		name: PACKAGE,
		version: '0.0.0',
		n8n: { n8nNodesApiVersion: 1, nodes: NODES.map((name) => `dist/bench/inside/${name}.node.js`) },
	};
	await writeFile(join(own, 'package.json'), JSON.stringify(manifest));
	return join(own, 'dist/bench/inside/hooks.js');
}
