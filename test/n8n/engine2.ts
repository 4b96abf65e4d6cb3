import { deepStrictEqual, match, rejects } from 'node:assert/strict';

import { DEFAULT_N8N, freePort } from '../../tools/n8n';
import { individual, numbers } from '../support/people';
import type { Suite } from './suite';
import { operationChecks } from './support/operations';
import { stopsAtARefusal, TWENTY, withCustomers } from './support/oneRefused';
import { startPostgres } from './support/postgres';
import { emittedBy, errorOf, runRows, startRows } from './support/rowsRun';
import { openStage, type Stage, type StageCheck } from './support/stage';
import { endOfExecution } from './support/workflows';

const DATABASE = 'engine';

const LOADED = 1000;

/** What hands a workflow to Engine 2.0. */
const ENGINE_2 = { engineType: 'v2' } as const;

/** Only Engine 2.0 gives its executions an id of this form. */
const ENGINE_2_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A workflow with the setting is executed by Engine 2.0, and by no other. */
async function runsInEngine2(stage: Stage): Promise<void> {
	await withCustomers(stage, []);
	const run = { parameters: { operation: 'getAll' }, rows: [{}], settings: ENGINE_2 };
	const id = await startRows(stage, run);
	match(id, ENGINE_2_ID);
	deepStrictEqual(errorOf(await endOfExecution(stage.server, id)), undefined);
}

/** Engine 2.0 itself has no error output yet and says so before anything is sent. */
async function hasNoErrorOutput(stage: Stage): Promise<void> {
	await withCustomers(stage, []);
	await rejects(
		runRows(stage, { ...TWENTY, settings: ENGINE_2, onError: 'continueErrorOutput' }),
		/onError=continueErrorOutput, which is not supported yet/,
	);
	deepStrictEqual(stage.sandbox.received, []);
}

/** In the mode Continue a load of 1,000 rows is one request, and each row is accounted for, the bad one with its reason. */
async function loadsEveryRow(stage: Stage): Promise<void> {
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
	const emitted = emittedBy(execution);
	const rows = emitted.flatMap((item) => item.rows).sort((one, other) => one - other);
	deepStrictEqual(rows, numbers(LOADED));
	const refused = emitted.filter(({ json }) => 'error' in json);
	deepStrictEqual([refused.length, refused[0]!.rows], [1, [bad]]);
	match(String(refused[0]!.json.error), /^Refused before sending: total_quantity: /);
	const loaded = stage.sandbox.stock[0]!.rows.map((row) => row.product_id);
	const good = numbers(LOADED).filter((row) => row !== bad);
	const ids = good.map((row) => `P-${row}`);
	deepStrictEqual(loaded, ids);
	deepStrictEqual(stage.sandbox.received.filter(({ path }) => path.endsWith('/data/stock')).length, 1);
}

const CHECKS: StageCheck[] = [
	['the workflow is executed by Engine 2.0', runsInEngine2],
	...operationChecks(ENGINE_2),
	[
		'20 rows, one refused, stop mode: what was not yet sent stays unsent',
		async (stage) => await stopsAtARefusal(stage, ENGINE_2),
	],
	["n8n refuses a workflow with 'Continue (using error output)' before anything is sent", hasNoErrorOutput],
	['1,000 rows of which one is bad, Continue: one request, and each is accounted for', loadsEveryRow],
];

/** n8n's Engine 2.0, off by default: it is switched on by a module, a database of its own and a workflow setting. */
export const engine2: Suite = {
	name: 'engine2',
	title: `the six operations in Engine 2.0 of n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const { check } = context;
		const postgres = await startPostgres(context);
		postgres.createDatabase(DATABASE);
		const stage = await openStage(context, DEFAULT_N8N, {
			instance: {
				env: {
					N8N_ENABLED_MODULES: 'engine-v2',
					N8N_ENGINE_DATABASE_URL: postgres.url(DATABASE),
					N8N_ENGINE_HOST: '127.0.0.1',
					N8N_ENGINE_PORT: String(await freePort()),
					N8N_ENGINE_CONTROL_PLANE_PORT: String(await freePort()),
				},
			},
		});
		for (const [title, work] of CHECKS) await check(title, async () => await work(stage));
	},
};
