import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const INSTALLED = 'installed.json';

/** Removes the folders, named after their pid, of processes that were killed halfway. */
async function removeAbandoned(parent: string, prefix: string): Promise<void> {
	for (const name of await readdir(parent)) {
		const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
		if (!Number.isInteger(pid) || isRunning(pid)) continue;
		// If an npm that outlived its process is still writing there, the folder is left for the next run to remove.
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
 * Makes a folder that npm installs into, once. It is filled elsewhere, marked and then moved into place, so that a
 * folder in place is always complete, even if two processes make it at the same time.
 *
 * @param fill installs into the given folder
 */
export async function makeOnce(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
	if (existsSync(join(folder, INSTALLED))) return;
	const parent = resolve(folder, '..');
	const prefix = `${folder.slice(parent.length + 1)}.unfinished-`;
	await mkdir(parent, { recursive: true });
	await removeAbandoned(parent, prefix);

	const unfinished = join(parent, `${prefix}${process.pid}`);
	await mkdir(unfinished);
	await writeFile(join(unfinished, 'package.json'), JSON.stringify({ private: true }));
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
