import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BinaryDataConfig, BinaryDataService } from 'n8n-core';

/** Where n8n keeps files: inside the item itself, or in a folder with a reference in the item. */
export type BinaryMode = 'default' | 'filesystem';

interface Container {
	get<Service>(type: new (...args: never[]) => Service): Service;
}

// n8n-core's services live in the container of its own copy of @n8n/di; other packages bring other copies.
const { Container: container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as {
	Container: Container;
};

let folder: string | undefined;

/** Gives n8n-core, one a process, a temporary folder before the first run; called again it moves where files are kept. */
export async function startEngine(binaryMode: BinaryMode = 'default'): Promise<void> {
	if (folder === undefined) {
		folder = mkdtempSync(join(tmpdir(), 'advancly-engine-'));
		// Read once, when n8n-core makes its first settings object.
		Object.assign(process.env, {
			N8N_USER_FOLDER: folder,
			N8N_LOG_LEVEL: 'silent',
			N8N_RUNNERS_ENABLED: 'false',
		});
	}
	container.get(BinaryDataConfig).mode = binaryMode;
	await container.get(BinaryDataService).init();
}

/** Removes the temporary folder with everything that n8n-core wrote. */
export function stopEngine(): void {
	if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
	folder = undefined;
}
