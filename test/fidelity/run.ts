/**
 * `npm run fidelity`: how cells of spreadsheets arrive at the API. A real n8n reads the corpus from CSV, XLSX and ODS files
 * and as typed items, under four workflow zones, and sends it through this node (columns by name, fields by expression)
 * and through the HTTP Request node. Prints right, refused and silently wrong for each kind of value; ends with code 1
 * when this node sends anything wrong or refuses more than 5 % of what a person would understand.
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
import { REFUSED } from './cell';
import { CORPUS } from './corpus';
import { startRecorder, type Arrived } from './recorder';
import { SOURCES, writeSheet } from './sheets';
import { emptyTally, verdictOn, type Tally } from './verdict';
import { CONTENDERS, credentialName, fidelityWorkflow, type Contender } from './workflow';

const ZONES = ['Africa/Lagos', 'UTC', 'America/New_York', 'Pacific/Auckland'];
const MOST_REFUSED = 0.05;

type Tallies = Map<string, Record<Contender, Tally>>;

function count(tallies: Tallies, zone: string, run: string, arrived: Map<string, Arrived>): void {
	for (const cell of CORPUS) {
		const tally = tallies.get(cell.kind) ?? {
			columns: emptyTally(),
			fields: emptyTally(),
			http: emptyTally(),
		};
		tallies.set(cell.kind, tally);
		for (const contender of CONTENDERS) {
			const record = arrived.get(`${contender}/${cell.id}`);
			const verdict = verdictOn(cell, zone, record);
			tally[contender][verdict] += 1;
			if (contender === 'http' || verdict === 'right') continue;
			const sent = record === undefined ? 'refused' : `sent ${JSON.stringify(record[cell.field])}`;
			console.log(`  ${run} ${contender} ${cell.field} ${JSON.stringify(cell.value)}: ${sent}`);
		}
	}
}

function tableOf(tallies: Tallies): string {
	const cellsOf = (tally: Tally) => `${tally.right}/${tally.refused}/${tally.wrong}`.padStart(16);
	const heading = `${'right/refused/wrong'.padEnd(22)}${CONTENDERS.map((name) => name.padStart(16)).join('')}`;
	const lines = [...tallies].map(
		([kind, tally]) => kind.padEnd(22) + CONTENDERS.map((contender) => cellsOf(tally[contender])).join(''),
	);
	return [heading, ...lines].join('\n');
}

function sum(tallies: Tallies, contender: Contender): Tally {
	const total = emptyTally();
	for (const tally of tallies.values()) {
		total.right += tally[contender].right;
		total.refused += tally[contender].refused;
		total.wrong += tally[contender].wrong;
	}
	return total;
}

async function main(): Promise<void> {
	const instance = await openInstance(await ensureN8n(), join(runtimeFolder(), 'fidelity'));
	await step('Install the node', async () => await installNode(instance, await packNode()));
	const recorder = await startRecorder();
	const tallies: Tallies = new Map();
	try {
		await importCredentials(
			instance,
			CONTENDERS.map((contender) => ({
				id: `fidelity${contender}`,
				name: credentialName(contender),
				type: 'advanclyApi',
				data: {
					environment: 'custom',
					baseUrl: `${recorder.url}/${contender}`,
					clientId: 'fidelity',
					apiKey: 'fidelity-key',
				},
			})),
		);
		const runs = SOURCES.flatMap((source) =>
			ZONES.map((zone) => ({ source, zone, id: `${source}${zone}`.replace(/\W/g, '').slice(0, 16) })),
		);
		await importWorkflows(
			instance,
			runs.map(({ id, source, zone }) => fidelityWorkflow(id, source, zone, recorder.url)),
		);
		for (const source of SOURCES) {
			for (const sheet of ['individuals', 'stock', 'orders'] as const) {
				await writeSheet(
					instance.files,
					source,
					CORPUS.filter((cell) => cell.sheet === sheet),
				);
			}
		}
		for (const { source, zone, id } of runs) {
			recorder.forget();
			await step(`${source}, ${zone}`, async () => await executeWorkflow(instance, id));
			count(tallies, zone, `${source} ${zone}`, recorder.arrived);
		}
	} finally {
		await recorder.stop();
	}

	console.log(`\n${tableOf(tallies)}\n`);
	const understood = CORPUS.filter(({ meant }) => meant !== REFUSED).length * SOURCES.length * ZONES.length;
	for (const contender of CONTENDERS) {
		const { right, refused, wrong } = sum(tallies, contender);
		const share = ((100 * refused) / understood).toFixed(1);
		console.log(
			`${contender}: ${right} right, ${refused} refused (${share} % of what is understood), ${wrong} silently wrong`,
		);
		if (contender !== 'http' && (wrong > 0 || refused / understood > MOST_REFUSED)) process.exitCode = 1;
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
