import { deepStrictEqual, match } from 'node:assert/strict';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import type { SuiteContext } from '../suite';
import { ADVANCLY, inARow, manualTrigger, node } from '../support/nodes';
import { byId } from '../support/page';
import { saveWorkflow, type SavedWorkflow } from '../support/workflows';
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
import { executeStep, readTable, showTable } from './run';
import { createdCredential, openNode } from './sheet';
import type { EditorStage } from './stage';
import { expectedPeople, PEOPLE, WRONG, writePeople } from './strangerSheet';

const NODE = 'Onboard individual';

/** Fields that no column of the sheet fills: the column that is dragged there, or what is typed. */
const VALUES: { field: string; column?: string; typed?: string }[] = [
	{ field: 'Customer Unique Identifier', column: 'BVN' },
	{ field: 'Country Code', typed: 'NG' },
	{ field: 'Customer Onboarding Type', typed: '1' },
	{ field: 'Create Wallet', typed: 'no' },
];

/** The workflow as a person has it who has just added the node behind the sheet. */
async function saveStart(stage: EditorStage, file: string): Promise<SavedWorkflow> {
	const nodes = [
		manualTrigger('Start by hand'),
		node('Read sheet', 'n8n-nodes-base.readWriteFile', 1, {
			operation: 'read',
			fileSelector: file,
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
	return await saveWorkflow(stage.server, {
		name: 'A sheet of a stranger',
		nodes,
		connections: inARow(...nodes.map(({ name }) => name)),
	});
}

/** Counts what a person presses with the mouse from now on. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(
		"window.presses = 0; addEventListener('pointerdown', () => { window.presses += 1; }, true)",
	);
	return async () => await page.evaluate<number>('window.presses');
}

async function fillFieldValues(page: Page): Promise<void> {
	for (const { field, column, typed = '' } of VALUES) {
		const list = await addRow(parametersOf(page), 'fieldValues');
		await choose(page, list, 'field', field);
		const value = inputOf(list, 'value').last();
		if (column === undefined) await enter(value.locator('input'), typed);
		else await dragColumn(page, column, value);
	}
}

/** In the tab Settings, which stands beside the parameters. */
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
	match(refused[0]!.error!, /^Refused before sending: DOB \(date_of_birth\): '31\/02\/1990' is not a day/);
	match(refused[1]!.error!, /^Refused before sending: Phone \(phone_number\): /);
}

/**
 * A person whose sheet has other headings than the API, and lacks three of its fields, onboards it with no node between
 * Extract From File and Advancly: looks first with Check Only, runs it, corrects the refused rows, and runs it again.
 */
export async function onboardsStranger(stage: EditorStage, note: SuiteContext['note']): Promise<void> {
	const { page, server, sandbox, files, shoot } = stage;
	const file = join(files, 'people.xlsx');
	writePeople(file);
	const { id, nodes } = await saveStart(stage, '.n8n-files/people.xlsx');
	sandbox.reset();
	await page.goto(`${server.url}/workflow/${id}`, { waitUntil: 'domcontentloaded' });
	await byId(page, 'canvas-node').filter({ hasText: NODE }).waitFor();
	const presses = await countPresses(page);

	await openNode(stage, NODE);
	await byId(page, 'execute-previous-node').click();
	const parameters = parametersOf(page);
	await choose(page, parameters, 'dataToSend', 'Auto-Map Input Data');
	await fillFieldValues(page);
	await shoot('stranger-field-values');
	await addToCollection(page, partOf(parameters, 'Options'), 'Check Only');
	await setSwitch(inputOf(parameters, 'checkOnly'), true);
	await useErrorOutput(page);
	await executeStep(page);
	const [checked, wrong] = await branches(page);
	deepStrictEqual(checked.length, PEOPLE - WRONG.length);
	checkRefused(wrong);
	await showTable(page, 'Success');
	await shoot('check-only');
	deepStrictEqual(sandbox.received, []);
	const untilChecked = await presses();

	await setSwitch(inputOf(parameters, 'checkOnly'), false);
	await executeStep(page);
	checkRefused((await branches(page))[1]);
	await shoot('stranger-refused');
	const fields = () => sandbox.customers.map((customer) => customer.fields);
	deepStrictEqual(
		fields(),
		expectedPeople().filter((_person, row) => !WRONG.includes(row)),
	);
	const untilRun = await presses();

	writePeople(file, true);
	await choose(page, parameters, 'ifCustomerExists', 'Skip');
	await byId(page, 'ndv-close-button').click();
	await byId(page, 'execute-workflow-button').click();
	await page.getByText('Workflow executed successfully').waitFor();
	const untilEnd = await presses();
	await openNode(stage, NODE);
	const again = await readTable(await showTable(page, 'Success'));
	await shoot('stranger-again');
	deepStrictEqual(
		again.map(({ alreadyExisted }) => alreadyExisted),
		expectedPeople().map((_person, row) => String(!WRONG.includes(row))),
	);
	const byEmail = (one: object, other: object) => JSON.stringify(one).localeCompare(JSON.stringify(other));
	deepStrictEqual(fields().sort(byEmail), expectedPeople().sort(byEmail));
	note(
		`${nodes.length} nodes; ${untilChecked} clicks until checked, ${untilRun} until run, ${untilEnd} until run again`,
	);
}
