/**
 * `npm run links`: updates every link to the repository after `repository` in package.json has changed. Pages such as
 * the README need no change: they link to each other by relative paths, which GitHub and npm resolve, and the publish
 * workflow rewrites picture addresses for npm.
 */
import { readFile, writeFile } from 'node:fs/promises';

import { readManifest, repositoryOf } from './identity';

const FILES = ['package.json', 'nodes/Advancly/Advancly.node.json', 'credentials/AdvanclyApi.credentials.ts'];

async function main(): Promise<void> {
	const manifest = await readManifest();
	const before = manifest.homepage.replace(/#readme$/, '');
	const now = repositoryOf(manifest);
	for (const file of FILES) {
		await writeFile(file, (await readFile(file, 'utf8')).replaceAll(before, now));
		console.log(`${file}: ${now}`);
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
