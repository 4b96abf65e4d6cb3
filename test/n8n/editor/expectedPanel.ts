import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';

// Without its extension tsx takes Advancly.node.json for it.
import { Advancly } from '../../../nodes/Advancly/Advancly.node.js';

const { description } = new Advancly();
const NODE = { typeVersion: 1 };

/** The parameters of the node that these values let a person see, from top to bottom. */
export function visibleProperties(parameters: INodeParameters): INodeProperties[] {
	const defaults = description.properties.reduce<INodeParameters>((values, property) => {
		if (values[property.name] !== undefined) return values;
		const isShown = NodeHelpers.displayParameter(values, property, NODE, description);
		return isShown ? { ...values, [property.name]: property.default as string } : values;
	}, parameters);
	return description.properties.filter((property) =>
		NodeHelpers.displayParameter(defaults, property, NODE, description),
	);
}

function optionName({ options = [] }: INodeProperties, value: unknown): string {
	const option = options.find((one) => 'value' in one && one.value === value);
	return option?.name ?? '';
}

function memberLines({ options = [] }: INodeProperties, value: unknown): string[] {
	const held = value as Record<string, unknown>;
	return options
		.filter((option): option is INodeProperties => 'type' in option && option.name in held)
		.flatMap((member) => linesOf(member, held[member.name]));
}

function linesOf(property: INodeProperties, value: unknown): string[] {
	const { displayName, type, placeholder = '', typeOptions } = property;
	if (type === 'notice' || type === 'hidden') return [];
	if (type === 'collection') return [displayName, ...memberLines(property, value), `+ ${placeholder}`];
	if (type === 'fixedCollection')
		return [displayName, `+ ${String(typeOptions?.multipleValueButtonText ?? placeholder)}`];
	if (type === 'boolean') return [`${displayName}: ${value === true ? 'on' : 'off'}`];
	if (type === 'options') return [`${displayName}: ${optionName(property, value)}`];
	return value === '' ? [`${displayName} [${placeholder}]`] : [`${displayName}: ${String(value)}`];
}

/** What `readPanel` must read with these values, and everything else at its default, from the node's description. */
export function expectedPanel(parameters: INodeParameters): string[] {
	return visibleProperties(parameters).flatMap((property) =>
		linesOf(property, parameters[property.name] ?? property.default),
	);
}
