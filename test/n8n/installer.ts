import { deepStrictEqual } from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { startSandbox, type Sandbox } from '../../sandbox/server';
import {
	DEFAULT_N8N,
	ensureN8n,
	openInstance,
	startN8nServer,
	type N8nInstance,
	type N8nServer,
} from '../../tools/n8n';
import { installByName, openCommunityNodes, PACKAGE, uninstall, update } from './installer/communityNodes';
import { startRegistry, type Registry } from './installer/registry';
import { makeReleases } from './installer/releases';
import { isUnchanged, onboardsOne, saveOnboarding } from './installer/workflow';
import type { Suite, SuiteContext } from './suite';
import { openBrowser } from './support/browser';
import { ADVANCLY } from './support/nodes';
import { camera, withPictures } from './support/page';
import type { SavedWorkflow } from './support/workflows';

/** A browser in front of an n8n without community packages, whose npm registry is one of ours. */
export interface InstallerStage {
	page: Page;
	instance: N8nInstance;
	server: N8nServer;
	sandbox: Sandbox;
	registry: Registry;
}

async function openInstallerStage(context: SuiteContext): Promise<InstallerStage> {
	const { folder, atEnd } = context;
	const registry = await startRegistry(join(folder, 'registry'));
	atEnd(registry.stop);
	const sandbox = await startSandbox();
	atEnd(sandbox.stop);
	const instance = await openInstance(await ensureN8n(DEFAULT_N8N), join(folder, DEFAULT_N8N), {
		env: {
			HTTPS_PROXY: registry.url,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: registry.certFile,
			// A machine's own setting would replace it for npm.
			npm_config_cafile: registry.certFile,
		},
	});
	const server = await startN8nServer(instance);
	atEnd(server.stop);
	return { page: await openBrowser(context, server), instance, server, sandbox, registry };
}

async function installedVersions({ server }: InstallerStage): Promise<string[]> {
	const packages = await server.rest<{ packageName: string; installedVersion: string }[]>(
		'GET',
		'/community-packages',
	);
	return packages.map(({ packageName, installedVersion }) => `${packageName} ${installedVersion}`);
}

async function isKnown({ server }: Pick<InstallerStage, 'server'>): Promise<boolean> {
	const nodeInfos = [{ name: ADVANCLY, version: 1 }];
	try {
		return (await server.rest<unknown[]>('POST', '/node-types', { nodeInfos })).length > 0;
	} catch (error) {
		if (/Unrecognized node type/.test(String(error))) return false;
		throw error;
	}
}

/** An n8n whose folder has lost the package, as that of a new machine in queue mode, installs it again when it starts. */
async function installsAgain({ instance, server }: InstallerStage): Promise<void> {
	await server.rest('POST', '/community-packages', { name: PACKAGE });
	await server.stop();
	await rm(join(instance.folder, '.n8n/nodes'), { recursive: true });
	const env = { ...instance.env, N8N_REINSTALL_MISSING_PACKAGES: 'true' };
	const started = await startN8nServer({ ...instance, env });
	try {
		deepStrictEqual(await isKnown({ server: started }), true);
	} finally {
		await started.stop();
	}
}

/** n8n itself installs the package from a registry, updates it and removes it, from Settings > Community nodes. */
export const installer: Suite = {
	name: 'installer',
	title: `installed, updated and removed from Settings > Community nodes of n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const [current, next] = await makeReleases(join(context.folder, 'releases'));
		const stage = await openInstallerStage(context);
		const { page, server, registry } = stage;
		const shoot = camera(page, context.artifacts);
		const check = withPictures(context, shoot);
		const open = async () => await openCommunityNodes(page, server.url);

		const installed = await check('n8n installs the published package by its name', async () => {
			registry.publish(current);
			await open();
			await installByName(page);
			await (await open()).waitFor();
			await shoot('installed');
			deepStrictEqual(await installedVersions(stage), [`${PACKAGE} ${current.manifest.version}`]);
		});
		if (!installed) return;

		let workflow: SavedWorkflow | undefined;
		const ran = await check('a workflow with the node runs without a restart', async () => {
			workflow = await saveOnboarding(stage);
			await onboardsOne(stage, workflow);
		});
		if (!ran || workflow === undefined) return;
		const saved = workflow;

		await check(
			`n8n offers and installs the next version, ${current.manifest.version} to ${next.manifest.version}`,
			async () => {
				registry.publish(next);
				const card = await open();
				await card.getByRole('button', { name: /^Update/ }).waitFor();
				await shoot('update-available');
				await update(page, card);
				deepStrictEqual(await installedVersions(stage), [`${PACKAGE} ${next.manifest.version}`]);
			},
		);
		await check('the workflow is kept as it was, and still runs', async () => {
			await isUnchanged(stage, saved);
			await onboardsOne(stage, saved);
		});
		await check('n8n removes the package, and keeps the workflow', async () => {
			await uninstall(page, await open());
			await shoot('removed');
			deepStrictEqual(await installedVersions(stage), []);
			deepStrictEqual(await isKnown(stage), false);
			await isUnchanged(stage, saved);
		});
		await check(
			'an n8n that has lost its files installs it again when it starts, if it is told to',
			async () => await installsAgain(stage),
		);
	},
};
