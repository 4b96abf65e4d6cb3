import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { packNode } from '../../../tools/n8n';
import { run } from '../../../tools/n8n/command';

export interface Release {
	manifest: { name: string; version: string };
	tarball: string;
}

/** The package as it is now, and its next patch version: the same files, another number. */
export async function makeReleases(folder: string): Promise<[Release, Release]> {
	const { path: tarball } = await packNode();
	await mkdir(folder, { recursive: true });
	const tar = async (...args: string[]) =>
		await run({
			line: ['tar', ...args],
			cwd: folder,
			env: process.env,
			logFile: join(folder, 'tar.log'),
			timeoutMs: 60_000,
		});
	await tar('-xzf', tarball);
	const manifestFile = join(folder, 'package/package.json');
	const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Release['manifest'];
	const version = manifest.version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
	const next = { manifest: { ...manifest, version }, tarball: join(folder, `next-${basename(tarball)}`) };
	await writeFile(manifestFile, JSON.stringify(next.manifest, null, 2));
	await tar('-czf', next.tarball, 'package');
	return [{ manifest, tarball }, next];
}
