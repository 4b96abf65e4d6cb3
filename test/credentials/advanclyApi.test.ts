import type { IHttpRequestOptions } from 'n8n-workflow';

import { AdvanclyApi } from '../../credentials/AdvanclyApi.credentials';
import { CREDENTIALS } from '../support/fakeItem';

const credential = new AdvanclyApi();
const REQUEST: IHttpRequestOptions = {
	url: '/x',
	headers: { Accept: 'application/json', 'api-key': 'old' },
	qs: { a: 1 },
};

async function authenticated(credentials: Record<string, string>) {
	const { authenticate } = credential;
	if (typeof authenticate !== 'function') throw new Error('authenticate is a function');
	return await authenticate(credentials, REQUEST);
}

describe('the form', () => {
	test('has the names that workflows store, and hides the key', () => {
		expect(credential.name).toBe('advanclyApi');
		expect(credential.properties.map(({ name, required = false }) => [name, required])).toEqual([
			['environment', false],
			['baseUrl', true],
			['clientId', true],
			['apiKey', true],
		]);
		expect(credential.properties.find(({ name }) => name === 'apiKey')!.typeOptions).toEqual({
			password: true,
		});
	});

	test('asks for a base URL only in a custom environment', () => {
		const shown = credential.properties.filter(({ displayOptions }) => displayOptions !== undefined);
		expect(shown.map(({ name, displayOptions }) => [name, displayOptions])).toEqual([
			['baseUrl', { show: { environment: ['custom'] } }],
		]);
	});
});

describe('authenticating', () => {
	test('adds the two headers of the contract and changes nothing else', async () => {
		expect(await authenticated({ ...CREDENTIALS, apiKey: ` ${CREDENTIALS.apiKey}\n` })).toEqual({
			url: '/x',
			qs: { a: 1 },
			headers: { Accept: 'application/json', 'client-id': 'client-4711', 'api-key': 'key-0815-secret' },
		});
		expect(REQUEST.headers).toEqual({ Accept: 'application/json', 'api-key': 'old' });
	});

	test.each([
		['a key is missing', { ...CREDENTIALS, clientId: '' }, "The 'Client ID' of the credential is empty"],
		[
			'a key contains a line break',
			{ ...CREDENTIALS, apiKey: 'a\r\nhost: evil' },
			"The 'API Key' of the credential is empty",
		],
		[
			'keys would be sent unencrypted',
			{ ...CREDENTIALS, baseUrl: 'http://api.example.com' },
			'must start with https://',
		],
		['both are wrong', { ...CREDENTIALS, apiKey: '', baseUrl: 'ftp://x' }, 'must start with https://'],
	])('refuses when %s, without quoting the key', async (_when, credentials, words) => {
		const refusal = await authenticated(credentials).catch((error: Error) => error.message);
		expect(refusal).toContain(words);
		expect(refusal).not.toContain('evil');
	});
});
