/** A smoke test of the sandbox; what it must accept and refuse stands in openapi.yaml, which contract.test.ts holds. */
import { onboarded, shown } from '../../sandbox/answers';
import { startSandbox, type Sandbox } from '../../sandbox/server';

import {
	FULL_CORPORATE,
	FULL_INDIVIDUAL,
	FULL_ORDER,
	FULL_STOCK_ROW,
	MINIMAL_INDIVIDUAL,
} from '../support/bodies';
import { refusal, send } from './client';

let sandbox: Sandbox;
let day = 0;
beforeAll(async () => {
	sandbox = await startSandbox({ now: () => new Date(Date.UTC(2024, 4, (day += 1), 23, 30)) });
});
beforeEach(() => {
	day = 0;
	sandbox.reset();
});
afterAll(() => sandbox.stop());

const individual = (body: unknown) => send(sandbox, 'POST', '/onboard_individual', body);
const corporate = (body: unknown) => send(sandbox, 'POST', '/onboard_corporate', body);
const found = (data: unknown) => ({
	status: 200,
	body: { message: 'Customers retrieved', status: true, status_code: 200, data },
});

test('customers are onboarded once, remembered as they came, and found by what they have', async () => {
	const answers = [await individual(FULL_INDIVIDUAL), await corporate(FULL_CORPORATE)];
	const [ada, obi] = sandbox.customers;
	expect(answers).toEqual([ada, obi].map((customer) => ({ status: 201, body: onboarded(customer!) })));

	const { customer_documents, ...fields } = FULL_INDIVIDUAL;
	expect(customer_documents).toHaveLength(1);
	const sha256 = '37c88cdde106b95f9cfa39b73806a7a0698e56886d7f7064a7fb0b59cde9fb7a';
	const document = { document_type_code: '01', filename_with_extension: 'passport.png', bytes: 18, sha256 };
	expect(ada).toMatchObject({ id: 1, customerType: 'individual', fields, documents: [document] });
	expect(await individual(MINIMAL_INDIVIDUAL)).toEqual(
		refusal(409, 'A customer with this customer_unique_identifier already exists'),
	);

	for (const [query, customers] of [
		['', [ada, obi]],
		['?email=ada%40EXAMPLE.com', [ada]],
		['?phone_number=%2B2348031234567', [ada]],
		['?customer_type=Corporate&from_date=2024-05-02', [obi]],
		['?to_date=2024-05-01', [ada]],
		['?email=ada%40example.com&customer_type=corporate', []],
	] as const)
		expect(await send(sandbox, 'GET', query)).toEqual(found(customers.map((customer) => shown(customer!))));
	expect(await send(sandbox, 'GET', '?customer_id=2')).toEqual(found(shown(obi!)));
});

test('rows are remembered as they came, by the customer that every key of the query fits', async () => {
	await individual(FULL_INDIVIDUAL);
	await corporate(FULL_CORPORATE);
	const load = (kind: string, query: string, row: object) =>
		send(sandbox, 'POST', `/data/${kind}?${query}`, { data: [row] });
	expect((await load('stock', 'email=ADA%40example.com', FULL_STOCK_ROW)).body).toEqual({
		message: 'Loaded stock: 1',
		status: true,
		status_code: 200,
	});
	await load('stock', 'identity_number=00123456-0001', FULL_STOCK_ROW);
	await load('orders', 'phone_number=08031234560&identity_number=22397319289', FULL_ORDER);
	expect([sandbox.stock, sandbox.orders]).toEqual([
		[{ customerId: 1, rows: [FULL_STOCK_ROW, FULL_STOCK_ROW] }],
		[{ customerId: 2, rows: [FULL_ORDER] }],
	]);
	const nobody = 'phone_number=08031234560&email=ada%40example.com';
	expect(await load('stock', nobody, FULL_STOCK_ROW)).toEqual(refusal(404, 'Customer not found'));
});

const STOCK = '/data/stock?email=ada%40example.com';

test.each<[string, unknown, number, string]>([
	['/onboard_individual', '{"first_name":', 400, 'body is not JSON: Unexpected end of JSON input'],
	['/onboard_individual', { ...MINIMAL_INDIVIDUAL, email: undefined }, 400, 'email is required'],
	['/onboard_individual', { ...MINIMAL_INDIVIDUAL, first_name: 7 }, 400, 'first_name must be string'],
	[
		'/onboard_individual',
		{ ...MINIMAL_INDIVIDUAL, date_of_birth: '1990-02-30', bvn: '1' },
		400,
		'bvn is not a field of the contract; date_of_birth must match format "date"',
	],
	[
		'/onboard_corporate',
		{ ...FULL_CORPORATE, corporate_customer_people: [{ person_type: '1' }] },
		400,
		'corporate_customer_people/0/person_type must be integer',
	],
	[STOCK, { data: [] }, 400, 'data must NOT have fewer than 1 items'],
	[STOCK, { data: [{ date: '2023-12-12' }] }, 400, 'data/0/date must match pattern "Z$"'],
	[
		'/data/stock',
		{ data: [FULL_STOCK_ROW] },
		400,
		'query: one of phone_number, email, identity_number is required',
	],
	['/onboard', {}, 404, 'api/v2/client/customers/onboard not found'],
	['', {}, 405, 'api/v2/client/customers POST method not allowed'],
])('POST %s %j is refused, and nothing remembered', async (path, body, status, message) => {
	expect(await send(sandbox, 'POST', path, body)).toEqual(refusal(status, message));
	expect([sandbox.customers, sandbox.stock]).toEqual([[], []]);
});

test('wrong keys are refused before anything else, and no key is recorded', async () => {
	const headers = { 'api-key': 'wrong-key' };
	expect(await send(sandbox, 'POST', '/onboard_individual', '{', headers)).toEqual(
		refusal(401, 'Invalid client-id or api-key'),
	);
	expect(sandbox.received).toMatchObject([{ method: 'POST', body: null, status: 401 }]);
	expect(JSON.stringify(sandbox.received)).not.toMatch(/sandbox-key|wrong-key/);
});

test('other processes may ask what it received and remembers, files by their size, and reset it', async () => {
	await individual(FULL_INDIVIDUAL);
	const ask = async (path: string, method = 'GET') =>
		await (await fetch(`${sandbox.url}/__sandbox/${path}`, { method })).text();
	expect(JSON.parse(await ask('received'))).toMatchObject([
		{ status: 201, body: { customer_documents: [{ base64_file_string: { bytes: 18 } }] } },
	]);
	expect(JSON.parse(await ask('received?bodies=false'))).not.toHaveProperty('0.body');
	expect(JSON.parse(await ask('state'))).toMatchObject({ customers: sandbox.customers, requests: 1 });
	expect(await ask('reset', 'POST')).toBe('');
	expect(sandbox.customers).toEqual([]);
});
