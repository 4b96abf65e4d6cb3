import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { run } from '../../../tools/n8n/command';

export interface Release {
	version: string;
	tarball: string;
}

/** A packed package, and its next patch version: the same files, another number. */
export async function releasesOf(tarball: string, folder: string): Promise<[Release, Release]> {
	await mkdir(folder, { recursive: true });
	const common = { cwd: folder, env: process.env, timeoutMs: 60_000 };
	await run({ line: ['tar', '-xzf', tarball], logFile: join(folder, 'unpack.log'), ...common });

	const manifestFile = join(folder, 'package/package.json');
	const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { version: string };
	const next = manifest.version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
	await writeFile(manifestFile, JSON.stringify({ ...manifest, version: next }, null, 2));

	const nextTarball = join(folder, `next-${basename(tarball)}`);
	await run({ line: ['tar', '-czf', nextTarball, 'package'], logFile: join(folder, 'pack.log'), ...common });
	return [
		{ version: manifest.version, tarball },
		{ version: next, tarball: nextTarball },
	];
}
