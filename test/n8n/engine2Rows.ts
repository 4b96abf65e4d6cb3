import { deepStrictEqual, match, rejects } from 'node:assert/strict';

import { individual, numbers } from '../support/people';
import { TWENTY, withCustomers } from './support/oneRefused';
import { errorOf, runRows, startRows, successOf } from './support/rowsRun';
import type { Stage } from './support/stage';
import { endOfExecution } from './support/workflows';

const LOADED = 1000;

/** What hands a workflow to Engine 2.0. */
export const ENGINE_2 = { engineType: 'v2' } as const;

/** Only Engine 2.0 gives its executions an id of this form. */
const ENGINE_2_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A workflow with the setting is executed by Engine 2.0, and by no other. */
export async function runsInEngine2(stage: Stage): Promise<void> {
	await withCustomers(stage, []);
	const run = { parameters: { operation: 'getAll' }, rows: [{}], settings: ENGINE_2 };
	const id = await startRows(stage, run);
	match(id, ENGINE_2_ID);
	deepStrictEqual(errorOf(await endOfExecution(stage.server, id)), undefined);
}

/** Engine 2.0 itself has no error output yet and says so before anything is sent. */
export async function hasNoErrorOutput(stage: Stage): Promise<void> {
	await withCustomers(stage, []);
	await rejects(
		runRows(stage, { ...TWENTY, settings: ENGINE_2, onError: 'continueErrorOutput' }),
		/onError=continueErrorOutput, which is not supported yet/,
	);
	deepStrictEqual(stage.sandbox.received, []);
}

/** In the mode Continue a load of 1,000 rows is one request, and each row is accounted for, the bad one with its reason. */
export async function loadsEveryRow(stage: Stage): Promise<void> {
	await withCustomers(stage, [0]);
	const bad = 512;
	const execution = await runRows(stage, {
		parameters: { operation: 'loadStock', customer: { email: String(individual(0).email) } },
		rows: numbers(LOADED).map((row) => ({
			product_id: `P-${row}`,
			total_quantity: row === bad ? 'many' : row,
		})),
		onError: 'continueRegularOutput',
		settings: ENGINE_2,
	});
	deepStrictEqual(errorOf(execution), undefined);
	const emitted = successOf(execution);
	const rows = emitted.flatMap((item) => item.rows).sort((one, other) => one - other);
	deepStrictEqual(rows, numbers(LOADED));
	const refused = emitted.filter(({ json }) => 'error' in json);
	deepStrictEqual(
		refused.map((item) => item.rows),
		[[bad]],
	);
	match(String(refused[0]!.json.error), /^Refused before sending: total_quantity: /);
	deepStrictEqual(
		stage.sandbox.stock[0]!.rows.map((row) => row.product_id),
		numbers(LOADED)
			.filter((row) => row !== bad)
			.map((row) => `P-${row}`),
	);
	deepStrictEqual(stage.sandbox.received.filter(({ path }) => path.endsWith('/data/stock')).length, 1);
}
