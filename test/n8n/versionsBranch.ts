import { deepStrictEqual, match } from 'node:assert/strict';

import { naming } from '../../sandbox/faults/rules';
import { startFaultServer } from '../../sandbox/faults/server';
import { itemsOf, originsOf } from '../../tools/n8n';
import { individual, numbers, onboardIndividuals } from '../support/people';
import { ADVANCLY, connected, manualTrigger, node } from './support/nodes';
import { credentialFor } from '../sandbox/client';
import { saveCredential, type Stage } from './support/stage';
import { runByHand } from './support/workflows';

const [ROWS, ONBOARD, IF] = ['Rows', 'Onboard', 'If'];

/** As n8n's If node keeps the condition that the README gives. */
const STARTS_WITH_UNKNOWN = {
	conditions: {
		options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
		conditions: [
			{
				id: '1',
				leftValue: '={{ $json.error }}',
				rightValue: 'Fate unknown',
				operator: { type: 'string', operation: 'startsWith' },
			},
		],
		combinator: 'and',
	},
	options: {},
};

const FAILED: [row: number, error: RegExp][] = [
	[1, /^Refused before sending: date_of_birth: '31\/02\/1990' is not a date that exists/],
	[2, /^Fate unknown \(HTTP 500\): /],
	[3, /^Refused by the API \(HTTP 409\): A customer with this customer_unique_identifier already exists/],
];

/** Of four rows one is accepted; the others leave merged and paired, and an If node finds the one of unknown fate. */
export async function branchesOnError({ server }: Stage): Promise<void> {
	const faultServer = await startFaultServer();
	try {
		const credentials = await saveCredential(server, 'advanclyApi', credentialFor(faultServer));
		await faultServer.use({ fault: '500-after', match: naming(String(individual(2).email)) });
		await onboardIndividuals(faultServer.sandbox, [3]);
		const rows = numbers(4).map(individual);
		rows[1] = { ...rows[1], date_of_birth: '31/02/1990' };
		const parameters = {
			resource: 'customer',
			operation: 'onboardIndividual',
			dataToSend: 'autoMapInputData',
		};
		const nodes = [
			manualTrigger(ROWS),
			node(ONBOARD, ADVANCLY, 1, parameters, { credentials, onError: 'continueErrorOutput' }),
			node(IF, 'n8n-nodes-base.if', 2.2, STARTS_WITH_UNKNOWN),
		];
		const behindErrors = { main: [[], [{ node: IF, type: 'main' as const, index: 0 }]] };
		const execution = await runByHand(server, {
			name: 'Test branching on error',
			nodes,
			connections: { ...connected(ROWS, ONBOARD), [ONBOARD]: behindErrors },
			pinData: { [ROWS]: rows.map((json) => ({ json })) },
		});
		const left = (output: number) =>
			itemsOf(execution, ONBOARD, output).map((item) => ({
				json: item.json,
				rows: originsOf(execution, ONBOARD, item, ROWS),
			}));
		deepStrictEqual(
			left(0).map((item) => item.rows),
			[[0]],
		);
		const failed = left(1);
		deepStrictEqual(
			failed,
			FAILED.map(([row], index) => ({
				json: { ...rows[row], error: failed[index]?.json.error },
				rows: [row],
			})),
		);
		for (const [index, [, words]] of FAILED.entries()) match(String(failed[index]!.json.error), words);
		const emails = (output: number) => itemsOf(execution, IF, output).map(({ json }) => json.email);
		deepStrictEqual([emails(0), emails(1)], [[rows[2]!.email], [rows[1]!.email, rows[3]!.email]]);
	} finally {
		await faultServer.stop();
	}
}
