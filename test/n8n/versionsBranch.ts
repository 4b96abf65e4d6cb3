import { deepStrictEqual } from 'node:assert/strict';

import { naming } from '../../sandbox/faults/rules';
import { startFaultServer } from '../../sandbox/faults/server';
import { itemsOf } from '../../tools/n8n';
import { individual, onboardIndividuals } from '../support/people';
import { ADVANCLY, inARow, manualTrigger, node } from './support/nodes';
import { formFor, saveCredential, type Stage } from './support/stage';
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

/** Of four rows one is accepted, and of the others an If node behind the error output finds the one whose fate is unknown. */
export async function branchesOnError({ server }: Stage): Promise<void> {
	const faultServer = await startFaultServer();
	try {
		const credentials = await saveCredential(server, 'advanclyApi', formFor(faultServer));
		await faultServer.use({ fault: '500-after', match: naming(String(individual(2).email)) });
		await onboardIndividuals(faultServer.sandbox, [3]);
		const bad = { ...individual(1), date_of_birth: '31/02/1990' };
		const rows = [individual(0), bad, individual(2), individual(3)];
		const nodes = [
			manualTrigger(ROWS),
			node(
				ONBOARD,
				ADVANCLY,
				1,
				{ resource: 'customer', operation: 'onboardIndividual', dataToSend: 'autoMapInputData' },
				{ credentials, onError: 'continueErrorOutput' },
			),
			node(IF, 'n8n-nodes-base.if', 2.2, STARTS_WITH_UNKNOWN),
		];
		const workflow = {
			name: 'Test branching on error',
			nodes,
			connections: {
				...inARow(ROWS, ONBOARD),
				[ONBOARD]: { main: [[], [{ node: IF, type: 'main' as const, index: 0 }]] },
			},
			pinData: { [ROWS]: rows.map((json) => ({ json })) },
		};
		const execution = await runByHand(server, workflow, ROWS);
		const emails = (output: number) => itemsOf(execution, IF, output).map(({ json }) => json.email);
		deepStrictEqual(
			[emails(0), emails(1)],
			[[individual(2).email], [individual(1).email, individual(3).email]],
		);
	} finally {
		await faultServer.stop();
	}
}
