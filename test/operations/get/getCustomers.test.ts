import type { IDataObject } from 'n8n-workflow';

import { failureText, type Failed } from '../../../nodes/Advancly/outcome/outcome';
import { answered, type Reply } from '../../support/fakeItem';
import { numbers } from '../../support/people';
import { ran } from '../../support/ran';

const ada = { id: 1042, email: 'ada@b.co', phone_number: '+2348012345678' };
const bola = { id: 2, email: 'bola@b.co' };
const NOT_UNDERSTOOD = 'The response contains no customer and does not say that none was found';
const NONE_FOUND = { message: 'Customer not found', status: false, status_code: 404 };

async function run(name: 'get' | 'getAll', parameters: object, reply: Reply) {
	const all = parameters as IDataObject;
	const { reports, n8n } = await ran(name, { jsons: [{}], parameters: all, reply, continues: true });
	const requests = n8n.requests.map(({ method, url, qs }) => [method, url, qs]);
	return { outcome: reports[0]!.outcome, requests };
}

const got = async (parameters: object, reply: Reply) => await run('get', parameters, reply);
const gotMany = async (parameters: object, reply: Reply, filters: object = {}) =>
	await run('getAll', { filters, ...parameters }, reply);
const answers = (body: unknown) => () => answered(200, body);
const accepted = (answers: object[], more = {}) => ({ fate: 'accepted', answers, ...more });
const byEmail = { identifyBy: 'email', email: 'ada@b.co' };
const byPhone = (phone_number: string) => ({ identifyBy: 'phone_number', phone_number });

describe('Get', () => {
	test.each([
		['customer_id', ' 1,042 ', { customer_id: 1042 }],
		['email', 'ada@b.co', { email: 'ada@b.co' }],
		['phone_number', '0801 234 5678', { phone_number: '08012345678' }],
	])('by %s asks for that customer only', async (identifyBy, value, query) => {
		const others = { customer_id: 7, email: 'other@b.co', phone_number: '08099999999' };
		const parameters = { ...others, identifyBy, [identifyBy]: value };
		const { outcome, requests } = await got(parameters, answers({ data: ada }));
		expect(requests).toEqual([['GET', '/api/v2/client/customers', query]]);
		expect(outcome).toEqual(accepted([ada]));
	});

	test.each([
		['08012345678', { phone_number: '+2348012345678' }],
		['+2348012345678', { phone_number: '08012345678', country_code: 'NG' }],
		['08012345678', { phone_number: '2348012345678', country_code: 'NG' }],
	])('by %s finds %j', async (phone_number, customer) => {
		const { outcome } = await got(byPhone(phone_number), answers(customer));
		expect(outcome).toEqual(accepted([customer]));
	});

	test('identifies by the id by default', async () => {
		const { requests } = await got({ customer_id: 1042 }, answers(ada));
		expect(requests).toEqual([['GET', '/api/v2/client/customers', { customer_id: 1042 }]]);
	});

	test.each([
		[{ identifyBy: 'email', email: ' ' }, 'Email (email): is required but blank'],
		[
			{ identifyBy: 'email', email: 'x' },
			"Email (email): 'x' is not an email address; expected one such as name@email.com",
		],
		[{ identifyBy: 'name' }, "'Identify By' is 'name', which does not identify a customer"],
		[{ identifyBy: 'constructor' }, "'Identify By' is 'constructor', which does not identify a customer"],
	])('%j is refused before sending', async (parameters, reason) => {
		const { outcome, requests } = await got(parameters, answers(ada));
		expect(outcome).toEqual({ fate: 'refused', reason, advice: '' });
		expect(requests).toEqual([]);
	});

	const missing = (reason: string) => ({
		fate: 'refused',
		label: 'Not found',
		reason,
		advice: 'Check the value, and that the customer is onboarded in this environment',
	});

	test.each<[object, number, unknown, string]>([
		[{ customer_id: 22397319289 }, 200, { data: [] }, 'customer_id ****9289'],
		[byEmail, 200, [], 'email ada@b.co'],
		[{ customer_id: 7 }, 200, { data: null }, 'customer_id 7'],
		[byPhone('08012345678'), 200, { status: true }, 'phone_number ****5678'],
	])('%j: none found (%d %j) says so', async (parameters, status, body, what) => {
		const { outcome } = await got(parameters, () => answered(status, body));
		expect(outcome).toEqual(missing(`No customer was found with ${what}`));
		expect(failureText(outcome as Failed)).toMatch(/^Not found: No customer was found with /);
	});

	test('a 404 of the API is reported in its words, under 404 or 200', async () => {
		const ask = async (status: number) =>
			(await got({ customer_id: 7 }, () => answered(status, NONE_FOUND))).outcome;
		expect(failureText((await ask(404)) as Failed)).toMatch(
			/^Refused by the API \(HTTP 404\): Customer not found\. /,
		);
		expect(failureText((await ask(200)) as Failed)).toMatch(/^Not found: Customer not found\. /);
	});

	test.each<[object, unknown, string]>([
		[{ customer_id: 7 }, { data: ada }, 'customer_id 7'],
		[{ identifyBy: 'email', email: 'ada@b.com' }, ada, 'email ada@b.com'],
		[byEmail, { id: 7, next_of_kin_email: 'ada@b.co', next_of_kin: { email: 'ada@b.co' } }, 'email ada@b.co'],
		[byPhone('+447012345678'), ada, 'phone_number ****5678'],
		[byPhone('+2348012345678'), { phone_number: '08012345678', country_code: 'GH' }, 'phone_number ****5678'],
	])('%j: a customer without that value (%j) is not taken for it', async (parameters, body, what) => {
		const { outcome } = await got(parameters, answers(body));
		expect(outcome).toEqual(missing(`The API returned a different customer, not the one with ${what}`));
	});

	test('of several, the one with that value is the customer', async () => {
		const { outcome } = await got(byEmail, answers([bola, ada]));
		expect(outcome).toEqual(accepted([ada]));
	});

	test('several with that value are a refusal: none of them is taken for the customer', async () => {
		const { outcome } = await got(byEmail, answers([ada, { ...bola, email: 'Ada@b.co' }]));
		expect(outcome).toEqual({
			fate: 'refused',
			reason: '2 customers were found with email ada@b.co',
			advice: "Identify the customer by 'Customer ID', or use Get Many",
			httpCode: '200',
		});
	});

	test.each([
		[401, { message: 'Bad keys' }, 'Bad keys'],
		[404, { message: 'Route not found', status: false, status_code: 404 }, 'Route not found'],
		[200, { status: 'error', message: 'Service down' }, 'Service down'],
		[200, { data: 'Service unavailable' }, NOT_UNDERSTOOD],
		[200, {}, NOT_UNDERSTOOD],
	])('%d %j is no answer about a customer', async (status, body, reason) => {
		const { outcome } = await got({ customer_id: 1 }, () => answered(status, body));
		expect(outcome).toMatchObject({ fate: 'refused', reason, httpCode: String(status) });
		expect((await gotMany({}, () => answered(status, body))).outcome).toEqual(outcome);
	});
});

