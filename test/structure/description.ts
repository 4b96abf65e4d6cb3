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

export const description = new Advancly().description;

/** A property and where it stands, e.g. `loadOrders.data.item.order_items`. */
interface Placed {
	path: string;
	property: INodeProperties;
}

type Member = NonNullable<INodeProperties['options']>[number];

const isProperty = (member: Member): member is INodeProperties => 'type' in member;
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

/** Whether a parameter carries a field of the API: one value that says how it is read, or a list of such. */
export function isField(property: INodeProperties): boolean {
	return 'reads' in property || membersOf(property).some((member) => 'reads' in member && isList(property));
}

const isList = ({ type }: INodeProperties) => type === 'fixedCollection';

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

type Choice = string | number | boolean;

/** The values that a property offers, as far as it offers a few. */
function choicesOf(property: INodeProperties): Choice[] {
	if (property.type === 'boolean') return [true, false];
	if (property.type === 'hidden') return [property.default as string];
	return property.type === 'options'
		? (property.options ?? []).filter(isOption).map(({ value }) => value)
		: [];
}

/** What a node holds, and under '@tool' whether it is an agent's tool, as n8n's displayOptions call it. */
type Parameters = INodeParameters & { '@tool'?: boolean };

/** The properties of a list that the editor shows when the parameters of the list are these. */
export function shown(properties: INodeProperties[], parameters: Parameters): INodeProperties[] {
	const { '@tool': isTool = false, ...values } = parameters;
	const node: INode = advanclyNode(values);
	// n8n gives a tool the name of its node and this ending.
	const type = isTool ? { ...description, name: `${description.name}Tool` } : description;
	return properties.filter((property) => NodeHelpers.displayParameter(values, property, node, type, values));
}

/** Every combination of the choices that properties of the list are shown or hidden by, as far as they are offered. */
export function combinations(properties: INodeProperties[]): Parameters[] {
	const deciding = new Set(
		properties.flatMap(({ displayOptions: { show, hide } = {} }) => Object.keys({ ...show, ...hide })),
	);
	const combined = [...deciding].reduce<Parameters[]>(
		(before, name) => {
			const named = properties.filter((property) => property.name === name);
			const choices = name === '@tool' ? [false, true] : [...new Set(named.flatMap(choicesOf))];
			return before.flatMap((values) => choices.map((choice) => ({ ...values, [name]: choice })));
		},
		[{}],
	);
	return combined.filter((parameters) =>
		shown(properties, parameters).every(
			(property) =>
				choicesOf(property).length === 0 ||
				parameters[property.name] === undefined ||
				choicesOf(property).includes(parameters[property.name] as Choice),
		),
	);
}

/** The properties of an operation, and those by which it is chosen. */
export function propertiesOf(operation: string): INodeProperties[] {
	return description.properties
		.filter((property) => ['', operation].some((name) => operationsOf(property).includes(name)))
		.map((property) =>
			property.name === 'operation'
				? {
						...property,
						options: property.options?.filter((one) => isOption(one) && one.value === operation),
					}
				: property,
		);
}

/** The top-level properties that some combination of choices shows for an operation, in a workflow or in a tool. */
export function shownFor(operation: string): INodeProperties[] {
	const properties = propertiesOf(operation);
	const found = combinations(properties).flatMap((parameters) => shown(properties, parameters));
	return [...new Set(found)].filter(({ name }) => name !== 'resource' && name !== 'operation');
}
