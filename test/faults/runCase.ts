import type { INodeType } from 'n8n-workflow';

import type { FaultName } from '../../sandbox/faults/faults';
import type { RecordedRequest } from '../../sandbox/faults/recorded';
import { naming } from '../../sandbox/faults/rules';
import type { FaultServer } from '../../sandbox/faults/server';
import { credentialFor } from '../sandbox/client';
import type { Way } from '../support/everyWay';
import type { EnginePath } from '../support/loadedNode';
import { runNode } from '../support/runNode';
import { inTime, type Left } from './inTime';
import { STRUCK, type Scene } from './scenes';

export interface Case extends Way {
	fault: FaultName;
	scene: Scene;
}

export interface Observed extends Left {
	requests: RecordedRequest[];
	strays: number;
	keys: string[];
}

/** Faults that only the caller's timeout ends, so it has to be short. */
export const NEVER_ANSWERED: FaultName[] = ['silent-before', 'silent-after', 'endless-drip'];
const SHORT_TIMEOUT_MS = 1500;
const TIMEOUT_MS = 50_000;

/** An answer without an end is given up after seconds; one that comes byte by byte takes minutes on a busy machine. */
function patienceFor({ fault }: Case): number {
	return fault === 'endless-drip' ? 20_000 : 240_000;
}

/** On a busy machine the other side sometimes closes a kept connection just as it is used, so it tries again. */
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
export async function runCase(
	one: Case,
	server: FaultServer,
	nodes: Record<EnginePath, INodeType>,
): Promise<Observed> {
	await setScene(one, server);
	const { scene, onError, path, fault } = one;
	const timeout = NEVER_ANSWERED.includes(fault) ? SHORT_TIMEOUT_MS : TIMEOUT_MS;
	const run = runNode({
		parameters: { resource: 'customer', ...scene.parameters, requestOptions: { timeout } },
		nodeType: nodes[path],
		items: scene.rows.map((json) => ({ json })),
		credential: credentialFor(server),
		onError,
	});
	return {
		...(await inTime(run, patienceFor(one))),
		requests: [...server.requests],
		strays: server.strays.length,
		keys: [server.clientId, server.apiKey],
	};
}
