import { deepStrictEqual, ok } from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { OnError } from 'n8n-workflow';

import type { FaultName } from '../../sandbox/faults/faults';
import { startFaultServer } from '../../sandbox/faults/server';
import { DEFAULT_N8N, type Execution } from '../../tools/n8n';
import { credentialFor } from '../sandbox/client';
import { ANOTHER_BVN, DOCUMENT_PIECES, holdsNumber } from '../faults/leaks';
import { SCENES, STRUCK } from '../faults/scenes';
import type { Suite } from './suite';
import { runRows } from './support/rowsRun';
import { openStage, saveCredential, type Stage } from './support/stage';

const FAULTS: FaultName[] = [
	'echo-api-key',
	'echo-client-id',
	'echo-headers',
	'echo-account',
	'echo-account-spaced',
	'echo-identity',
	'echo-bvn',
	'echo-document',
	'echo-body',
	'echo-html',
	'401',
	'413',
	'500-after',
	'reset-after',
];

const MODES: OnError[] = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'];
const OPERATIONS = ['onboardIndividual', 'onboardCorporate', 'loadStock', 'get'];

/** Found nowhere by chance, unlike the sandbox's own. */
const KEYS = { clientId: 'client-7f3a9c51', apiKey: 'key-4be1d07c92a64f' };

/** Every text in a value of any shape, keys included. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return [...Object.keys(value), ...Object.values(value).flatMap(textsIn)];
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => join(entry.parentPath, entry.name));
}

/** Runs operations into faults that provoke leaks, in all error modes; returns what n8n stored of each execution. */
async function runIntoFaults(stage: Stage): Promise<Execution[]> {
	const faultServer = await startFaultServer({ sandbox: KEYS });
	try {
		const credentials = await saveCredential(stage.server, 'advanclyApi', credentialFor(faultServer));
		const executions: Execution[] = [];
		for (const [run, fault] of FAULTS.entries()) {
			const scene = SCENES.find(({ operation }) => operation === OPERATIONS[run % OPERATIONS.length])!;
			// The echoes of onboardings say the most.
			const echoed = fault.startsWith('echo-') ? SCENES[run % 2]! : scene;
			await faultServer.use({ fault, match: ({ text, search }) => (text + search).includes(struck(echoed)) });
			await echoed.prepare(faultServer.sandbox);
			const { parameters, rows } = echoed;
			const onError = MODES[run % MODES.length];
			executions.push(await runRows({ ...stage, credentials }, { parameters, rows, onError }));
			ok(faultServer.countOf(fault) > 0, `nothing met ${fault}`);
		}
		return executions;
	} finally {
		await faultServer.stop();
	}
}

function struck({ markOf, writes }: (typeof SCENES)[number]): string {
	return writes ? markOf(STRUCK) : encodeURIComponent(markOf(STRUCK));
}

/** Provokes leaks, stops n8n, and searches its executions for numbers and documents, and all of its files for keys. */
async function leavesNoSecrets(stage: Stage): Promise<string> {
	const executions = await runIntoFaults(stage);
	await stage.server.stop();

	const texts = new Set(textsIn(executions));
	const own = new Set(SCENES.flatMap(({ rows }) => textsIn(rows)));
	const secrets = [...new Set(SCENES.flatMap(({ numbers }) => numbers)), ANOTHER_BVN, ...DOCUMENT_PIECES];
	const leaks = [...texts].flatMap((text) => {
		// Loads read the number of their customer in an expression, and return it with what was accepted.
		if (own.has(text) || SCENES.some(({ numbers }) => numbers.includes(text))) return [];
		return secrets
			.filter((secret) => holdsNumber(text, secret))
			.map((secret) => `${secret} in ${text.slice(0, 300)}`);
	});

	const files = await filesIn(stage.instance.folder);
	for (const file of files) {
		const content = await readFile(file);
		for (const key of Object.values(KEYS)) if (content.includes(key)) leaks.push(`${key} in ${file}`);
	}
	deepStrictEqual(leaks, []);
	return `${executions.length} stored executions with ${texts.size} texts and ${files.length} files searched`;
}

/** What n8n keeps of runs that go wrong. */
export const faults: Suite = {
	name: 'faults',
	title: `secrets in what n8n ${DEFAULT_N8N} stores of failures`,
	run: async (context) => {
		const stage = await openStage(context, DEFAULT_N8N);
		const title = 'after failures of all kinds no secret is stored beyond the rows themselves';
		await context.check(title, async () => await leavesNoSecrets(stage));
	},
};
