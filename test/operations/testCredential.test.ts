import type { ICredentialTestFunctions } from 'n8n-workflow';

import { testCredential } from '../../nodes/Advancly/operations/testCredential';
import { breaks, CREDENTIALS } from '../support/fakeItem';

async function tested(request: (options: object) => unknown, credentials: object = CREDENTIALS) {
	const functions = { helpers: { request: async (options: object) => request(options) } };
	const given = { id: '1', name: 'Advancly', type: 'advanclyApi', data: { ...credentials } };
	return await testCredential.call(functions as unknown as ICredentialTestFunctions, given);
}

const answers = (statusCode: number, body: unknown) => () => ({
	statusCode,
	headers: {},
	body: typeof body === 'string' ? body : JSON.stringify(body),
});

test('asks for the customer with an address that nobody has, and follows no redirect', async () => {
	const sent: object[] = [];
	await tested((options) => {
		sent.push(options);
		return answers(200, { data: [] })();
	});
	expect(sent).toMatchObject([
		{
			method: 'GET',
			uri: 'https://api.example.com/api/v2/client/customers',
			qs: { email: 'credential-test@n8n.invalid' },
			headers: { 'client-id': CREDENTIALS.clientId, 'api-key': CREDENTIALS.apiKey },
			followRedirect: false,
			resolveWithFullResponse: true,
			simple: false,
		},
	]);
});

const NOT_FOUND = { message: 'Customer not found', status: false, status_code: 404 };
const error = (message: RegExp) => ({ status: 'Error', message: expect.stringMatching(message) as string });

test.each([
	[200, { message: 'Customers retrieved', status: true, status_code: 200, data: [] }],
	[200, { data: null }],
	[299, { data: null }],
	[200, []],
	[200, {}],
	[404, NOT_FOUND],
	[200, NOT_FOUND],
])('good keys pass on %d %j', async (status, body) => {
	expect(await tested(answers(status, body))).toEqual({ status: 'OK', message: 'Connection successful!' });
});

const KEYS = /^Advancly does not accept these keys/;
const ADDRESS = /^This address does not respond like the Advancly API/;

test.each<[number, unknown, RegExp]>([
	[401, {}, KEYS],
	[403, {}, KEYS],
	[200, { message: 'No', status: false, status_code: 401 }, KEYS],
	[200, { status: false, status_code: 403 }, KEYS],
	...[300, 301, 302, 307, 308, 399].map((status): [number, unknown, RegExp] => [status, '', ADDRESS]),
	...['', '<html></html>'].map((page): [number, unknown, RegExp] => [404, page, ADDRESS]),
	[404, { message: 'Not Found' }, ADDRESS],
	[404, { message: 'Route not found', status: false, status_code: 404 }, ADDRESS],
	[404, { statusCode: 404, message: 'Cannot GET /api/v2/client/customers' }, ADDRESS],
	[405, {}, ADDRESS],
	[200, '<html></html>', ADDRESS],
	[200, '', ADDRESS],
	[429, {}, /^Advancly is receiving too many requests/],
	[500, {}, /^The Advancly API refused the request: The API returned a server error \(HTTP 500\)$/],
	[200, { status: false, message: 'No' }, /^The Advancly API refused the request: No \(HTTP 200\)$/],
	[200, { status: 'error', message: `key ${CREDENTIALS.apiKey}` }, /: key \*{4} \(HTTP 200\)$/],
])('fails on %d %j', async (status, body, message) => {
	expect(await tested(answers(status, body))).toEqual(error(message));
});

test.each([
	['ENOTFOUND', /^The host of the base URL was not found\. Check 'Environment' and 'Base URL'/],
	['ECONNREFUSED', /^The host refused the connection\. /],
	['CERT_HAS_EXPIRED', /^Could not make a secure connection to the host\. /],
	['ETIMEDOUT', /^The API did not respond in time\. /],
])('says more than %s', async (code, message) => {
	expect(await tested(breaks(code))).toEqual(error(message));
});

test.each([
	[{ ...CREDENTIALS, baseUrl: 'http://api.example.com' }, /must start with https/],
	[{ ...CREDENTIALS, apiKey: '' }, /'API Key' of the credential is empty/],
	[{}, /no base URL/],
])('sends nothing with %j', async (credentials, message) => {
	const send = jest.fn();
	expect(await tested(send, credentials)).toEqual(error(message));
	expect(send).not.toHaveBeenCalled();
});
