/**
 * `npm run demo`: a real n8n reads spreadsheets, onboards customers and loads their stock and orders through this node
 * into the sandbox. Prints what happened to every row. Exits with code 1 if n8n and the sandbox disagree.
 */
import { join } from 'node:path';

import { executeWorkflow, itemsOf, step } from '../tools/n8n';
import { accountOf, type Account } from './account';
import { FLOWS, type Flow } from './flows';
import { setUp, type Demo } from './setUp';
import { tableOf } from './table';

async function execute({ instance, sandbox }: Demo, flow: Flow): Promise<Account> {
	const before = flow.received(sandbox);
	const execution = await step(`n8n execute: ${flow.title} from ${flow.file}`, async () =>
		executeWorkflow(instance, flow.workflowId),
	);
	return accountOf(flow, execution, before, flow.received(sandbox));
}

/** Runs the check-only example: reports what it found in the sheet, and that nothing reached the sandbox. */
async function check({ instance, sandbox }: Demo): Promise<string> {
	const execution = await step('n8n execute: Check only, individuals.xlsx', async () =>
		executeWorkflow(instance, 'advCheckSheet001'),
	);
	const [accepted, refused] = [0, 1].map((output) => itemsOf(execution, 'Check individuals', output).length);
	return `Check only: ${accepted} rows of individuals.xlsx would be sent, ${refused} refused; the sandbox has ${sandbox.customers.length} customers`;
}

function sum(accounts: Account[], count: (account: Account) => number): number {
	return accounts.reduce((total, account) => total + count(account), 0);
}

async function main(): Promise<void> {
	const demo = await setUp();
	const accounts: Account[] = [];
	let checked = '';
	try {
		checked = await check(demo);
		for (const flow of FLOWS) accounts.push(await execute(demo, flow));
	} finally {
		await demo.sandbox.stop();
	}

	console.log(`\n  ${checked}\n\n${tableOf(accounts)}\n`);
	console.log(
		`  Refused rows, as sheets to correct:  ${join(demo.instance.files, 'advancly', 'refused-*.xlsx')}`,
	);
	console.log('  The same in the n8n editor:          npm run dev');
	console.log('  The tests:                           npm cit\n');

	const differences = accounts.flatMap((account) =>
		account.differences.map((text) => `${account.title}: ${text}`),
	);
	for (const difference of differences) console.log(`  DIFFERENT  ${difference}`);
	const rows = sum(accounts, (account) => account.rows);
	const accepted = sum(accounts, (account) => account.accepted);
	const refused = sum(accounts, (account) => account.refused.length);
	const verdict =
		differences.length === 0 ? 'the sandbox agrees' : `the sandbox disagrees in ${differences.length} places`;
	console.log(`demo: ${rows} rows in, ${accepted} accepted, ${refused} refused, ${verdict}`);
	if (differences.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
