import type {
	ExecutionError,
	IConnections,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	NodeExecutionHint,
	OnError,
	WorkflowSettingsBinaryMode,
} from 'n8n-workflow';

import { AdvanclyApi } from '../../credentials/AdvanclyApi.credentials';
import { Advancly } from '../../nodes/Advancly/Advancly.node';
import { credentialInMemory } from './credentials';
import { NODE } from './fakeItem';
import { loadedNode, type EnginePath } from './loadedNode';
import { linkedNodeType, rowsNode, type InputItem } from './rowsNode';
import { runWorkflow } from './runWorkflow';

interface NodeRun {
	/** As n8n stores them. Missing ones get their defaults. */
	parameters: INodeParameters;
	items: InputItem[];
	credential: Record<string, string>;
	path?: EnginePath;
	nodeType?: INodeType;
	onError?: OnError;
	/** The node's setting 'Retry On Fail', with two tries and hardly any wait. */
	retryOnFail?: boolean;
	timezone?: string;
	/** The workflow's setting for files: next to the JSON of an item, or inside it. */
	binaryMode?: WorkflowSettingsBinaryMode;
	signal?: AbortSignal;
	/** A column that a node after each output looks up in the row of every item, using n8n's item linking. */
	linkBy?: string;
}

export interface NodeResult {
	success: INodeExecutionData[];
	/** The items of the error output, merged with their rows by n8n; empty unless `onError` is continueErrorOutput. */
	failed: INodeExecutionData[];
	error?: ExecutionError;
	hints: NodeExecutionHint[];
	/** What the nodes after the two outputs found in the column `linkBy`; empty if that is not set. */
	linked: Record<'success' | 'failed', unknown[]>;
}

// The nodes after each output, in the order of the outputs.
const FOLLOWERS = { success: 'After', failed: 'After Refused' };

/** The node as a workflow contains it. */
export function advanclyNode(parameters: INodeParameters, settings: Partial<INode> = {}): INode {
	return { ...NODE, id: '2', position: [200, 0], parameters, ...settings };
}

function plainNode(id: string, name: string, type: string, parameters: INodeParameters = {}): INode {
	return { id, name, type, typeVersion: 1, position: [0, 0], parameters };
}

function connectionsTo(followers: string[]): IConnections {
	const outputs = followers.map((name) => [{ node: name, type: 'main' as const, index: 0 }]);
	return { Rows: { main: [[{ node: 'Advancly', type: 'main', index: 0 }]] }, Advancly: { main: outputs } };
}

/** Runs the node once for all items in n8n's own engine. Call `startEngine` first. */
export async function runNode(run: NodeRun): Promise<NodeResult> {
	const { parameters, items, credential, path = 'workflow', linkBy } = run;
	const { onError = 'stopWorkflow', timezone = 'UTC' } = run;
	const column = `={{ $('Rows').item.json[${JSON.stringify(linkBy)}] }}`;
	const followers = linkBy === undefined ? [] : Object.values(FOLLOWERS);
	const { data } = await runWorkflow({
		nodes: [
			plainNode('1', 'Rows', 'rows'),
			advanclyNode(parameters, {
				onError,
				retryOnFail: run.retryOnFail,
				maxTries: 2,
				waitBetweenTries: 1,
			}),
			...followers.map((name) => plainNode(name, name, 'linked', { column })),
		],
		connections: connectionsTo(followers),
		nodeTypes: {
			rows: rowsNode(items),
			linked: linkedNodeType,
			[NODE.type]: run.nodeType ?? loadedNode(new Advancly(), path),
		},
		credentialsHelper: credentialInMemory(new AdvanclyApi(), credential),
		settings: { timezone, binaryMode: run.binaryMode },
		signal: run.signal,
	});
	const { runData, error } = data.resultData;
	const outputsOf = (name: string) => runData[name]?.[0]?.data?.main ?? [];
	const [success, failed] = outputsOf('Advancly');
	const found = (name: string) => (outputsOf(name)[0] ?? []).map(({ json }) => json.column);
	return {
		success: success ?? [],
		failed: failed ?? [],
		error,
		hints: runData.Advancly?.[0]?.hints ?? [],
		linked: { success: found(FOLLOWERS.success), failed: found(FOLLOWERS.failed) },
	};
}
