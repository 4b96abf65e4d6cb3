import { setTimeout as wait } from 'node:timers/promises';

import type { INode, INodeExecutionData, IRun, NodeExecutionHint, OnError } from 'n8n-workflow';

import { AdvanclyApi } from '../../credentials/AdvanclyApi.credentials';
import type { FaultName } from '../../sandbox/faults/faults';
import type { RecordedRequest } from '../../sandbox/faults/recorded';
import { naming } from '../../sandbox/faults/rules';
import type { FaultServer } from '../../sandbox/faults/server';
import { rowsNode } from '../support/rowsNode';
import { runWorkflow } from '../support/runWorkflow';
import type { Contender } from './contenders';
import { STRUCK, type Scene } from './scenes';

/** One run: a fault strikes one row of an operation. */
export interface Case {
	fault: FaultName;
	scene: Scene;
	onError: OnError;
	contender: Contender;
}

/** What left the node, and what the server got meanwhile. */
export interface Observed {
	success: INodeExecutionData[];
	failed: INodeExecutionData[];
	/** What stopped the execution. */
	error: unknown;
	hints: NodeExecutionHint[];
	requests: RecordedRequest[];
	strays: number;
	keys: string[];
	/** The run did not end in time, or the engine itself threw. */
	broken?: string;
}

/** Faults that end with the caller's patience alone, so that it has to be short. */
export const NEVER_ANSWERED: FaultName[] = ['silent-before', 'silent-after', 'endless-drip'];
const SHORT_TIMEOUT_MS = 1500;
const TIMEOUT_MS = 50_000;

/** An answer without an end is given up after seconds; one that comes byte by byte takes minutes on a busy machine. */
function patienceFor({ fault }: Case): number {
	return fault === 'endless-drip' ? 20_000 : 240_000;
}

function nodesOf({ scene, onError, contender, fault }: Case, server: FaultServer): INode[] {
	const timeoutMs = NEVER_ANSWERED.includes(fault) ? SHORT_TIMEOUT_MS : TIMEOUT_MS;
	return [
		{ id: '1', name: 'Rows', type: 'rows', typeVersion: 1, position: [0, 0], parameters: {} },
		{
			id: '2',
			name: 'Advancly',
			type: 'contender',
			position: [200, 0],
			credentials: { advanclyApi: { id: '1', name: 'Advancly' } },
			onError,
			...contender.nodeFor(scene, server, timeoutMs),
		},
	];
}

async function run(one: Case, server: FaultServer): Promise<IRun> {
	return await runWorkflow({
		nodes: nodesOf(one, server),
		connections: { Rows: { main: [[{ node: 'Advancly', type: 'main', index: 0 }]] } },
		nodeTypes: {
			rows: rowsNode(one.scene.rows.map((json) => ({ json }))),
			contender: one.contender.nodeType,
		},
		credentialType: new AdvanclyApi(),
		credential: {
			environment: 'custom',
			baseUrl: server.url,
			clientId: server.clientId,
			apiKey: server.apiKey,
		},
		settings: { timezone: 'UTC' },
	});
}

/** A connection that was kept may just be closed by the other side, which on a busy machine happens now and then. */
async function setScene(one: Case, server: FaultServer, attempts = 3): Promise<void> {
	await server.use({ fault: one.fault, match: naming(one.scene.markOf(STRUCK)) });
	try {
		await one.scene.prepare(server.sandbox);
	} catch (error) {
		if (attempts === 1) throw error;
		await setScene(one, server, attempts - 1);
	}
}

/** Runs a case in n8n's engine in process against a server that is used for nothing else meanwhile. */
export async function runCase(one: Case, server: FaultServer): Promise<Observed> {
	await setScene(one, server);
	const timer = new AbortController();
	const patienceMs = patienceFor(one);
	const outOfTime = wait(patienceMs, undefined, { signal: timer.signal }).then(() => {
		throw new Error(`not done after ${patienceMs / 1000} s`);
	});
	let ran: IRun | undefined;
	let broken: string | undefined;
	try {
		ran = await Promise.race([run(one, server), outOfTime]);
	} catch (error) {
		broken = String(error);
	} finally {
		timer.abort();
		outOfTime.catch(() => undefined);
	}
	const { runData, error } = ran?.data.resultData ?? { runData: {} };
	const [success, failed] = runData.Advancly?.[0]?.data?.main ?? [];
	return {
		success: success ?? [],
		failed: failed ?? [],
		error,
		hints: runData.Advancly?.[0]?.hints ?? [],
		requests: [...server.requests],
		strays: server.strays.length,
		keys: [server.clientId, server.apiKey],
		broken,
	};
}
