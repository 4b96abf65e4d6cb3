import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const INSTALLED = 'installed.json';

/** A process that was killed halfway leaves its folder, named after its pid, behind. */
async function removeAbandoned(parent: string, prefix: string): Promise<void> {
	for (const name of await readdir(parent)) {
		const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
		if (!Number.isInteger(pid) || isRunning(pid)) continue;
		// An npm that outlived it may still write there; then the folder is left to the next one who comes.
		await rm(join(parent, name), { recursive: true }).catch(() => undefined);
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/**
 * Makes a folder for npm to install into, once: filled beside its place, marked and then moved there, so that a folder
 * in place is whole, also when two processes make it at the same time.
 *
 * @param overrides what stands under `overrides` in the folder's package.json
 * @param fill installs into the folder it is given
 */
export async function makeOnce(
	folder: string,
	overrides: Record<string, string>,
	fill: (unfinished: string) => Promise<void>,
): Promise<void> {
	if (existsSync(join(folder, INSTALLED))) return;
	const parent = resolve(folder, '..');
	const prefix = `${folder.slice(parent.length + 1)}.unfinished-`;
	await mkdir(parent, { recursive: true });
	await removeAbandoned(parent, prefix);

	const unfinished = join(parent, `${prefix}${process.pid}`);
	await mkdir(unfinished);
	await writeFile(join(unfinished, 'package.json'), JSON.stringify({ private: true, overrides }));
	await fill(unfinished);
	await writeFile(
		join(unfinished, INSTALLED),
		`${JSON.stringify({ installed: new Date().toISOString() })}\n`,
	);

	if (existsSync(join(folder, INSTALLED))) {
		await rm(unfinished, { recursive: true });
		return;
	}
	await rm(folder, { recursive: true, force: true });
	await rename(unfinished, folder);
}
