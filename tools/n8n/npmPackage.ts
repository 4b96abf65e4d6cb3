import { join } from 'node:path';

import { makeOnce } from './makeOnce';
import { step } from './progress';
import { npm, runtimeFolder } from './packageManagers';
import type { N8nRuntime } from './runtime';

/**
 * Installs, on first use, an npm package that only some tests need, with the Node of an n8n.
 *
 * @param version an exact version
 * @param overrides as in package.json
 * @returns the folder of its package
 * @throws if npm fails; the message names npm's log
 */
export async function ensurePackage(
	runtime: N8nRuntime,
	name: string,
	version: string,
	overrides: Record<string, string> = {},
): Promise<string> {
	const folder = join(runtimeFolder(), `${name}-${version}`);
	await makeOnce(folder, overrides, async (unfinished) => {
		await step(`Installing ${name} ${version}`, async () => {
			const args = ['install', '--ignore-scripts', `${name}@${version}`];
			await npm(unfinished, runtime.path, args, `install-${name}.log`);
		});
	});
	return join(folder, 'node_modules', name);
}
