import { nth } from '../../sandbox/faults/rules';
import { startFaultServer, type FaultServer } from '../../sandbox/faults/server';

import { FULL_INDIVIDUAL, MINIMAL_INDIVIDUAL } from './bodies';
import { refusal, send } from './client';
import { probe, statuses } from './probe';

let server: FaultServer;
beforeAll(async () => {
	server = await startFaultServer({ downMs: 0, sandbox: { clientId: 'client', apiKey: 'key' } });
});
beforeEach(() => server.use());
afterAll(() => server.stop());

describe('without a fault it is the sandbox', () => {
	test('the answer comes through whole, and so does a refusal', async () => {
		expect((await send(server, 'POST', '/onboard_individual', FULL_INDIVIDUAL)).body).toEqual({
			borrower_id: 1,
			first_name: 'Ada',
			last_name: 'Obi',
			company_name: '',
			borrower_phone: '+2348031234567',
			sso_user_id: 'sso-user-1',
			bvn: '22200000001',
			message: 'Onboarding successful',
			status: true,
			status_code: 201,
		});
		expect(await send(server, 'GET', '?customer_id=7')).toEqual(refusal(404, 'Customer not found'));
		expect(await send(server, 'GET', '', undefined, { 'api-key': 'wrong' })).toEqual(
			refusal(401, 'Invalid client-id or api-key'),
		);
	});

	test('the sandbox gets the request as it came', async () => {
		const fields = { first_name: 'Адаобі 🌍', address: 'a\u2028b' };
		await probe(server, fields);
		await send(server, 'GET', '?phone_number=%2B2348031234567&email=a%26b%40example.com');
		expect(server.sandbox.received.map(({ query, body }) => ({ query, body }))).toEqual([
			{ query: {}, body: { ...MINIMAL_INDIVIDUAL, ...fields } },
			{ query: { phone_number: '+2348031234567', email: 'a&b@example.com' }, body: null },
		]);
	});
});

test('what is recorded of a request', async () => {
	await server.use({ fault: '502-after', match: nth(1) });
	await probe(server, FULL_INDIVIDUAL, '?page=1');
	await probe(server, FULL_INDIVIDUAL);
	const sha256 = '37c88cdde106b95f9cfa39b73806a7a0698e56886d7f7064a7fb0b59cde9fb7a';
	const document = { document_type_code: '01', base64_file_string: { bytes: 18, sha256 } };
	const common = {
		method: 'POST',
		path: '/api/v2/client/customers/onboard_individual',
		headers: expect.objectContaining({ 'client-id': 'client', 'api-key': 'key' }),
		body: {
			...FULL_INDIVIDUAL,
			customer_documents: [{ ...document, filename_with_extension: 'passport.png' }],
		},
		customer: '0012',
	};
	expect(server.requests).toEqual([
		{ ...common, index: 1, query: { page: '1' }, fault: '502-after', sandboxStatus: 400 },
		{ ...common, index: 2, query: {}, fault: undefined, sandboxStatus: 201 },
	]);
	expect(server.countOfCustomer('0012')).toBe(2);
});

describe('strays', () => {
	test.each(['same-host', 'other-host'] as const)(
		'who follows a redirect to %s is recorded, keys included',
		async (place) => {
			await server.use({ fault: `307-${place}` });
			const headers = { 'client-id': 'client', 'api-key': 'key', 'content-type': 'application/json' };
			const url = `${server.url}/api/v2/client/customers/data/stock?email=a%40example.com`;
			const response = await fetch(url, { method: 'POST', headers, body: '{"data":[]}' });
			expect(await response.json()).toEqual({
				message: 'Onboarding successful',
				status: true,
				status_code: 200,
			});
			const path = '/api/v2/client/customers/data/stock';
			expect(server.strays).toEqual([
				{
					place,
					method: 'POST',
					path: place === 'same-host' ? `/redirected${path}` : path,
					headers: expect.objectContaining({ 'client-id': 'client', 'api-key': 'key' }),
					text: '{"data":[]}',
				},
			]);
			expect(server.sandbox.received).toEqual([]);
		},
	);
});

test('down and up again: nobody answers in between, and what is stored stays', async () => {
	const before = server.url;
	expect(await statuses(server, 1)).toEqual([201]);
	await server.goDown();
	expect(await statuses(server, 1)).toEqual(['ECONNREFUSED']);
	await server.comeUp();
	expect(server.url).toBe(before);
	expect(await statuses(server, 2)).toEqual([409, 201]);
});

test('after a restart in the middle it answers again', async () => {
	await server.use({ fault: 'restart-after', match: nth(1) });
	expect(await statuses(server, 1)).toEqual(['ECONNRESET']);
	let [status] = await statuses(server, 1);
	while (status === 'ECONNREFUSED') [status] = await statuses(server, 1);
	expect(status).toBe(409);
});

test('new rules wait for a restart to end', async () => {
	await server.use({ fault: 'restart-before', times: 1 });
	expect(await statuses(server, 1)).toEqual(['ECONNRESET']);
	await server.use();
	expect(await statuses(server, 1)).toEqual([201]);
});
