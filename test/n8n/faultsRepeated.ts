import { deepStrictEqual } from 'node:assert/strict';

import { individual, numbers } from '../support/people';
import { errorOf, runRows, successOf, type RowsRun } from './support/rowsRun';
import type { Stage } from './support/stage';

const ROWS = numbers(50);

/** The same sheet twice: the second run returns every customer, marked, and sends no create. */
export async function createsNothingTwice(stage: Stage): Promise<void> {
	const { sandbox } = stage;
	sandbox.reset();
	const run: RowsRun = {
		parameters: {
			operation: 'onboardIndividual',
			dataToSend: 'autoMapInputData',
			ifCustomerExists: 'skip',
		},
		rows: ROWS.map(individual),
	};
	const creates = () => sandbox.received.filter(({ method }) => method === 'POST').length;

	const first = await runRows(stage, run);
	deepStrictEqual([errorOf(first), creates()], [undefined, ROWS.length]);
	const second = await runRows(stage, run);
	deepStrictEqual([errorOf(second), creates()], [undefined, ROWS.length]);
	deepStrictEqual(
		successOf(second).map(({ json, rows }) => ({ rows, email: json.email, existed: json.alreadyExisted })),
		ROWS.map((row) => ({ rows: [row], email: individual(row).email, existed: true })),
	);
}
