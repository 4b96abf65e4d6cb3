import { join } from 'node:path';

import type { INodeCredentials } from 'n8n-workflow';

import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';
import {
	ensureN8n,
	installNode,
	openInstance,
	packNode,
	startN8nServer,
	type InstanceOptions,
	type N8nInstance,
	type N8nServer,
} from '../../../tools/n8n';
import { credentialFor } from '../../sandbox/client';
import type { SuiteContext } from '../suite';

/** A running n8n with this repository's node, a sandbox as its Advancly, and the credential for it. */
export interface Stage {
	instance: N8nInstance;
	server: N8nServer;
	sandbox: Sandbox;
	/** What a node that uses the credential has under `credentials`. */
	credentials: INodeCredentials;
	/** Stops both servers; a suite that is done with one n8n before the next calls it, the machine is small. */
	close: () => Promise<void>;
}

/** Something that holds in the n8n of a stage. */
export type StageCheck<S = Stage> = [title: string, work: (stage: S) => Promise<unknown>];

/** Saves a credential as the editor does, and returns what a node that uses it has under `credentials`. */
export async function saveCredential(
	{ rest }: N8nServer,
	type: string,
	data: Record<string, string>,
): Promise<INodeCredentials> {
	const name = `Test ${type}`;
	const { id } = await rest<{ id: string }>('POST', '/credentials', { name, type, data });
	return { [type]: { id, name } };
}

/** Sets up a stage; both servers are stopped at the end of the suite at the latest. */
export async function openStage(
	{ folder, atEnd }: SuiteContext,
	version: string,
	options: { instance?: InstanceOptions; sandbox?: SandboxOptions } = {},
): Promise<Stage> {
	const runtime = await ensureN8n(version);
	const instance = await openInstance(runtime, join(folder, version), options.instance);
	await installNode(instance, await packNode());
	const sandbox = await startSandbox(options.sandbox);
	atEnd(sandbox.stop);
	const server = await startN8nServer(instance);
	atEnd(server.stop);
	const credentials = await saveCredential(server, 'advanclyApi', credentialFor(sandbox));
	const close = async () => {
		await server.stop();
		await sandbox.stop();
	};
	return { instance, server, sandbox, credentials, close };
}
