/**
 * `npm run release`: runs all checks that a version must pass before it is published, up to a dry run of `npm publish`.
 * The publish workflow runs the same on its tag and then publishes. This command itself publishes nothing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { identityProblems, readManifest } from './identity';
import { versionProblems } from './versions';

const STEPS = [
	['test'],
	['run', 'scan'],
	['run', 'demo'],
	['publish', '--dry-run', '--access', 'public'],
] as const;

function tag(): string | undefined {
	return process.env.GITHUB_REF_TYPE === 'tag' ? process.env.GITHUB_REF_NAME : undefined;
}

async function main(): Promise<void> {
	const manifest = await readManifest();
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { version: string };
	const problems = [
		...identityProblems(manifest),
		...versionProblems({
			manifest: manifest.version,
			lock: lock.version,
			changelog: readFileSync('CHANGELOG.md', 'utf8'),
			tag: tag(),
		}),
	];
	if (problems.length > 0) {
		throw new Error(`This cannot be published yet:\n${problems.map((text) => `  - ${text}`).join('\n')}`);
	}
	for (const step of STEPS) {
		console.log(`\n=== npm ${step.join(' ')}`);
		const { status } = spawnSync('npm', step, { stdio: 'inherit' });
		if (status !== 0)
			throw new Error(`npm ${step.join(' ')} ended with code ${status}: nothing was published`);
	}
	console.log(`\n${manifest.version} is ready to be published: push the tag ${manifest.version}.`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
