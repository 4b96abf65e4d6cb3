import { deepStrictEqual, ok } from 'node:assert/strict';

import type { INodeTypeDescription } from 'n8n-workflow';

import { DEFAULT_N8N, LAST_N8N_1 } from '../../tools/n8n';
import type { Suite, SuiteContext } from './suite';
import { ADVANCLY } from './support/nodes';
import { checkOperation, OPERATION_RUNS } from './support/operations';
import { openStage, type Stage } from './support/stage';
import { branchesOnError } from './versionsBranch';
import { losesLines } from './versionsExtract';
import { goodKeysPass, wrongAddressFails, wrongKeysFail } from './versionsCredential';
import { keepsKeysFromOthers, leavesNodeAlone, reachesAllowedHost } from './versionsHttpRequest';
import { tellsLog } from './versionsLog';
import { ROWS_CHECKS } from './versionsRows';

const OPERATIONS = ['get', 'getAll', 'loadOrders', 'loadStock', 'onboardCorporate', 'onboardIndividual'];

async function nodeIsKnown({ server }: Stage): Promise<void> {
	const nodeInfos = [{ name: ADVANCLY, version: 1 }];
	const [type] = await server.rest<INodeTypeDescription[]>('POST', '/node-types', { nodeInfos });
	ok(type);
	ok(type.usableAsTool);
	const operation = type.properties.find(({ name }) => name === 'operation');
	const values = (operation?.options ?? []).map((option) => ('value' in option ? option.value : ''));
	// n8n adds an entry of its own that points to the HTTP Request node.
	deepStrictEqual(
		values.filter((value) => value !== '__CUSTOM_API_CALL__'),
		OPERATIONS,
	);
}

async function runVersion(context: SuiteContext, version: string): Promise<void> {
	const { check } = context;
	const stage = await openStage(context, version);
	const named = (title: string) => `${version}: ${title}`;
	await check(named('the node is known with its six operations'), async () => await nodeIsKnown(stage));
	await check(named('the credential test passes with good keys'), async () => await goodKeysPass(stage));
	await check(named('it fails with a wrong key and says so'), async () => await wrongKeysFail(stage));
	await check(named('it fails with a wrong address and says so'), async () => await wrongAddressFails(stage));
	for (const operation of OPERATION_RUNS) {
		await check(named(operation.title), async () => await checkOperation(stage, operation));
	}
	for (const { title, work } of ROWS_CHECKS) await check(named(title), async () => await work(stage));
	await check(named("an If node behind the error output branches on how 'error' begins"), async () => {
		await branchesOnError(stage);
	});
	await check(named("a run that takes longer than five seconds tells n8n's log how far it is"), async () => {
		await tellsLog(stage);
	});
	await check(named('HTTP Request calls the API with a credential that allows its host'), async () => {
		await reachesAllowedHost(stage);
	});
	await check(named('HTTP Request may use it for another host in n8n 1 alone'), async () => {
		await keepsKeysFromOthers(stage);
	});
	await check(named('the node works with a credential restricted to its host'), async () => {
		await leavesNodeAlone(stage);
	});
	// In n8n 1 it does not stop at them at all.
	if (version === DEFAULT_N8N) {
		await check(named('Extract From File leaves out lines without a word, when it is told to'), async () => {
			await losesLines(stage);
		});
	}
	await stage.close();
}

/** The same table of checks in the newest and in the oldest n8n that the package supports, each on its own Node. */
export const versions: Suite = {
	name: 'versions',
	title: `credential, six operations, error modes, loads and nodes beside it in n8n ${DEFAULT_N8N} and ${LAST_N8N_1}`,
	run: async (context) => {
		for (const version of [DEFAULT_N8N, LAST_N8N_1]) await runVersion(context, version);
		return context.result();
	},
};