describe('Get Many', () => {
	const many = [1, 2, 3, 4].map((id) => ({ id }));
	const all = () => answered(200, { data: many });

	test('sends the filters that are filled in', async () => {
		const filters = { customer_id: '7', customer_type: ' individual ', from_date: '31/01/2024' };
		const same = { email: 'ada@b.co', phone_number: '08012345678', to_date: '2024-12-31' };
		const query = { ...same, customer_id: 7, customer_type: 'individual', from_date: '2024-01-31' };
		const { outcome, requests } = await gotMany({}, answers({ data: [ada] }), { ...filters, ...same });
		expect(requests).toEqual([['GET', '/api/v2/client/customers', query]]);
		expect(outcome).toEqual(accepted([ada]));
		expect((await gotMany({}, all, { email: '', customer_type: null })).requests[0]![2]).toEqual({});
	});

	test('all wrong filters are named before sending', async () => {
		const { outcome, requests } = await gotMany({}, all, { customer_id: 'x', email: 'y' });
		expect(outcome).toEqual({
			fate: 'refused',
			reason:
				"Customer ID (customer_id): 'x' is not a whole number; Email (email): 'y' is not an email address; expected one such as name@email.com",
			advice: '',
		});
		expect(requests).toEqual([]);
	});

	test.each([
		[{ limit: 2 }, 2],
		[{ limit: '3' }, 3],
		[{ limit: 1.5 }, 2],
		[{ limit: 4, returnAll: false }, 4],
		[{ limit: 2, returnAll: true }, 4],
		[{ limit: 2, returnAll: 'yes' }, 2],
		[{ limit: 'many' }, 4],
		[{ limit: -1 }, 4],
		[{ limit: '' }, 4],
	])('%j returns %d of 4', async (parameters, count) => {
		expect((await gotMany(parameters, all)).outcome).toEqual(accepted(many.slice(0, count)));
	});

	test('returns 50 by default', async () => {
		const customers = numbers(60).map((id) => ({ id }));
		expect((await gotMany({}, answers(customers))).outcome).toEqual(accepted(customers.slice(0, 50)));
	});

	test.each([
		[200, { data: [] }],
		[404, NONE_FOUND],
		[200, NONE_FOUND],
	])('none found (%d %j) returns no item', async (status, body) => {
		expect((await gotMany({}, () => answered(status, body))).outcome).toEqual(accepted([]));
	});

	test.each([
		[404, {}],
		[401, { status: false, status_code: 401 }],
	])('%d %j is a refusal', async (status, body) => {
		expect((await gotMany({}, () => answered(status, body))).outcome).toMatchObject({
			fate: 'refused',
			httpCode: String(status),
		});
	});

	test.each([
		[{ totalPages: 3 }, {}],
		[{ total_count: 5 }, {}],
		[{ total: '120' }, {}],
		[{ next: 'https://api.example.com?page=2' }, { returnAll: true }],
		[{ pagination: { hasMore: true } }, { returnAll: true }],
		[{ meta: { last_page: 2 } }, { returnAll: true }],
		[{ links: { next: '/customers?page=2' } }, { limit: 10 }],
	])('%j with %j: a hint says that there are more', async (paging, parameters) => {
		const hint =
			"The API returned 4 customers and says that there are more. Get Many reads only one response: use 'Filters' such as 'From Date' and 'To Date' to get the customers in parts";
		const { outcome } = await gotMany(parameters, answers({ ...paging, data: many }));
		expect(outcome).toEqual(accepted(many, { hint }));
	});

	test.each([
		[{ totalPages: 1, totalCount: 4, next: null, hasMore: false }, { returnAll: true }],
		[{ totalPages: 3 }, { limit: 4 }],
		[{ totalPages: 3 }, { limit: 2 }],
		[{ nothing: true }, { returnAll: true }],
	])('%j with %j: no hint', async (paging, parameters) => {
		const { outcome } = await gotMany(parameters, answers({ ...paging, data: many }));
		expect(outcome).not.toHaveProperty('hint');
	});
});
