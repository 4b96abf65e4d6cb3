import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BinaryDataConfig, BinaryDataService } from 'n8n-core';

/** Where n8n stores files: in the item itself, or in a folder with a reference in the item. */
export type BinaryMode = 'default' | 'filesystem';

interface Container {
	get<Service>(type: new (...args: never[]) => Service): Service;
}

// n8n-core's services are in the container of its own copy of @n8n/di. Other packages have other copies.
const { Container: container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as {
	Container: Container;
};

let folder: string | undefined;

/** Gives n8n-core a temporary folder, once per process. Further calls only change where files are stored. */
export async function startEngine(binaryMode: BinaryMode = 'default'): Promise<void> {
	if (folder === undefined) {
		folder = mkdtempSync(join(tmpdir(), 'advancly-engine-'));
		// n8n-core reads these once, when it creates its first settings object.
		Object.assign(process.env, {
			N8N_USER_FOLDER: folder,
			N8N_LOG_LEVEL: 'silent',
			N8N_RUNNERS_ENABLED: 'false',
		});
	}
	container.get(BinaryDataConfig).mode = binaryMode;
	await container.get(BinaryDataService).init();
}

/** Removes the temporary folder and everything that n8n-core wrote there. */
export function stopEngine(): void {
	if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
	folder = undefined;
}
