import { deepStrictEqual, match } from 'node:assert/strict';

import { individual, numbers, onboardIndividuals } from '../../support/people';
import { errorOf, runRows, type RowsRun } from './rowsRun';
import type { Stage } from './stage';

/** The row, from 0, that is refused when it was onboarded before. */
export const REFUSED = 6;

/** Twenty people, onboarded one after the other. */
export const TWENTY: RowsRun = {
	parameters: {
		operation: 'onboardIndividual',
		dataToSend: 'autoMapInputData',
		options: { maxRequestsInFlight: 1 },
	},
	rows: numbers(20).map(individual),
};

/** Leaves nothing in the sandbox of a stage but the individuals of these rows. */
export async function withCustomers({ sandbox }: Pick<Stage, 'sandbox'>, rows: number[]): Promise<void> {
	sandbox.reset();
	await onboardIndividuals(sandbox, rows);
}

/** In stop mode the execution ends with the words of the API, and what was not yet sent stays unsent. */
export async function stopsAtARefusal(stage: Stage, settings?: RowsRun['settings']): Promise<void> {
	await withCustomers(stage, [REFUSED]);
	const execution = await runRows(stage, { ...TWENTY, settings });
	match(errorOf(execution) ?? '', /^Refused by the API \(HTTP 409\): .*\[item 6\]$/);
	deepStrictEqual(stage.sandbox.customers.length, REFUSED + 1);
}
