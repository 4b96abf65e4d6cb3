import { deepStrictEqual, match } from 'node:assert/strict';

import { credentialFor } from '../sandbox/client';
import { type Stage } from './support/stage';

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
