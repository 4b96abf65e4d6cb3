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

	test('asks for a base URL in a custom environment alone', () => {
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
			'a key holds a line end',
			{ ...CREDENTIALS, apiKey: 'a\r\nhost: evil' },
			"The 'API Key' of the credential is empty",
		],
		[
			'keys would travel in the open',
			{ ...CREDENTIALS, baseUrl: 'http://api.example.com' },
			'must start with https://',
		],
		['both is so', { ...CREDENTIALS, apiKey: '', baseUrl: 'ftp://x' }, 'must start with https://'],
	])('refuses when %s, without quoting the key', async (_when, credentials, words) => {
		const refusal = await authenticated(credentials).catch((error: Error) => error.message);
		expect(refusal).toContain(words);
		expect(refusal).not.toContain('evil');
	});
});

describe('the test', () => {
	/** The path of a rule in an answer, as lodash reads it. */
	function at(answer: unknown, path: string): unknown {
		return path
			.split('.')
			.reduce<unknown>(
				(value, key) =>
					value === null || value === undefined ? undefined : (value as Record<string, unknown>)[key],
				answer,
			);
	}

	/** What n8n says of the answer to the test, as its tester goes through the rules; undefined when the test passes. */
	function said(status: number, json: unknown): string | undefined {
		for (const { type, properties } of credential.test.rules ?? []) {
			const { value, message } = properties;
			if (status < 200 || status > 299) {
				if (type === 'responseCode' && value === status) return message;
			} else if (type === 'responseSuccessBody' && at(json, (properties as { key: string }).key) === value) {
				return message;
			}
		}
		return status > 299 ? `HTTP ${status}` : undefined;
	}

	test('asks for the customers with an address that nobody has, follows no redirect', () => {
		expect(credential.test.request).toMatchObject({
			url: '/api/v2/client/customers',
			qs: { email: 'credential-test@n8n.invalid' },
			disableFollowRedirect: true,
		});
	});

	test.each([
		[200, { message: 'Customers retrieved', status: true, status_code: 200, data: [] }],
		[200, { data: null }],
		[200, {}],
	])('passes on %d %j', (status, json) => {
		expect(said(status, json)).toBeUndefined();
	});

	test.each([
		[401, {}, /does not accept these keys/],
		[403, {}, /does not accept these keys/],
		[301, {}, /does not answer as the Advancly API does/],
		[302, {}, /does not answer as the Advancly API does/],
		[307, {}, /does not answer as the Advancly API does/],
		[308, {}, /does not answer as the Advancly API does/],
		[404, {}, /does not answer as the Advancly API does/],
		[405, {}, /does not answer as the Advancly API does/],
		[429, {}, /too many requests/],
		[500, {}, /HTTP 500/],
		[200, '<html></html>', /does not answer as the Advancly API does/],
		[200, '', /does not answer as the Advancly API does/],
		[200, { message: 'No', status: false, status_code: 401 }, /does not accept these keys/],
		[200, { status: false, status_code: 403 }, /does not accept these keys/],
		[200, { status: false, message: 'No' }, /answered, and refused the request/],
	])('fails on %d %j', (status, json, words) => {
		expect(said(status, json)).toMatch(words);
	});
});
