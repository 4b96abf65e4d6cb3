import { deepStrictEqual, match } from 'node:assert/strict';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import type { JsonObject } from '../../../sandbox/json';
import type { Sandbox } from '../../../sandbox/server';
import { ADVANCLY, manualTrigger, node } from '../support/nodes';
import { byId, shootBothThemes } from '../support/page';
import { inARow, saveWorkflow, type SavedWorkflow } from '../support/workflows';
import {
	addRow,
	addToCollection,
	choose,
	dragColumn,
	enter,
	inputOf,
	parametersOf,
	partOf,
	setSwitch,
} from './panel';
import { countPresses, executeStep, readTable, showTable } from './run';
import { createdCredential, openNode } from './sheet';
import type { EditorStage } from '../editor';
import { expectedPeople, PEOPLE, WRONG, writePeople } from './strangerSheet';

const NODE = 'Onboard individual';

/** A field that no column of its name fills: the column that is dragged there, or what is typed. */
interface FieldValue {
	field: string;
	column?: string;
	typed?: string;
}

const VALUES: FieldValue[] = [
	{ field: 'Customer Unique Identifier', column: 'BVN' },
	{ field: 'Country Code', typed: 'NG' },
	{ field: 'Customer Onboarding Type', typed: '1' },
	{ field: 'Create Wallet', typed: 'no' },
];

/** What the hint about columns that were not sent leads to: 'Account No' may be another account's. */
const AFTER_HINT: FieldValue = { field: 'Bank Account Number', column: 'Account No' };

/** The workflow as a person has it who has just added the node behind a sheet. */
async function saveStart(stage: EditorStage): Promise<SavedWorkflow> {
	const nodes = [
		manualTrigger('Start by hand'),
		node('Read sheet', 'n8n-nodes-base.readWriteFile', 1, {
			operation: 'read',
			fileSelector: '.n8n-files/people.xlsx',
			options: {},
		}),
		node('Rows', 'n8n-nodes-base.extractFromFile', 1, { operation: 'xlsx', options: {} }),
		node(
			NODE,
			ADVANCLY,
			1,
			{ resource: 'customer', operation: 'onboardIndividual' },
			{ credentials: await createdCredential(stage) },
		),
	].map((one, index) => ({ ...one, position: [index * 220, 0] as [number, number] }));
	return await saveWorkflow(stage.server, inARow('A sheet of a stranger', nodes));
}

async function addFieldValue(page: Page, { field, column, typed = '' }: FieldValue): Promise<void> {
	const list = await addRow(parametersOf(page), 'fieldValues');
	await choose(page, list, 'field', field);
	const value = inputOf(list, 'value').last();
	if (column === undefined) await enter(value.locator('input'), typed);
	else await dragColumn(page, column, value);
}

async function useErrorOutput(page: Page): Promise<void> {
	await byId(page, 'tab-settings').click();
	await choose(page, page.locator('body'), 'onError', 'Continue (using error output)');
	await byId(page, 'tab-params').click();
	await inputOf(parametersOf(page), 'operation').waitFor();
}

async function branches(
	page: Page,
): Promise<[accepted: Record<string, string>[], refused: Record<string, string>[]]> {
	const accepted = await readTable(await showTable(page, 'Success'));
	return [accepted, await readTable(await showTable(page, 'Error'))];
}

function checkRefused(refused: Record<string, string>[]): void {
	deepStrictEqual(refused.length, WRONG.length);
	match(
		refused[0]!.error!,
		/^Refused before sending: DOB \(date_of_birth\): '31\/02\/1990' is not a date that exists/,
	);
	match(refused[1]!.error!, /^Refused before sending: Phone \(phone_number\): /);
}

/** The sandbox has these rows of the corrected sheet, each once, in any order. */
function holds({ customers }: Sandbox, isHeld: (row: number) => boolean): void {
	const byEmail = (people: JsonObject[]) =>
		people
			.map(({ email, ...fields }) => [String(email), fields] as const)
			.sort(([one], [other]) => (one < other ? -1 : 1));
	deepStrictEqual(
		byEmail(customers.map(({ fields }) => fields)),
		byEmail(expectedPeople().filter((_person, row) => isHeld(row))),
	);
}

/** A sheet with other headings, checked, run, corrected and run again, with no node between; returns the clicks. */
export async function onboardsStranger(stage: EditorStage): Promise<string> {
	const { page, server, sandbox, files, shoot } = stage;
	const file = join(files, 'people.xlsx');
	writePeople(file);
	const { id, nodes } = await saveStart(stage);
	sandbox.reset();
	await page.goto(`${server.url}/workflow/${id}`, { waitUntil: 'domcontentloaded' });
	await byId(page, 'canvas-node').filter({ hasText: NODE }).waitFor();
	const presses = await countPresses(page);

	await openNode(stage, NODE);
	await byId(page, 'execute-previous-node').click();
	const parameters = parametersOf(page);
	await choose(page, parameters, 'dataToSend', 'Auto-Map Input Data');
	for (const value of VALUES) await addFieldValue(page, value);
	await addToCollection(page, partOf(parameters, 'Options'), 'Check Only');
	await setSwitch(inputOf(parameters, 'checkOnly'), true);
	await useErrorOutput(page);
	await executeStep(page);
	const [checked, wrong] = await branches(page);
	deepStrictEqual(checked.length, PEOPLE - WRONG.length);
	checkRefused(wrong);
	await showTable(page, 'Success');
	await byId(page, 'output-panel').getByText("Columns that were not sent: 'Account No'").waitFor();
	await shootBothThemes(page, shoot, 'check-only');
	deepStrictEqual(sandbox.received, []);
	const untilChecked = await presses();

	await addFieldValue(page, AFTER_HINT);
	await setSwitch(inputOf(parameters, 'checkOnly'), false);
	await executeStep(page);
	checkRefused((await branches(page))[1]);
	holds(sandbox, (row) => !WRONG.includes(row));
	const untilRun = await presses();

	writePeople(file, true);
	await choose(page, parameters, 'ifCustomerExists', 'Skip');
	await byId(page, 'ndv-close-button').click();
	await byId(page, 'execute-workflow-button').click();
	await page.getByText('Workflow executed successfully').waitFor();
	const untilEnd = await presses();
	await openNode(stage, NODE);
	const again = await readTable(await showTable(page, 'Success'));
	deepStrictEqual(
		again.map(({ alreadyExisted }) => alreadyExisted),
		expectedPeople().map((_person, row) => String(!WRONG.includes(row))),
	);
	holds(sandbox, () => true);
	return `${nodes.length} nodes; ${untilChecked} clicks until checked, ${untilRun} until run, ${untilEnd} until run again`;
}
