import { createRequire } from 'node:module';

import type { INode, INodeProperties, INodeType, IVersionedNodeType } from 'n8n-workflow';

import type { FaultServer } from '../../sandbox/faults/server';
import { loadedNode } from '../support/loadedNode';
import { posted, asked } from '../support/requests';
import type { Scene } from './scenes';

/** A node that sends the rows of a scene. */
export interface Contender {
	title: string;
	nodeType: INodeType;
	/** What of the node in the workflow depends on the scene. */
	nodeFor: (
		scene: Scene,
		server: Pick<FaultServer, 'url'>,
		timeoutMs: number,
	) => Pick<INode, 'parameters' | 'typeVersion'>;
}

/** This repository's node on one of n8n's two engine paths. */
export function advancly(node: INodeType, path: 'workflow' | 'declared'): Contender {
	return {
		title: `Advancly, ${path} path`,
		nodeType: loadedNode(node, path),
		nodeFor: ({ parameters }, _server, timeout) => ({
			typeVersion: 1,
			parameters: { resource: 'customer', ...parameters, requestOptions: { timeout } },
		}),
	};
}

function withoutHook({ routing, ...property }: INodeProperties): INodeProperties {
	const hooked = routing?.operations?.pagination !== undefined;
	return hooked || routing === undefined ? property : { ...property, routing };
}

/** n8n's RoutingNode alone: the declaration of this repository's node, without custom operations and hook. */
export function routingNodeAlone(node: INodeType): Contender {
	const { properties, ...description } = node.description;
	const alone: INodeType = { description: { ...description, properties: properties.map(withoutHook) } };
	return {
		title: 'RoutingNode alone',
		nodeType: loadedNode(alone, 'declared'),
		nodeFor: ({ declared }, _server, timeout) => ({
			typeVersion: 1,
			parameters: { resource: 'customer', ...declared, requestOptions: { timeout } },
		}),
	};
}

const HTTP_REQUEST_VERSION = 4.2;

/**
 * n8n's HTTP Request node with the credential of this repository, set as a person would.
 *
 * @param n8n a file of an installed n8n, which has the node
 */
export function httpRequest(n8n: string): Contender {
	const { HttpRequest } = createRequire(n8n)('n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js') as {
		HttpRequest: new () => IVersionedNodeType;
	};
	return {
		title: 'HTTP Request',
		nodeType: new HttpRequest().getNodeType(HTTP_REQUEST_VERSION),
		nodeFor: ({ operation, query, body }, { url }, timeout) => {
			const { method, path } = body === undefined ? asked(operation, {}) : posted(operation, {});
			const pairs = Object.entries(query).map(([name, value]) => ({ name, value }));
			return {
				typeVersion: HTTP_REQUEST_VERSION,
				parameters: {
					method,
					url: `${url}${path}`,
					authentication: 'predefinedCredentialType',
					nodeCredentialType: 'advanclyApi',
					sendQuery: pairs.length > 0,
					queryParameters: { parameters: pairs },
					sendBody: body !== undefined,
					specifyBody: 'json',
					jsonBody: body ?? '',
					options: { timeout },
				},
			};
		},
	};
}
