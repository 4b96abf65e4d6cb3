import { deepStrictEqual, match } from 'node:assert/strict';

import { naming } from '../../sandbox/faults/rules';
import { startFaultServer } from '../../sandbox/faults/server';
import { credentialFor } from '../sandbox/client';
import { individual, numbers, onboardIndividuals } from '../support/people';
import { emittedBy, runRows } from './support/rowsRun';
import { saveCredential, type Stage } from './support/stage';

const FAILED: [row: number, error: RegExp][] = [
	[1, /^Refused before sending: date_of_birth: '31\/02\/1990' is not a date that exists/],
	[2, /^Fate unknown \(HTTP 500\): /],
	[3, /^Refused by the API \(HTTP 409\): A customer with this customer_unique_identifier already exists/],
];

/** One of four rows is accepted; the others leave by the error output with their columns, and `error` begins with the fate. */
export async function tellsFatesApart(stage: Stage): Promise<void> {
	const faultServer = await startFaultServer();
	try {
		const credentials = await saveCredential(stage.server, 'advanclyApi', credentialFor(faultServer));
		await faultServer.use({ fault: '500-after', match: naming(String(individual(2).email)) });
		await onboardIndividuals(faultServer.sandbox, [3]);
		const rows = numbers(4).map(individual);
		rows[1] = { ...rows[1], date_of_birth: '31/02/1990' };
		const parameters = { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' };
		const run = { parameters, rows, onError: 'continueErrorOutput' as const };
		const execution = await runRows({ ...stage, credentials }, run);
		const [accepted, failed] = [emittedBy(execution), emittedBy(execution, 1)];
		deepStrictEqual(
			accepted.map((item) => item.rows),
			[[0]],
		);
		const errors = failed.map(({ json }) => json.error);
		deepStrictEqual(
			failed,
			FAILED.map(([row], index) => ({ json: { ...rows[row], error: errors[index] }, rows: [row] })),
		);
		for (const [index, [, words]] of FAILED.entries()) match(String(errors[index]), words);
	} finally {
		await faultServer.stop();
	}
}
