import type { INodeProperties, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { Advancly } from '../../nodes/Advancly/Advancly.node';

/** Removes the hook through which this repository's node sends. */
function withoutHook(property: INodeProperties): INodeProperties {
	const hooked = property.routing?.operations?.pagination !== undefined;
	return hooked ? { ...property, routing: undefined } : property;
}

/** This repository's node as RoutingNode alone runs it: the same declaration without custom operations and hook. */
export class RoutingNodeAlone implements INodeType {
	description: INodeTypeDescription;

	constructor() {
		const { description } = new Advancly();
		this.description = {
			...description,
			name: 'routingNodeAlone',
			displayName: 'RoutingNode Alone',
			icon: undefined,
			usableAsTool: undefined,
			properties: description.properties.map(withoutHook),
		};
	}
}
