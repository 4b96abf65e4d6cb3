import { deepStrictEqual, match } from 'node:assert/strict';

import { LAST_N8N_1, type Execution } from '../../tools/n8n';
import { individual } from '../support/people';
import { inARow, manualTrigger, node } from './support/nodes';
import { errorOf, runRows } from './support/rowsRun';
import { formFor, saveCredential, type Stage } from './support/stage';
import { runByHand } from './support/workflows';

const PATH = '/api/v2/client/customers';
const START = 'Start';

/** A stage whose credential n8n's HTTP Request node may use for the sandbox's host alone. */
async function restricted(stage: Stage): Promise<Stage> {
	const { hostname } = new URL(stage.sandbox.url);
	const credentials = await saveCredential(stage.server, 'advanclyApi', {
		...formFor(stage.sandbox),
		allowedHttpRequestDomains: 'domains',
		allowedDomains: hostname,
	});
	stage.sandbox.reset();
	return { ...stage, credentials };
}

/** An endpoint of the API called by n8n's HTTP Request node with our credential. */
async function requestFrom({ server, credentials }: Stage, url: string): Promise<Execution> {
	const request = node(
		'HTTP Request',
		'n8n-nodes-base.httpRequest',
		4.2,
		{ url, authentication: 'predefinedCredentialType', nodeCredentialType: 'advanclyApi', options: {} },
		{ credentials },
	);
	return await runByHand(
		server,
		{
			name: 'Test HTTP Request',
			nodes: [manualTrigger(START), request],
			connections: inARow(START, request.name),
		},
		START,
	);
}

/** The HTTP Request node reaches the host that the credential allows, and brings the keys. */
export async function reachesAllowedHost(stage: Stage): Promise<void> {
	const own = await restricted(stage);
	// The sandbox answers a request without its keys with 401.
	const execution = await requestFrom(own, `${own.sandbox.url}${PATH}`);
	deepStrictEqual(errorOf(execution), undefined);
	deepStrictEqual(
		own.sandbox.received.map(({ method, path }) => ({ method, path })),
		[{ method: 'GET', path: PATH }],
	);
}

/** Another host, under whose name the sandbox can be reached too, gets the keys from n8n 1 alone. */
export async function keepsKeysFromOthers(stage: Stage): Promise<void> {
	const own = await restricted(stage);
	const execution = await requestFrom(own, `http://localhost:${new URL(own.sandbox.url).port}${PATH}`);
	if (own.instance.runtime.version === LAST_N8N_1) {
		deepStrictEqual([errorOf(execution), own.sandbox.received.length], [undefined, 1]);
		return;
	}
	match(errorOf(execution) ?? '', /^Domain not allowed/);
	deepStrictEqual(own.sandbox.received, []);
}

/** With a credential that is restricted so, our own node works as ever. */
export async function leavesNodeAlone(stage: Stage): Promise<void> {
	const own = await restricted(stage);
	const execution = await runRows(own, {
		parameters: { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' },
		rows: [individual(0)],
	});
	deepStrictEqual([errorOf(execution), own.sandbox.customers.length], [undefined, 1]);
}
