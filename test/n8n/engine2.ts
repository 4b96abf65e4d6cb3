import { DEFAULT_N8N, freePort } from '../../tools/n8n';
import { ENGINE_2, hasNoErrorOutput, loadsEveryRow, runsInEngine2 } from './engine2Rows';
import type { Suite } from './suite';
import { operationChecks } from './support/operations';
import { stopsAtARefusal } from './support/oneRefused';
import { startPostgres } from './support/postgres';
import { openStage, type StageCheck } from './support/stage';

const DATABASE = 'engine';

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
		const { check, result } = context;
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
		return result();
	},
};
