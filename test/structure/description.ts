import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { Advancly } from '../../nodes/Advancly/Advancly.node';
import { advanclyNode } from '../support/runNode';

/** The description under test. */
export const description = new Advancly().description;

/** A property and where it stands, e.g. `loadOrders.data.item.order_items`. */
export interface Placed {
	path: string;
	property: INodeProperties;
}

type Member = NonNullable<INodeProperties['options']>[number];

export const isProperty = (member: Member): member is INodeProperties => 'type' in member;
export const isGroup = (member: Member): member is INodePropertyCollection => 'values' in member;
export const isOption = (member: Member): member is INodePropertyOptions =>
	'value' in member && !('type' in member);

/** The properties directly below a collection or in the groups of a fixedCollection. */
export function membersOf({ options = [] }: INodeProperties): INodeProperties[] {
	return [...options.filter(isProperty), ...options.filter(isGroup).flatMap(({ values }) => values)];
}

function operationsOf({ displayOptions }: INodeProperties): string[] {
	return (displayOptions?.show?.operation ?? ['']).map(String);
}

function below(path: string, property: INodeProperties): Placed[] {
	return [
		{ path, property },
		...membersOf(property).flatMap((member) => below(`${path}.${member.name}`, member)),
	];
}

/** Every property of the node, those within others included. */
export const everyProperty: Placed[] = description.properties.flatMap((property) =>
	operationsOf(property).flatMap((operation) => below(`${operation}.${property.name}`, property)),
);

/** The values that a property offers, as far as it offers a few. */
function choicesOf(property: INodeProperties): NodeChoice[] {
	if (property.type === 'boolean') return [true, false];
	return property.type === 'options'
		? (property.options ?? []).filter(isOption).map(({ value }) => value)
		: [];
}

type NodeChoice = string | number | boolean;

/** Every combination of the choices that other properties are shown or hidden by. */
export function combinations(properties: INodeProperties[]): INodeParameters[] {
	const deciding = new Set(
		properties.flatMap(({ displayOptions: { show, hide } = {} }) => Object.keys({ ...show, ...hide })),
	);
	return [...deciding].reduce<INodeParameters[]>(
		(combined, name) => {
			const choices = new Set(properties.filter((property) => property.name === name).flatMap(choicesOf));
			return combined.flatMap((values) => [...choices].map((choice) => ({ ...values, [name]: choice })));
		},
		[{}],
	);
}

/** The properties of a list that the editor shows when the parameters of the list are these. */
export function shown(properties: INodeProperties[], parameters: INodeParameters): INodeProperties[] {
	const node: INode = advanclyNode(parameters);
	return properties.filter((property) =>
		NodeHelpers.displayParameter(parameters, property, node, description, parameters),
	);
}

/** The top-level properties that some combination of choices shows for an operation. */
export function shownFor(operation: string): INodeProperties[] {
	const found = combinations(description.properties)
		.filter((parameters) => parameters.operation === operation)
		.flatMap((parameters) => shown(description.properties, parameters));
	return [...new Set(found)].filter(({ name }) => name !== 'resource' && name !== 'operation');
}
