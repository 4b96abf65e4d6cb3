/**
 * `npm run fidelity`: checks how spreadsheet cells arrive at the API. A real n8n reads cells that we chose, and cells
 * found elsewhere, from CSV, XLSX and ODS files and as typed items, in four workflow time zones. It sends them through
 * this node (columns by name, fields by expression) and through the HTTP Request node. Prints how many were right,
 * refused and silently wrong for each kind of value. Exits with code 1 if this node sends anything wrong, or refuses
 * too many cells that a person would understand.
 */
import { join } from 'node:path';

import {
	ensureN8n,
	executeWorkflow,
	importCredentials,
	importWorkflows,
	installNode,
	openInstance,
	packNode,
	runtimeFolder,
	step,
} from '../../tools/n8n';
import { credentialFor } from '../sandbox/client';
import { CORPUS } from './corpus';
import { startRecorder } from './recorder';
import { SOURCES, tablesOf, writeSheet } from './sheets';
import { Tallies } from './tallies';
import { CONTENDERS, credentialName, fidelityWorkflow } from './workflow';

const KEYS = { clientId: 'fidelity', apiKey: 'fidelity-key' };
const ZONES = ['Africa/Lagos', 'UTC', 'America/New_York', 'Pacific/Auckland'];

/** The share of the cells that a person would understand which may be refused. */
const MOST_REFUSED = 0.03;

async function main(): Promise<void> {
	const instance = await openInstance(await ensureN8n(), join(runtimeFolder(), 'fidelity'));
	await step('Installing the node', async () => await installNode(instance, await packNode()));
	const recorder = await startRecorder();
	const tallies = new Tallies();
	try {
		await importCredentials(
			instance,
			CONTENDERS.map((contender) => ({
				id: `fidelity${contender}`,
				name: credentialName(contender),
				type: 'advanclyApi',
				data: credentialFor({ ...KEYS, url: `${recorder.url}/${contender}` }),
			})),
		);
		const runs = SOURCES.flatMap((source) =>
			ZONES.map((zone) => ({ source, zone, id: `${source}${zone}`.replace(/\W/g, '').slice(0, 16) })),
		);
		await importWorkflows(
			instance,
			runs.map(({ id, source, zone }) =>
				fidelityWorkflow(id, tablesOf(CORPUS, source), source, zone, recorder.url),
			),
		);
		for (const source of SOURCES) {
			for (const table of tablesOf(CORPUS, source)) await writeSheet(instance.files, source, table);
		}
		for (const { source, zone, id } of runs) {
			recorder.forget();
			await step(`${source}, ${zone}`, async () => await executeWorkflow(instance, id));
			tallies.count(CORPUS, source, zone, recorder.arrived);
		}
	} finally {
		await recorder.stop();
	}
	if (!tallies.print(MOST_REFUSED)) process.exitCode = 1;
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
