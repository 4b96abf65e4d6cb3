import { deepStrictEqual, match } from 'node:assert/strict';

import { formFor, type Stage } from './support/stage';

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
			data: { ...formFor(sandbox), ...changed },
		},
	});
}

/** The credential's test passes with good keys. */
export async function goodKeysPass(stage: Stage): Promise<void> {
	deepStrictEqual((await testCredential(stage, {})).status, 'OK');
}

/** With a wrong key it fails and says that the keys are wrong. */
export async function wrongKeysFail(stage: Stage): Promise<void> {
	const { status, message } = await testCredential(stage, { apiKey: 'another-key' });
	deepStrictEqual(status, 'Error');
	match(message, /Client ID.*API Key/);
}

/** With an address where something else answers it fails and says that the address is wrong. */
export async function wrongAddressFails(stage: Stage): Promise<void> {
	const { status, message } = await testCredential(stage, { baseUrl: stage.server.url });
	deepStrictEqual(status, 'Error');
	match(message, /Environment.*Base URL/);
}
