import type { INodeParameters } from 'n8n-workflow';

import { expectedPanel, visibleProperties } from './expectedPanel';
import { addAction } from './nodesPanel';
import { choose, panelShows, parametersOf } from './panel';
import type { EditorStage } from './stage';

/** A choice in the open node: the parameter, the option as a person sees it, and its value. */
type Choice = [parameter: string, option: string, value: string];

/** Every way in which one node can be switched to show other fields, one after the other. */
const CHOICES: Choice[][] = [
	[['identifyBy', 'Email', 'email']],
	[['identifyBy', 'Phone Number', 'phone_number']],
	[['operation', 'Get Many', 'getAll']],
	[['operation', 'Load Stock', 'loadStock']],
	[['rowsFrom', 'JSON', 'json']],
	[['rowsFrom', 'Fields Below', 'fields']],
	[
		['rowsFrom', 'Input Items', 'inputItems'],
		['customerFrom', 'Columns of Each Item', 'columns'],
	],
	[['operation', 'Load Orders', 'loadOrders']],
	[['rowsFrom', 'Fields Below', 'fields']],
	[['operation', 'Onboard Corporate', 'onboardCorporate']],
	[['dataToSend', 'Auto-Map Input Data', 'autoMapInputData']],
	[['operation', 'Onboard Individual', 'onboardIndividual']],
	[['dataToSend', 'Define Below', 'defineBelow']],
	[['operation', 'Get', 'get']],
];

/** The editor forgets what a person chose in a field that another choice has hidden. */
function withoutHidden(values: INodeParameters): INodeParameters {
	const shown = visibleProperties(values).map(({ name }) => name);
	return Object.fromEntries(Object.entries(values).filter(([name]) => shown.includes(name)));
}

/** Switched from one operation and mode to the next, the node leaves no field of the one before. */
export async function leavesNoField(stage: EditorStage): Promise<void> {
	const { page, shoot } = stage;
	await addAction(stage, 'Get customer');
	let values: INodeParameters = { operation: 'get' };
	for (const [index, choices] of CHOICES.entries()) {
		for (const [parameter, option, value] of choices) {
			await choose(page, parametersOf(page), parameter, option);
			values = withoutHidden({ ...values, [parameter]: value });
		}
		const [, , last] = choices[choices.length - 1]!;
		await shoot(`mode-${String(index + 1).padStart(2, '0')}-${String(values.operation)}-${last}`);
		await panelShows(page, expectedPanel(values));
	}
}
