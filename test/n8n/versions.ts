import { deepStrictEqual, ok } from 'node:assert/strict';

import type { INodeTypeDescription } from 'n8n-workflow';

import { DEFAULT_N8N, LAST_N8N_1 } from '../../tools/n8n';
import type { Suite, SuiteContext } from './suite';
import { ADVANCLY } from './support/nodes';
import { stopsAtARefusal } from './support/oneRefused';
import { operationChecks } from './support/operations';
import { openStage, type Stage, type StageCheck } from './support/stage';
import { keepsKeysFromOthers, testsKeys } from './versionsCredential';
import { tellsFatesApart } from './versionsFates';
import { losesLines } from './versionsLines';

const OPERATIONS = ['get', 'getAll', 'loadOrders', 'loadStock', 'onboardCorporate', 'onboardIndividual'];

async function nodeIsKnown({ server }: Stage): Promise<void> {
	const nodeInfos = [{ name: ADVANCLY, version: 1 }];
	const [type] = await server.rest<INodeTypeDescription[]>('POST', '/node-types', { nodeInfos });
	ok(type);
	ok(type.usableAsTool);
	const operation = type.properties.find(({ name }) => name === 'operation');
	const values = (operation?.options ?? []).map((option) => ('value' in option ? option.value : ''));
	// n8n adds an entry of its own that points to the HTTP Request node.
	const own = values.filter((value) => value !== '__CUSTOM_API_CALL__');
	deepStrictEqual(own, OPERATIONS);
}

const CHECKS: StageCheck[] = [
	['the node is known with its six operations', nodeIsKnown],
	['the credential test passes with good keys, and says which of keys and address is wrong', testsKeys],
	...operationChecks(),
	['20 rows, one refused, stop mode: what was not yet sent stays unsent', stopsAtARefusal],
	["rows that fail leave by the error output, and 'error' begins with their fate", tellsFatesApart],
	[
		'a credential restricted to its host: HTTP Request may use it for another in n8n 1 alone',
		keepsKeysFromOthers,
	],
	['Extract From File leaves out lines without a word, when it is told to', losesLines],
];

async function runVersion(context: SuiteContext, version: string): Promise<void> {
	const stage = await openStage(context, version);
	for (const [title, work] of CHECKS)
		await context.check(`${version}: ${title}`, async () => await work(stage));
	await stage.close();
}

/** The same table of checks in the newest and in the oldest n8n that the package supports, each on its own Node. */
export const versions: Suite = {
	name: 'versions',
	title: `credential, six operations, error modes and nodes beside it in n8n ${DEFAULT_N8N} and ${LAST_N8N_1}`,
	run: async (context) => {
		for (const version of [DEFAULT_N8N, LAST_N8N_1]) await runVersion(context, version);
	},
};
