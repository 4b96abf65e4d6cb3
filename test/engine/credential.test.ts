/** The credential's test as n8n runs it: on its own functions for it, against a server on loopback. */
import { createRequire } from 'node:module';

import type { ICredentialTestFunctions } from 'n8n-workflow';

import { testCredential } from '../../nodes/Advancly/operations/testCredential';
import { credentialFor } from '../support/everyWay';
import { startEngine, stopEngine } from '../support/instance';
import { startStub, type StubAnswer, type StubServer } from '../support/stubServer';

const { CredentialTestContext } = createRequire(__filename)('n8n-core') as {
	CredentialTestContext: new (additionalData: object) => ICredentialTestFunctions;
};

let stub: StubServer;
let answer: StubAnswer;

beforeAll(async () => {
	await startEngine();
	stub = await startStub(() => answer);
});
afterAll(async () => {
	stopEngine();
	await stub.stop();
});

async function tested(data: Record<string, string>) {
	const given = { id: '1', name: 'Advancly', type: 'advanclyApi', data };
	return await testCredential.call(new CredentialTestContext({}), given);
}

test.each<[StubAnswer, string, RegExp]>([
	[{ status: 200, body: { status: true, data: [] } }, 'OK', /successful/],
	[{ status: 404, body: { message: 'No customer', status: false, status_code: 404 } }, 'OK', /successful/],
	[{ status: 404, body: { message: 'Not Found' } }, 'Error', /This address does not answer/],
	[{ status: 401, body: {} }, 'Error', /does not accept these keys/],
	[{ status: 302, body: {} }, 'Error', /This address does not answer/],
])('%j: %s', async (given, status, message) => {
	answer = given;
	stub.received.length = 0;
	expect(await tested(credentialFor(stub))).toEqual({
		status,
		message: expect.stringMatching(message) as string,
	});
	expect(stub.received).toMatchObject([{ method: 'GET', headers: { 'api-key': stub.apiKey } }]);
});

test('says more than the code of a host that nobody knows', async () => {
	const data = { ...credentialFor(stub), baseUrl: 'https://does-not-exist.invalid' };
	expect(await tested(data)).toMatchObject({
		status: 'Error',
		message: expect.stringMatching(/^The host of the base URL/) as string,
	});
});
