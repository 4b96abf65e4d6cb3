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

/** A property and its path, e.g. `loadOrders.data.item.order_items`. */
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

/** Whether a parameter is a field of the API: a single value with `reads`, or a list of such. */
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

/** Every property of the node, including nested ones. */
export const everyProperty: Placed[] = description.properties.flatMap((property) =>
	operationsOf(property).flatMap((operation) => below(`${operation}.${property.name}`, property)),
);

type Choice = string | number | boolean;

/** The values that a property offers; none for free input. */
function choicesOf(property: INodeProperties): Choice[] {
	if (property.type === 'boolean') return [true, false];
	if (property.type === 'hidden') return [property.default as string];
	return property.type === 'options'
		? (property.options ?? []).filter(isOption).map(({ value }) => value)
		: [];
}

/** The parameters of a node, and as '@tool', n8n's name in displayOptions, whether it is an agent's tool. */
type Parameters = INodeParameters & { '@tool'?: boolean };

/** The properties of a list that the editor shows for these parameters. */
export function shown(properties: INodeProperties[], parameters: Parameters): INodeProperties[] {
	const { '@tool': isTool = false, ...values } = parameters;
	const node: INode = advanclyNode(values);
	// n8n names a tool after its node, with this suffix.
	const type = isTool ? { ...description, name: `${description.name}Tool` } : description;
	return properties.filter((property) => NodeHelpers.displayParameter(values, property, node, type, values));
}

/** Every possible combination of the choices that decide which properties of the list are shown. */
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

/** The properties of an operation, and those that select it. */
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

/** The top-level properties of an operation that are ever shown, in a workflow or in a tool. */
export function shownFor(operation: string): INodeProperties[] {
	const properties = propertiesOf(operation);
	const found = combinations(properties).flatMap((parameters) => shown(properties, parameters));
	return [...new Set(found)].filter(({ name }) => name !== 'resource' && name !== 'operation');
}
