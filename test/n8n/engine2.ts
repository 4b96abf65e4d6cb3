import { DEFAULT_N8N, freePort } from '../../tools/n8n';
import {
	continuesAfterARefusal,
	ENGINE_2,
	hasNoErrorOutput,
	loadsEveryRow,
	runsInEngine2,
} from './engine2Rows';
import type { Suite } from './suite';
import { checkOperation, OPERATION_RUNS } from './support/operations';
import { stopsAtARefusal } from './support/oneRefused';
import { startPostgres } from './support/postgres';
import { openStage } from './support/stage';

const DATABASE = 'engine';

/** n8n's Engine 2.0, off by default: it is switched on by a module, a database of its own and a workflow setting. */
export const engine2: Suite = {
	name: 'engine2',
	title: `the six operations in Engine 2.0 of n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const { check, note, result } = context;
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
		await check('the workflow is executed by Engine 2.0', async () => await runsInEngine2(stage));
		for (const operation of OPERATION_RUNS) {
			await check(operation.title, async () => {
				await checkOperation(stage, operation, ENGINE_2);
			});
		}
		await check(
			'20 rows, one refused, Continue: each leaves paired, the refused one with its reason',
			async () => {
				await continuesAfterARefusal(stage);
			},
		);
		await check('20 rows, one refused, stop mode: what was not yet sent stays unsent', async () => {
			await stopsAtARefusal(stage, ENGINE_2);
		});
		await check(
			"n8n refuses a workflow with 'Continue (using error output)' before anything is sent",
			async () => {
				await hasNoErrorOutput(stage);
			},
		);
		await check(
			'1,000 rows from input items leave in a few requests, and each is accounted for',
			async () => {
				note(
					`Engine 2.0 sent ${await loadsEveryRow(stage)} requests for a load of 1,000 rows from input items`,
				);
			},
		);
		return result();
	},
};
