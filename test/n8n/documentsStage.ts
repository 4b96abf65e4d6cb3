import { join } from 'node:path';

import { installInside } from '../../bench/inside/install';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import {
	DEFAULT_N8N,
	ensureN8n,
	installNode,
	openInstance,
	packNode,
	type N8nInstance,
} from '../../tools/n8n';
import type { SuiteContext } from './suite';

/** An n8n that is not started yet, with this repository's node and the benchmark's RoutingNode Alone. */
export interface DocumentsStage {
	instance: N8nInstance;
	sandbox: Sandbox;
	atEnd: SuiteContext['atEnd'];
}

/** n8n's default heap would end RoutingNode alone early; with this it may use what it needs. */
const HEAP = { NODE_OPTIONS: '--max-old-space-size=8192' };

/** Prepares n8n and a sandbox that keeps only size and SHA-256 of what arrives. */
export async function openDocumentsStage({ folder, atEnd }: SuiteContext): Promise<DocumentsStage> {
	const instance = await openInstance(await ensureN8n(DEFAULT_N8N), join(folder, DEFAULT_N8N), { env: HEAP });
	await installNode(instance, await packNode());
	await installInside(instance);
	const sandbox = await startSandbox({ keepDocuments: false });
	atEnd(sandbox.stop);
	return { instance, sandbox, atEnd };
}
