import { join } from 'node:path';

import {
	ensureN8n,
	importCredentials,
	importWorkflows,
	installNode,
	openInstance,
	packNode,
	runtimeFolder,
	startN8nServer,
	step,
	type CredentialToImport,
	type N8nInstance,
	type N8nServer,
} from '../tools/n8n';
import type { Finished } from './finished';
import { installInside } from './inside/install';
import type { CountingServer, RunOptions } from './server';
import { CREDENTIALS, START, type Workflow } from './workflow';

/**
 * With n8n's default limits for an expression, 5 s and 128 MB, Aggregate + HTTP Request fails at 100,000 rows. They are
 * raised so that there is something to compare with.
 */
const EXPRESSION_LIMITS = {
	N8N_EXPRESSION_ENGINE_TIMEOUT: '120000',
	N8N_EXPRESSION_ENGINE_MEMORY_LIMIT: '4096',
};

const KEYS = { clientId: 'bench', apiKey: 'bench' };

function credentials(baseUrl: string): CredentialToImport[] {
	const headers = { 'client-id': KEYS.clientId, 'api-key': KEYS.apiKey };
	return [
		{
			...CREDENTIALS.advanclyApi,
			type: 'advanclyApi',
			data: { environment: 'custom', baseUrl, ...KEYS },
		},
		{
			...CREDENTIALS.httpCustomAuth,
			type: 'httpCustomAuth',
			data: { json: JSON.stringify({ headers }) },
		},
	];
}

/**
 * Prepares a real n8n without starting it: installs this repository's node as a community package and the benchmark's
 * own nodes, and stores the workflows.
 */
export async function prepareN8n(server: CountingServer, workflows: Workflow[]): Promise<N8nInstance> {
	const runtime = await ensureN8n();
	const folder = join(runtimeFolder(), 'bench');
	const packed = await step('Building and packing the node', packNode);
	const instance = await openInstance(runtime, folder, { timezone: 'Africa/Lagos' });
	await installNode(instance, packed);
	const hooks = await installInside(instance);
	await step(`Storing ${workflows.length} workflows in n8n`, async () => {
		await importCredentials(instance, credentials(server.url));
		await importWorkflows(instance, workflows);
	});
	const env = { ...instance.env, ...EXPRESSION_LIMITS, EXTERNAL_HOOK_FILES: hooks, BENCH_URL: server.url };
	return { ...instance, env };
}

/** Starts n8n. */
export async function startN8n(instance: N8nInstance): Promise<N8nServer> {
	return await step('Starting n8n', async () => await startN8nServer(instance));
}

/**
 * Executes a workflow once in the running n8n.
 *
 * @param id the id of the workflow
 * @returns n8n's report, once the execution has ended; the server has what arrived
 * @throws if the execution failed
 */
export async function execute(
	n8n: N8nServer,
	server: CountingServer,
	id: string,
	options: RunOptions,
): Promise<Finished> {
	await n8n.untilReady();
	server.begin(options);
	const finished = server.finished();
	await n8n.rest('POST', `/workflows/${id}/run`, { triggerToStartFrom: { name: START } });
	const report = await finished;
	if (report.status !== 'success')
		throw new Error(`${id} ended with ${report.status}: ${report.error ?? ''}`);
	return report;
}
