import { getCustomer, getManyCustomers } from '../../../nodes/Advancly/operations/get/getCustomers';
import { answered, FakeApi, type Reply } from '../../support/fakeItem';
import { OPERATIONS } from '../../support/operations';

const ada = { id: 1, email: 'ada@b.co' };
const bola = { id: 2, email: 'bola@b.co' };
const NONE_FOUND = { message: 'Customer not found', status: false, status_code: 404 };

async function got(
	parameters: Record<string, unknown>,
	reply: Reply,
	values: Record<string, unknown> = parameters,
) {
	const api = new FakeApi(reply);
	const outcome = await getCustomer(OPERATIONS.get, api.item({ parameters }), (name) => values[name]);
	return { outcome, requests: api.requests.map(({ method, url, qs }) => [method, url, qs]) };
}

async function gotMany(
	parameters: Record<string, unknown>,
	reply: Reply,
	filters: Record<string, unknown> = {},
) {
	const api = new FakeApi(reply);
	const outcome = await getManyCustomers(
		OPERATIONS.getAll,
		api.item({ parameters }),
		(name) => filters[name],
	);
	return { outcome, requests: api.requests.map(({ method, url, qs }) => [method, url, qs]) };
}

describe('Get', () => {
	test.each([
		['customer_id', ' 1,042 ', { customer_id: 1042 }],
		['email', 'ada@b.co', { email: 'ada@b.co' }],
		['phone_number', '0801 234 5678', { phone_number: '08012345678' }],
	])('by %s asks for that customer alone', async (identifyBy, value, query) => {
		const { outcome, requests } = await got({ identifyBy }, () => answered(200, { data: ada }), {
			customer_id: 7,
			email: 'other@b.co',
			phone_number: '08099999999',
			[identifyBy]: value,
		});
		expect(requests).toEqual([['GET', '/api/v2/client/customers', query]]);
		expect(outcome).toEqual({ fate: 'accepted', answers: [ada] });
	});

	test('identifies by the id unless told otherwise', async () => {
		const { requests } = await got({ customer_id: 1 }, () => answered(200, ada));
		expect(requests).toEqual([['GET', '/api/v2/client/customers', { customer_id: 1 }]]);
	});

	test.each([
		[{ identifyBy: 'email', email: ' ' }, 'email: is required and was left blank'],
		[
			{ identifyBy: 'email', email: 'x' },
			"email: 'x' is not an email address; expected one such as name@email.com",
		],
		[{ identifyBy: 'name' }, "'Identify By' is 'name', which identifies no customer"],
		[{ identifyBy: 'constructor' }, "'Identify By' is 'constructor', which identifies no customer"],
	])('%j is refused before sending', async (parameters, reason) => {
		const { outcome, requests } = await got(parameters, () => answered(200, ada));
		expect(outcome).toEqual({ fate: 'refused', reason, advice: 'Correct it and run the item again' });
		expect(requests).toEqual([]);
	});

	test.each([
		[{ customer_id: 22397319289 }, { data: [] }, 'No customer was found with customer_id ****9289'],
		[{ identifyBy: 'email', email: 'ada@b.co' }, [], 'No customer was found with email ada@b.co'],
		[
			{ identifyBy: 'phone_number', phone_number: '08012345678' },
			{ status: true },
			'No customer was found with phone_number ****5678',
		],
	])('%j: none found is a refusal that says so', async (parameters, body, reason) => {
		const { outcome } = await got(parameters, () => answered(200, body));
		expect(outcome).toEqual({
			fate: 'refused',
			reason,
			advice: 'Check the value, and that the customer is onboarded in this environment',
			httpCode: '200',
		});
	});

	test('several are a refusal too: none of them is taken for the customer', async () => {
		const { outcome } = await got({ identifyBy: 'email', email: 'ada@b.co' }, () =>
			answered(200, [ada, bola]),
		);
		expect(outcome).toEqual({
			fate: 'refused',
			reason: '2 customers were found with email ada@b.co',
			advice: "Identify the customer by 'Customer ID', or use Get Many",
			httpCode: '200',
		});
	});

	test('what the API refuses is told in its words', async () => {
		const { outcome } = await got({ customer_id: 1 }, () => answered(404, NONE_FOUND));
		expect(outcome).toMatchObject({ fate: 'refused', reason: 'Customer not found', httpCode: '404' });
	});
});

describe('Get Many', () => {
	const many = [1, 2, 3, 4].map((id) => ({ id }));
	const all = () => answered(200, { data: many });

	test('sends the filters that are filled in', async () => {
		const { outcome, requests } = await gotMany({}, () => answered(200, { data: [ada] }), {
			customer_id: '7',
			customer_type: ' individual ',
			email: 'ada@b.co',
			from_date: '31/01/2024',
			phone_number: '08012345678',
			to_date: '2024-12-31',
		});
		expect(requests).toEqual([
			[
				'GET',
				'/api/v2/client/customers',
				{
					customer_id: 7,
					customer_type: 'individual',
					email: 'ada@b.co',
					from_date: '2024-01-31',
					phone_number: '08012345678',
					to_date: '2024-12-31',
				},
			],
		]);
		expect(outcome).toEqual({ fate: 'accepted', answers: [ada] });
		expect((await gotMany({}, all, { email: '', customer_type: null })).requests[0]![2]).toEqual({});
	});

	test('all wrong filters are named before sending', async () => {
		const { outcome, requests } = await gotMany({}, all, { customer_id: 'x', email: 'y' });
		expect(outcome).toEqual({
			fate: 'refused',
			reason:
				"customer_id: 'x' is not a whole number; expected a whole number such as 1; email: 'y' is not an email address; expected one such as name@email.com",
			advice: 'Correct it and run the item again',
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
		expect((await gotMany(parameters, all)).outcome).toEqual({
			fate: 'accepted',
			answers: many.slice(0, count),
		});
	});

	test('returns 50 unless told otherwise', async () => {
		const customers = Array.from({ length: 60 }, (_none, id) => ({ id }));
		expect((await gotMany({}, () => answered(200, customers))).outcome).toEqual({
			fate: 'accepted',
			answers: customers.slice(0, 50),
		});
	});

	test.each([
		[200, { data: [] }],
		[404, NONE_FOUND],
		[200, NONE_FOUND],
	])('none found (%d %j) is no item', async (status, body) => {
		expect((await gotMany({}, () => answered(status, body))).outcome).toEqual({
			fate: 'accepted',
			answers: [],
		});
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
});
