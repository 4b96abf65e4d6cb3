import { startSandbox, type Sandbox } from '../../sandbox/server';

import { FULL_CORPORATE, FULL_INDIVIDUAL } from './bodies';
import { refusal, send } from './client';

const ADA = {
	id: 1,
	first_name: 'Ada',
	last_name: 'Obi',
	company_name: '',
	email: 'Ada@example.com',
	phone_number: '+2348031234567',
	bvn: '22200000001',
	identity_number: '0012',
	country_code: 'NG',
	gender: 'female',
	date_of_birth: '1990-02-28',
	address: '1 Marina Road',
	customer_type: 'individual',
	sso_user_id: 'sso-user-1',
	created_at: '2024-05-01T23:30:00.000Z',
	updated_at: '2024-05-01T23:30:00.000Z',
	document_count: 1,
};

const OBI_AND_SONS = {
	id: 2,
	first_name: '',
	last_name: '',
	company_name: 'Obi & Sons',
	email: 'office@obi.example',
	phone_number: '08031234560',
	bvn: null,
	identity_number: 'RC0042',
	country_code: 'NG',
	gender: null,
	date_of_birth: null,
	address: '3 Marina Road',
	customer_type: 'corporate',
	sso_user_id: 'sso-user-2',
	created_at: '2024-05-02T23:30:00.000Z',
	updated_at: '2024-05-02T23:30:00.000Z',
	document_count: 0,
};

let sandbox: Sandbox;
let day = 0;
beforeAll(async () => {
	sandbox = await startSandbox({ now: () => new Date(Date.UTC(2024, 4, (day += 1), 23, 30)) });
	await send(sandbox, 'POST', '/onboard_individual', FULL_INDIVIDUAL);
	await send(sandbox, 'POST', '/onboard_corporate', FULL_CORPORATE);
});
afterAll(() => sandbox.stop());

const get = (query: string) => send(sandbox, 'GET', query);
const found = (data: unknown) => ({
	status: 200,
	body: { message: 'Customers retrieved', status: true, status_code: 200, data },
});

test.each([
	['', [ADA, OBI_AND_SONS]],
	['?email=ada%40EXAMPLE.com', [ADA]],
	['?email=ada@example.com', [ADA]],
	['?email=nobody%40example.com', []],
	['?phone_number=%2B2348031234567', [ADA]],
	['?phone_number=2348031234567', []],
	['?customer_type=Corporate', [OBI_AND_SONS]],
	['?customer_type=investor', []],
	['?from_date=2024-05-02', [OBI_AND_SONS]],
	['?to_date=2024-05-01', [ADA]],
	['?from_date=2024-05-01&to_date=2024-05-02', [ADA, OBI_AND_SONS]],
	['?from_date=2024-05-03', []],
	['?email=ada%40example.com&customer_type=corporate', []],
])('the customers that all filters fit: %s', async (query, customers) => {
	expect(await get(query)).toEqual(found(customers));
});

test.each([
	['?customer_id=1', ADA],
	['?customer_id=2&customer_type=corporate', OBI_AND_SONS],
])('the one customer of an id: %s', async (query, customer) => {
	expect(await get(query)).toEqual(found(customer));
});

test.each([
	['?customer_id=3', refusal(404, 'Customer not found')],
	['?customer_id=1&customer_type=corporate', refusal(404, 'Customer not found')],
	['?customer_id=Ada', refusal(400, 'query/customer_id must be number')],
	['?from_date=01/05/2024', refusal(400, 'query/from_date must match pattern "^\\d{4}-\\d{2}-\\d{2}$"')],
	['?to_date=2024-02-30', refusal(400, 'query/to_date must match format "date"')],
	['?email=', refusal(400, 'query/email is empty')],
	['?email=a&email=b', refusal(400, 'query/email must be string')],
	['?page=2', refusal(400, 'query/page is not a query parameter of the contract')],
])('refused: %s', async (query, answer) => {
	expect(await get(query)).toEqual(answer);
});
