import { deepStrictEqual, match } from 'node:assert/strict';

import { LAST_N8N_1, type Execution } from '../../tools/n8n';
import { credentialFor } from '../sandbox/client';
import { individual } from '../support/people';
import { manualTrigger, node } from './support/nodes';
import { errorOf, runRows } from './support/rowsRun';
import { saveCredential, type Stage } from './support/stage';
import { inARow, runByHand } from './support/workflows';

interface TestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** The credential's test in the n8n of a stage, with some of what its form holds replaced. */
async function testCredential(
	{ server, sandbox, credentials }: Stage,
	changed: Record<string, string>,
): Promise<TestResult> {
	return await server.rest<TestResult>('POST', '/credentials/test', {
		credentials: {
			...credentials.advanclyApi,
			type: 'advanclyApi',
			data: { ...credentialFor(sandbox), ...changed },
		},
	});
}

/** The credential's test passes with good keys, and says what is wrong with others: the keys, or the address. */
export async function testsKeys(stage: Stage): Promise<void> {
	deepStrictEqual((await testCredential(stage, {})).status, 'OK');
	const wrong: [changed: Record<string, string>, words: RegExp][] = [
		[{ apiKey: 'another-key' }, /Client ID.*API Key/],
		// Something else answers there.
		[{ baseUrl: stage.server.url }, /Environment.*Base URL/],
	];
	for (const [changed, words] of wrong) {
		const { status, message } = await testCredential(stage, changed);
		deepStrictEqual(status, 'Error');
		match(message, words);
	}
}

const PATH = '/api/v2/client/customers';

/** A stage whose credential n8n's HTTP Request node may use for the sandbox's host alone. */
async function restricted(stage: Stage): Promise<Stage> {
	const { hostname } = new URL(stage.sandbox.url);
	const credentials = await saveCredential(stage.server, 'advanclyApi', {
		...credentialFor(stage.sandbox),
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
	return await runByHand(server, inARow('Test HTTP Request', [manualTrigger('Start'), request]));
}

/** Restricted to a host, the credential serves this node as ever, and HTTP Request there alone; in n8n 1 anywhere. */
export async function keepsKeysFromOthers(stage: Stage): Promise<void> {
	const own = await restricted(stage);
	const { url, received, customers } = own.sandbox;
	const onboarding = await runRows(own, {
		parameters: { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' },
		rows: [individual(0)],
	});
	deepStrictEqual([errorOf(onboarding), customers.length], [undefined, 1]);

	// The sandbox answers a request without its keys with 401.
	deepStrictEqual(errorOf(await requestFrom(own, `${url}${PATH}`)), undefined);
	deepStrictEqual([received.at(-1)?.method, received.at(-1)?.path, received.length], ['GET', PATH, 2]);

	const other = await requestFrom(own, `http://localhost:${new URL(url).port}${PATH}`);
	if (own.instance.runtime.version === LAST_N8N_1)
		deepStrictEqual([errorOf(other), received.length], [undefined, 3]);
	else {
		match(errorOf(other) ?? '', /^Domain not allowed/);
		deepStrictEqual(received.length, 2);
	}
}
