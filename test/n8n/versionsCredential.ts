import { deepStrictEqual, match } from 'node:assert/strict';

import { DEFAULT_N8N, LAST_N8N_1 } from '../../tools/n8n';

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

/** n8n 1 keeps its own words for an answer that is no success; the credential's rules for these reach n8n 2 alone. */
const WORDS: Record<string, { wrongKey: RegExp; wrongAddress: RegExp }> = {
	[DEFAULT_N8N]: { wrongKey: /Client ID.*API Key/, wrongAddress: /Environment.*Base URL/ },
	[LAST_N8N_1]: { wrongKey: /check your credentials/, wrongAddress: /could not be found/ },
};

/** With a wrong key it fails and says that the keys are wrong. */
export async function wrongKeysFail(stage: Stage, version: string): Promise<void> {
	const { status, message } = await testCredential(stage, { apiKey: 'another-key' });
	deepStrictEqual(status, 'Error');
	match(message, WORDS[version]!.wrongKey);
}

/** With an address where something else answers it fails and says that the address is wrong. */
export async function wrongAddressFails(stage: Stage, version: string): Promise<void> {
	const { status, message } = await testCredential(stage, { baseUrl: stage.server.url });
	deepStrictEqual(status, 'Error');
	match(message, WORDS[version]!.wrongAddress);
}
