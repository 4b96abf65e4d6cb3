import { deepStrictEqual, match } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { individual, numbers } from '../support/people';
import { errorOf, runRows } from './support/rowsRun';
import type { Stage } from './support/stage';

const LINE = /Advancly: rows [1-9]\d* accepted, 0 refused, 0 of unknown fate, 0 not sent; [1-9]\d* requests/;

/** A run of six seconds, slowed down by n8n's own Batching, tells n8n's log how far it is; n8n logs as it does by default. */
export async function tellsLog(stage: Stage): Promise<void> {
	stage.sandbox.reset();
	const execution = await runRows(stage, {
		parameters: {
			operation: 'onboardIndividual',
			dataToSend: 'autoMapInputData',
			requestOptions: { batching: { batch: { batchSize: 1, batchInterval: 1500 } } },
		},
		rows: numbers(5).map(individual),
	});
	deepStrictEqual(errorOf(execution), undefined);
	const log = (await readFile(stage.server.logFile, 'utf8')).split('\n');
	match(log.filter((line) => line.includes('Advancly: rows')).at(-1) ?? '', LINE);
}
