import { deepStrictEqual, match } from 'node:assert/strict';

import type { INodeCredentials } from 'n8n-workflow';

import { DEFAULT_N8N, itemsOf, originsOf, type Execution } from '../../tools/n8n';
import { numbers } from '../support/people';
import { expectedCompanies, PEOPLE, REFUSED, rowsRefused, writeCompanies } from './companiesSheet';
import { losesLines } from './companiesSkipped';
import type { Suite } from './suite';
import { ADVANCLY, inARow, manualTrigger, node } from './support/nodes';
import { openStage, type Stage } from './support/stage';
import { runByHand, type Workflow } from './support/workflows';

const NODE = 'Onboard corporate';

function workflow(folder: string, ending: string, credentials: INodeCredentials): Workflow {
	const nodes = [
		manualTrigger('Start'),
		node('File', 'n8n-nodes-base.readWriteFile', 1, {
			operation: 'read',
			fileSelector: `${folder}/companies.${ending}`,
			options: {},
		}),
		node('Rows', 'n8n-nodes-base.extractFromFile', 1, { operation: ending, options: {} }),
		node(
			NODE,
			ADVANCLY,
			1,
			{
				resource: 'customer',
				operation: 'onboardCorporate',
				dataToSend: 'autoMapInputData',
				fieldValues: {
					item: [
						{ field: 'customer_onboarding_type', value: '1' },
						{ field: 'create_wallet', value: 'no' },
						{ field: 'corporate_customer_people.identity_number', value: "={{ $json['Director BVN'] }}" },
					],
				},
			},
			{ credentials, onError: 'continueErrorOutput' },
		),
	];
	return {
		name: `Companies as ${ending.toUpperCase()}`,
		nodes,
		connections: inARow(...nodes.map(({ name }) => name)),
	};
}

function rowsOf(execution: Execution, output: number): number[] {
	return itemsOf(execution, NODE, output)
		.flatMap((item) => originsOf(execution, NODE, item, 'Rows'))
		.sort((one, other) => one - other);
}

/** Onboards the sheet, and returns what it took in words. */
async function onboards({ server, sandbox, instance, credentials }: Stage, ending: string): Promise<string> {
	sandbox.reset();
	const start = Date.now();
	const execution = await runByHand(server, workflow(instance.files, ending, credentials), 'Start');
	const seconds = (Date.now() - start) / 1000;
	deepStrictEqual(execution.data.resultData.error?.message, undefined);

	const byNumber = (one: object, other: object) =>
		JSON.stringify(one).localeCompare(JSON.stringify(other), 'en', { numeric: true });
	deepStrictEqual(
		sandbox.customers.map(({ fields }) => fields).sort(byNumber),
		expectedCompanies().sort(byNumber),
	);
	const refused = rowsRefused();
	deepStrictEqual(
		rowsOf(execution, 0),
		numbers(PEOPLE).filter((row) => !refused.includes(row)),
	);
	deepStrictEqual(rowsOf(execution, 1), refused);
	const own = itemsOf(execution, NODE, 1).filter(({ json }) => json['Director DOB'] === '31/02/1980');
	deepStrictEqual(own.length, REFUSED.length);
	for (const { json } of own) match(String(json.error), /'31\/02\/1980' is not a date that exists/);
	return `${ending}: ${PEOPLE} rows, ${sandbox.customers.length} companies in ${sandbox.received.length} requests, ${refused.length} rows refused, ${seconds.toFixed(1)} s`;
}

/** A sheet with a row for each person of a company, as n8n's own Extract From File reads it. */
export const companies: Suite = {
	name: 'companies',
	title: `200 companies with 700 people in one sheet, read by Extract From File of n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const stage = await openStage(context, DEFAULT_N8N);
		writeCompanies(stage.instance.files);
		for (const ending of ['csv', 'xlsx']) {
			await context.check(`as ${ending.toUpperCase()}: each company once, with its people`, async () => {
				context.note(await onboards(stage, ending));
			});
		}
		await context.check('Extract From File leaves out lines without a word, when it is told to', async () => {
			await losesLines(stage);
		});
		return context.result();
	},
};
