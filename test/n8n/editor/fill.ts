import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type NodeParameterValueType,
} from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';

// Without its extension tsx takes Advancly.node.json for it.
import { Advancly } from '../../../nodes/Advancly/Advancly.node.js';
import {
	addRow,
	addToCollection,
	addToRow,
	choose,
	enter,
	inputOf,
	parametersOf,
	partOf,
	setSwitch,
} from './panel';

const { description } = new Advancly();
const NODE = { typeVersion: 1 };

/** The parameters of the node that these values let a person see, from top to bottom. */
function visibleProperties(parameters: INodeParameters): INodeProperties[] {
	const isShown = (values: INodeParameters, property: INodeProperties) =>
		NodeHelpers.displayParameter(values, property, NODE, description);
	const defaults = description.properties.reduce<INodeParameters>((values, property) => {
		if (values[property.name] !== undefined || !isShown(values, property)) return values;
		return { ...values, [property.name]: property.default as string };
	}, parameters);
	return description.properties.filter((property) => isShown(defaults, property));
}

function asParameters(value: NodeParameterValueType | undefined): INodeParameters {
	return (value ?? {}) as INodeParameters;
}

function optionName({ options = [] }: INodeProperties, value: unknown): string {
	return options.find((option) => 'value' in option && option.value === value)?.name ?? String(value);
}

function isHiddenAtFirst({ typeOptions = {} }: INodeProperties, entry: INodeProperties): boolean {
	const isShown = entry.required === true || entry.typeOptions?.showEvenWhenOptional === true;
	return typeOptions.hideOptionalFields === true && !isShown;
}

/** A list has the inputs of all its rows under the same names; the row just added is the last. */
async function fillRows(
	page: Page,
	within: Locator,
	property: INodeProperties,
	value: INodeParameters,
): Promise<void> {
	const [group] = property.options ?? [];
	if (group === undefined || !('values' in group)) throw new Error(`${property.name} is no list`);
	for (const row of (value.item ?? []) as INodeParameters[]) {
		const list = await addRow(within, property.name);
		for (const entry of group.values) {
			if (row[entry.name] === undefined || entry.type === 'hidden') continue;
			if (isHiddenAtFirst(property, entry)) await addToRow(page, list, entry.displayName);
			await fillOne(page, list, entry, row[entry.name]!);
		}
	}
}

async function fillOne(
	page: Page,
	within: Locator,
	property: INodeProperties,
	value: NodeParameterValueType,
): Promise<void> {
	const { name, type, displayName } = property;
	if (type === 'fixedCollection') await fillRows(page, within, property, asParameters(value));
	else if (type === 'collection') {
		const collection = partOf(within, displayName);
		for (const entry of (property.options ?? []) as INodeProperties[]) {
			const entered = asParameters(value)[entry.name];
			if (entered === undefined) continue;
			if ((await inputOf(collection, entry.name).count()) === 0)
				await addToCollection(page, collection, entry.displayName);
			await fillOne(page, collection, entry, entered);
		}
	} else if (type === 'options') await choose(page, within, name, optionName(property, value));
	else if (type === 'boolean') await setSwitch(inputOf(within, name).last(), value === true);
	else if (type === 'json') await inputOf(within, name).last().locator('.cm-content').fill(String(value));
	else await enter(inputOf(within, name).last().locator('input').first(), String(value));
}

/** Fills in the open parameters of the node as a person does, top to bottom; the operation is chosen already. */
export async function fillPanel(page: Page, parameters: INodeParameters): Promise<void> {
	const { operation = '', ...values } = parameters;
	for (const property of visibleProperties({ operation, ...values })) {
		const value = values[property.name];
		if (value !== undefined) await fillOne(page, parametersOf(page), property, value);
	}
}
