import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { logExtract, run, runToEnd, type Command } from './command';
import { parseExecution, type Execution } from './execution';
import type { N8nInstance } from './instance';

const MINUTE_MS = 60_000;

/** A credential in the format of `n8n import:credentials`: with its data in plain text, which n8n then encrypts. */
export interface CredentialToImport {
	/** At most 16 characters. Importing the same id again replaces the credential. */
	id: string;
	name: string;
	type: string;
	data: Record<string, string>;
}

function cliCommand(instance: N8nInstance, args: string[], timeoutMs: number): Command {
	const { runtime, folder, logs, env } = instance;
	const name = args
		.join(' ')
		.replace(/[^\w.=-]+/g, '_')
		.slice(0, 60);
	return {
		line: [runtime.node, runtime.n8n, ...args],
		cwd: folder,
		env,
		logFile: join(logs, `${name}.log`),
		timeoutMs,
	};
}

/**
 * Runs n8n's own command line in an instance, e.g. `n8nCli(instance, ['list:workflow'])`.
 *
 * @returns what it wrote
 * @throws if it fails or takes longer than `timeoutMs`; the message names the log file
 */
export async function n8nCli(
	instance: N8nInstance,
	args: string[],
	timeoutMs = 5 * MINUTE_MS,
): Promise<string> {
	return await run(cliCommand(instance, args, timeoutMs));
}

async function importFromFile(instance: N8nInstance, command: string, content: unknown): Promise<void> {
	const file = join(instance.folder, `${command.replace(':', '-')}.json`);
	// It may contain keys in plain text, so it is removed right after the import.
	await writeFile(file, JSON.stringify(content), { mode: 0o600 });
	try {
		await n8nCli(instance, [command, `--input=${file}`]);
	} finally {
		await rm(file);
	}
}

/** Stores credentials, replacing any with the same id. */
export async function importCredentials(
	instance: N8nInstance,
	credentials: CredentialToImport[],
): Promise<void> {
	await importFromFile(instance, 'import:credentials', credentials);
}

/**
 * Stores workflows, replacing any with the same id. A credential that they name without an id is looked up by name, so
 * import credentials first.
 *
 * @param workflows as downloaded from the editor: `id`, `name`, `nodes`, `connections`, `settings`
 */
export async function importWorkflows(instance: N8nInstance, workflows: object[]): Promise<void> {
	await importFromFile(
		instance,
		'import:workflow',
		// The database requires `active`, which a workflow downloaded from the editor may lack.
		workflows.map((workflow) => ({ active: false, ...workflow })),
	);
}

/**
 * Executes a stored workflow from its Manual Trigger with `n8n execute`.
 *
 * @param id the id of the workflow
 * @returns every item of every node; a failed execution has `status` and `resultData.error`
 * @throws if n8n did not execute anything (no such workflow, no Manual Trigger) or took longer than `timeoutMs`
 */
export async function executeWorkflow(
	instance: N8nInstance,
	id: string,
	timeoutMs = 10 * MINUTE_MS,
): Promise<Execution> {
	const command = cliCommand(instance, ['execute', `--id=${id}`, '--rawOutput'], timeoutMs);
	const { output } = await runToEnd(command);
	const execution = parseExecution(output);
	if (execution === undefined)
		throw new Error(`n8n did not execute workflow ${id}:\n${logExtract(command.logFile)}`);
	return execution;
}
