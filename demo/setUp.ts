import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startSandbox, type Sandbox } from '../sandbox/server';
import {
	ensureN8n,
	importCredentials,
	importWorkflows,
	installNode,
	openInstance,
	packNode,
	runtimeFolder,
	step,
	type CredentialToImport,
	type N8nInstance,
} from '../tools/n8n';

const EXAMPLES = join(__dirname, '../examples');
const DATA = join(__dirname, 'data');

/** What is kept between runs, so that a later run only redoes what has changed. */
interface Kept {
	sandboxPort?: number;
	/** Hashes of the credential and of each workflow as last imported, by file name. */
	imported: Record<string, string>;
}

export interface Demo {
	instance: N8nInstance;
	sandbox: Sandbox;
}

function hashOf(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

async function readKept(file: string): Promise<Kept> {
	return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Kept) : { imported: {} };
}

/** Starts the sandbox on its previous port if that is free, so that the credential in n8n still works. */
async function startSandboxAgain(port: number | undefined): Promise<Sandbox> {
	return await startSandbox({ port }).catch(async () => await startSandbox());
}

/** Puts the files into `.n8n-files/advancly`, which the examples read, and removes the refused rows of the last run. */
async function putFiles(instance: N8nInstance): Promise<void> {
	const folder = join(instance.files, 'advancly');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(DATA)) {
		if (/\.(xlsx|csv)$|^documents$/.test(name))
			await cp(join(DATA, name), join(folder, name), { recursive: true });
	}
}

function credentialFor({ url, clientId, apiKey }: Sandbox): CredentialToImport {
	return {
		id: 'advanclyDemo0001',
		// The name that n8n gives the first credential of this type, and that the examples refer to.
		name: 'Advancly account',
		type: 'advanclyApi',
		data: { environment: 'custom', baseUrl: url, clientId, apiKey },
	};
}

async function readExamples(): Promise<Record<string, object>> {
	const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.json'));
	const contents = names.map(
		async (name) => JSON.parse(await readFile(join(EXAMPLES, name), 'utf8')) as object,
	);
	return Object.fromEntries(
		(await Promise.all(contents)).map((workflow, index) => [names[index]!, workflow]),
	);
}

/** Imports what has changed since the last import. Workflows that were changed only in the editor are left alone. */
async function importChanged(demo: Demo, imported: Kept['imported']): Promise<Kept['imported']> {
	const credential = credentialFor(demo.sandbox);
	const examples = await readExamples();
	const changed = Object.entries(examples).filter(([name, workflow]) => imported[name] !== hashOf(workflow));

	if (imported.credential !== hashOf(credential)) {
		await step('Importing the credential', async () => {
			await importCredentials(demo.instance, [credential]);
		});
	}
	if (changed.length > 0) {
		await step(`Importing ${changed.length} example workflows`, async () => {
			await importWorkflows(
				demo.instance,
				changed.map(([, workflow]) => workflow),
			);
		});
	}
	const hashes = Object.entries(examples).map(([name, workflow]) => [name, hashOf(workflow)]);
	return { credential: hashOf(credential), ...Object.fromEntries(hashes) };
}

/**
 * Sets up a real n8n with this repository's node, the sandbox in place of Advancly, and the examples with their files.
 * Takes minutes the first time and seconds afterwards. The caller stops the sandbox.
 */
export async function setUp(): Promise<Demo> {
	const folder = join(runtimeFolder(), 'demo');
	const keptFile = join(folder, 'kept.json');
	const runtime = await ensureN8n();
	const instance = await openInstance(runtime, folder, { timezone: 'Africa/Lagos' });

	const tarball = await step('Building and packing the node', packNode);
	await step('Installing the tarball as n8n installs a community package', async () => {
		await installNode(instance, tarball);
	});
	await putFiles(instance);

	const kept = await readKept(keptFile);
	const sandbox = await startSandboxAgain(kept.sandboxPort);
	try {
		const imported = await importChanged({ instance, sandbox }, kept.imported);
		const now: Kept = { sandboxPort: Number(new URL(sandbox.url).port), imported };
		await writeFile(keptFile, JSON.stringify(now));
		return { instance, sandbox };
	} catch (error) {
		await sandbox.stop();
		throw error;
	}
}
