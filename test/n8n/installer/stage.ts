import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import {
	DEFAULT_N8N,
	ensureN8n,
	openInstance,
	packNode,
	startN8nServer,
	type N8nServer,
} from '../../../tools/n8n';
import type { SuiteContext } from '../suite';
import { openBrowser } from '../support/browser';
import { camera, type Shoot } from '../support/page';
import { startNetwork } from './network';
import { HOST, startRegistry, type Registry } from './registry';
import { releasesOf, type Release } from './releases';

/** A browser in front of an n8n without community packages, whose npm registry is one of ours. */
export interface InstallerStage {
	page: Page;
	server: N8nServer;
	sandbox: Sandbox;
	registry: Registry;
	/** The package as it is now, and the version after it; neither is published yet. */
	releases: [Release, Release];
	shoot: Shoot;
}

/** Sets up the stage; all of it is stopped at the end of the suite. */
export async function openInstallerStage(context: SuiteContext): Promise<InstallerStage> {
	const { folder, artifacts, atEnd } = context;
	const runtime = await ensureN8n(DEFAULT_N8N);
	const registry = await startRegistry(runtime, join(folder, 'registry'));
	atEnd(async () => await registry.stop());
	const network = await startNetwork(HOST, registry.port);
	atEnd(network.stop);
	const sandbox = await startSandbox();
	atEnd(sandbox.stop);
	const { path } = await packNode();

	const instance = await openInstance(runtime, join(folder, DEFAULT_N8N), {
		env: {
			HTTPS_PROXY: network.url,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: registry.certFile,
		},
	});
	const server = await startN8nServer(instance);
	atEnd(async () => await server.stop());
	const page = await openBrowser(context, server);
	const releases = await releasesOf(path, join(folder, 'releases'));
	return { page, server, sandbox, registry, releases, shoot: camera(page, artifacts) };
}
