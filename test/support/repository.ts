/** The files of this repository, each by its path from the root. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

export const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

export const readJson = (path: string) => JSON.parse(read(path)) as Record<string, unknown>;

/** The TypeScript files below a folder. */
export function sourcesIn(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join(folder, file));
}
