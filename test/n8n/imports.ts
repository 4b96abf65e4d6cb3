import { deepStrictEqual } from 'node:assert/strict';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { FLOWS } from '../../demo/flows';
import { startSandbox } from '../../sandbox/server';
import {
	DEFAULT_N8N,
	ensureN8n,
	importCredentials,
	importWorkflows,
	installNode,
	LAST_N8N_1,
	n8nCli,
	openInstance,
	packNode,
	startN8nServer,
	type N8nInstance,
} from '../../tools/n8n';
import { checkFlow, type Example } from './importsFlows';
import { AGENT_SCRIPT, checkCorrectedSheet, OTHER_EXAMPLES } from './importsOthers';
import type { Suite, SuiteContext } from './suite';
import { startModelServer } from './support/modelServer';
import { credentialFor } from '../sandbox/client';

const EXAMPLES = resolve(__dirname, '../../examples');
const DATA = resolve(__dirname, '../../demo/data');

async function readExamples(): Promise<Example[]> {
	const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.json'));
	return await Promise.all(
		names.map(async (name) => JSON.parse(await readFile(join(EXAMPLES, name), 'utf8')) as Example),
	);
}

/** What n8n has stored is what the files hold: nothing was dropped, renamed or migrated. */
async function areStoredUntouched(instance: N8nInstance, examples: Example[]): Promise<void> {
	const file = join(instance.folder, 'exported.json');
	await n8nCli(instance, ['export:workflow', '--all', `--output=${file}`]);
	const stored = JSON.parse(await readFile(file, 'utf8')) as Example[];
	const plain = ({ id, name, nodes, connections }: Example) => ({
		id,
		name,
		nodes: nodes.map(({ name: node, type, parameters }) => ({ node, type, parameters })),
		connections,
	});
	const byId = (one: Example, other: Example) => one.id.localeCompare(other.id);
	deepStrictEqual(stored.sort(byId).map(plain), [...examples].sort(byId).map(plain));
}

async function runVersion(context: SuiteContext, version: string): Promise<void> {
	const { folder, check, atEnd } = context;
	const runtime = await ensureN8n(version);
	const instance = await openInstance(runtime, join(folder, version), { timezone: 'Africa/Lagos' });
	await installNode(instance, await packNode());
	await cp(DATA, join(instance.files, 'advancly'), { recursive: true });
	const sandbox = await startSandbox();
	atEnd(sandbox.stop);
	const model = await startModelServer(AGENT_SCRIPT);
	atEnd(model.stop);
	// Under the names that the examples ask for, which n8n itself gives to the first credential of a type.
	await importCredentials(instance, [
		{ id: 'advancly', name: 'Advancly account', type: 'advanclyApi', data: credentialFor(sandbox) },
		{ id: 'model', name: 'OpenAi account', type: 'openAiApi', data: { apiKey: 'none', url: model.url } },
	]);

	const examples = await readExamples();
	await check(`${version}: every example is imported`, async () => await importWorkflows(instance, examples));
	const stored = `${version}: they are stored as their files hold them`;
	await check(stored, async () => await areStoredUntouched(instance, examples));
	const server = await startN8nServer(instance);
	atEnd(server.stop);
	const imported = { instance, server, sandbox, model };
	const exampleOf = (id: string) => examples.find((example) => example.id === id)!;
	for (const flow of FLOWS) {
		const example = exampleOf(flow.workflowId);
		await check(`${version}: ${example.name}`, async () => await checkFlow(imported, flow, example));
	}
	const again = 'the sheet of refused rows, one corrected, runs through its example again';
	await check(`${version}: ${again}`, async () => await checkCorrectedSheet(imported));
	for (const [id, work] of OTHER_EXAMPLES)
		await check(`${version}: ${exampleOf(id).name}`, async () => await work(imported));
	await server.stop();
}

/** Every workflow in examples/, imported and executed as it is. */
export const imports: Suite = {
	name: 'imports',
	title: `the workflows of examples/, untouched, in n8n ${DEFAULT_N8N} and ${LAST_N8N_1}`,
	run: async (context) => {
		for (const version of [DEFAULT_N8N, LAST_N8N_1]) await runVersion(context, version);
	},
};
