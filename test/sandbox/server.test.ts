import { request } from 'node:http';
import { setImmediate } from 'node:timers/promises';

import { startSandbox, type Sandbox } from '../../sandbox/server';

import { FULL_INDIVIDUAL, MINIMAL_INDIVIDUAL } from './bodies';
import { refusal, send } from './client';

const started: Sandbox[] = [];
async function start(options?: Parameters<typeof startSandbox>[0]): Promise<Sandbox> {
	const sandbox = await startSandbox(options);
	started.push(sandbox);
	return sandbox;
}
afterEach(() => Promise.all(started.splice(0).map((sandbox) => sandbox.stop())));

test.each([
	['no key', { 'api-key': '' }],
	['a wrong key', { 'api-key': 'wrong' }],
	['a wrong client id', { 'client-id': 'wrong' }],
	['client id and key swapped', { 'client-id': 'key', 'api-key': 'client' }],
])('401 on %s, before the request is looked at', async (_what, headers) => {
	const sandbox = await start({ clientId: 'client', apiKey: 'key' });
	const answer = refusal(401, 'Invalid client-id or api-key');
	expect(await send(sandbox, 'POST', '/onboard_individual', '{', headers)).toEqual(answer);
	expect(await send(sandbox, 'POST', '/onboard_individual', MINIMAL_INDIVIDUAL, headers)).toEqual(answer);
	expect(await send(sandbox, 'GET', '', undefined, headers)).toEqual(answer);
	expect(sandbox.customers).toEqual([]);
});

test.each([
	[
		'POST',
		'/onboard_individual',
		'{"first_name":',
		{},
		refusal(400, 'body is not JSON: Unexpected end of JSON input'),
	],
	['POST', '/onboard_individual', '[]', {}, refusal(400, 'body must be object')],
	[
		'POST',
		'/onboard_individual',
		'{}',
		{ 'content-type': 'text/plain' },
		refusal(415, 'api/v2/client/customers/onboard_individual unsupported media type text/plain'),
	],
	['GET', '/onboard', undefined, {}, refusal(404, 'api/v2/client/customers/onboard not found')],
	['DELETE', '', undefined, {}, refusal(405, 'api/v2/client/customers DELETE method not allowed')],
])(
	'%s %s with body %j and headers %j is refused in the envelope',
	async (method, path, body, headers, answer) => {
		const sandbox = await start();
		expect(await send(sandbox, method, path, body, headers)).toEqual(answer);
	},
);

test('a body above the limit is refused', async () => {
	const sandbox = await start({ bodyLimit: '1kb' });
	expect(await send(sandbox, 'POST', '/onboard_individual', { address: 'x'.repeat(1024) })).toEqual(
		refusal(413, 'body is larger than the sandbox accepts'),
	);
});

test('a port that is taken fails the start', async () => {
	const { url } = await start();
	await expect(startSandbox({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
});

test('received: each request in its order, without the key', async () => {
	const sandbox = await start();
	await send(sandbox, 'POST', '/onboard_individual', MINIMAL_INDIVIDUAL);
	await send(sandbox, 'GET', '?email=ada%40example.com', undefined, { 'api-key': 'wrong-key' });
	expect(sandbox.received).toEqual([
		{
			method: 'POST',
			path: '/api/v2/client/customers/onboard_individual',
			query: {},
			headers: expect.objectContaining({ 'client-id': 'sandbox-client', 'content-type': 'application/json' }),
			body: MINIMAL_INDIVIDUAL,
			status: 201,
			at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
		},
		{
			method: 'GET',
			path: '/api/v2/client/customers',
			query: { email: 'ada@example.com' },
			headers: expect.objectContaining({ 'client-id': 'sandbox-client' }),
			body: null,
			status: 401,
			at: expect.any(String),
		},
	]);
	expect(JSON.stringify(sandbox.received)).not.toMatch(/sandbox-key|wrong-key/);
});

test('in flight: until the answer or until the caller hangs up', async () => {
	const sandbox = await start();
	const keys = { 'client-id': 'sandbox-client', 'api-key': 'sandbox-key' };
	// A body that is announced and never comes keeps a request in flight.
	const headers = { ...keys, 'content-type': 'application/json', 'content-length': 1 };
	const until = async (count: number) => {
		while (sandbox.inFlight !== count) await setImmediate();
	};
	const requests = [1, 2, 3].map(() =>
		request(`${sandbox.url}/`, { method: 'POST', headers }).on('error', () => undefined),
	);
	for (const waiting of requests) waiting.flushHeaders();
	await until(3);
	requests[0]!.destroy();
	await until(2);
	sandbox.reset();
	expect([sandbox.mostInFlight, sandbox.received]).toEqual([2, []]);
	for (const waiting of requests) waiting.destroy();
	await until(0);
	expect((await send(sandbox, 'GET', '')).status).toBe(200);
	expect([sandbox.inFlight, sandbox.mostInFlight]).toEqual([0, 2]);
});

describe('what other processes ask', () => {
	const sha256 = '37c88cdde106b95f9cfa39b73806a7a0698e56886d7f7064a7fb0b59cde9fb7a';

	async function ask(sandbox: Sandbox, path: string, method = 'GET'): Promise<unknown> {
		const response = await fetch(`${sandbox.url}/__sandbox/${path}`, { method });
		return response.status === 204 ? response.status : response.json();
	}

	test('received: bodies whole but for files, or no bodies; asking is not recorded', async () => {
		const sandbox = await start();
		await send(sandbox, 'POST', '/onboard_individual', FULL_INDIVIDUAL);
		const document = {
			document_type_code: '01',
			base64_file_string: { bytes: 18, sha256 },
			filename_with_extension: 'passport.png',
		};
		const body = { ...FULL_INDIVIDUAL, customer_documents: [document] };
		const [whole] = sandbox.received;
		expect(await ask(sandbox, 'received')).toEqual([{ ...whole, body }]);
		// What is undefined is no key in JSON.
		expect(await ask(sandbox, 'received?bodies=false')).toStrictEqual(
			JSON.parse(JSON.stringify([{ ...whole, body: undefined }])),
		);
	});

	test('state, and reset', async () => {
		const sandbox = await start();
		await send(sandbox, 'POST', '/onboard_individual', MINIMAL_INDIVIDUAL);
		const { customers } = sandbox;
		const empty = { customers: [], stock: [], orders: [], requests: 0, inFlight: 0, mostInFlight: 0 };
		expect(await ask(sandbox, 'state')).toEqual({ ...empty, customers, requests: 1, mostInFlight: 1 });
		expect(await ask(sandbox, 'reset', 'POST')).toBe(204);
		expect(await ask(sandbox, 'state')).toEqual(empty);
		expect((await send(sandbox, 'POST', '/onboard_individual', MINIMAL_INDIVIDUAL)).body).toMatchObject({
			borrower_id: 1,
		});
	});
});

test('without keepDocuments a received file is its size and SHA-256', async () => {
	const sandbox = await start({ keepDocuments: false });
	await send(sandbox, 'POST', '/onboard_individual', FULL_INDIVIDUAL);
	expect(JSON.stringify(sandbox.received)).not.toContain(Buffer.from('a passport').toString('base64'));
});
