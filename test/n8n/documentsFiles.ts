import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const COUNT = 200;
export const BYTES = 5 * 1024 * 1024;

/**
 * Writes the documents, each with a content of its own.
 *
 * @returns SHA-256 by file name
 */
export async function writeDocuments(folder: string): Promise<Map<string, string>> {
	const hashes = new Map<string, string>();
	for (let index = 0; index < COUNT; index += 1) {
		const name = `document-${String(index).padStart(3, '0')}.bin`;
		const content = randomBytes(BYTES);
		hashes.set(name, createHash('sha256').update(content).digest('hex'));
		await writeFile(join(folder, name), content);
	}
	return hashes;
}
