import {
	customersIn,
	objectsIn,
	ownValues,
	saysMore,
	saysNone,
} from '../../nodes/Advancly/operations/answeredObjects';
import { listedJson } from '../support/listed';

describe('answers as items can carry them', () => {
	test.each([
		['an object', { a: 1 }, [{ a: 1 }]],
		['a list', [{ a: 1 }, { b: 2 }], [{ a: 1 }, { b: 2 }]],
		[
			'what is no object',
			[1, null, 'x', [2]],
			[{ value: 1 }, { value: null }, { value: 'x' }, { value: [2] }],
		],
		['an empty error, which n8n would take for a failure', { a: 1, error: '' }, [{ a: 1 }]],
		['another empty error', { error: null }, [{}]],
		['an error, whose content is kept', { a: 1, error: 'x' }, [{ a: 1, answeredError: 'x' }]],
		['an inherited error', Object.create({ error: 'x' }), [{}]],
	])('%s', (_what, body, items) => {
		expect(objectsIn(body)).toEqual(items);
	});

	test('an object without error is not copied', () => {
		const body = { a: 1 };
		expect(objectsIn(body)[0]).toBe(body);
	});
});

describe('the customers in an answer', () => {
	const ada = { id: 1, email: 'ada@b.co' };
	const envelope = { message: 'Found', status: true, status_code: 200 };

	test.each([
		['a list', [ada, ada], [ada, ada]],
		['one object', ada, [ada]],
		['one object with the envelope around it', { ...envelope, ...ada }, [{ ...envelope, ...ada }]],
		['data that is a list', { ...envelope, data: [ada] }, [ada]],
		['data that is an object', { ...envelope, data: ada }, [ada]],
		['data that holds an error', { data: { ...ada, error: false } }, [ada]],
	])('%s', (_what, body, customers) => {
		expect(customersIn(body)).toEqual(customers);
	});

	test.each([
		['the envelope alone', envelope],
		['nothing', {}],
		['an empty list', []],
		['data that is null', { ...envelope, data: null }],
		['data that is an empty list', { ...envelope, data: [] }],
		['data that is an empty object', { ...envelope, data: {} }],
		['data that is a text', { ...envelope, data: 'none' }],
		['data that is false', { ...envelope, data: false }],
		['a list of what are no customers', { data: [null, {}, 7, 'x', [], { message: 'none' }] }],
	])('none in %s', (_what, body) => {
		expect(customersIn(body)).toEqual([]);
	});
});

test.each(listedJson`
	[] | {"data":[]} | {"data":null} | {"data":{}} | {"message":"Customers retrieved","status":true,"status_code":200}
	{"message":"Customers retrieved","status":true,"status_code":200,"data":[]} | {"status":true} | {"status_code":200}
`)('%j clearly says that there is none', (body) => {
	expect(saysNone(body)).toBe(true);
});

test.each(listedJson`
	{} | [null] | [[]] | {"data":""} | {"data":"[]"} | {"data":false} | {"data":[[]]} | {"data":{"message":"none"}}
	{"message":"none"} | {"status_code":0} | {"status":true,"id":7}
`)('%j does not clearly say that there is none', (body) => {
	expect(saysNone(body)).toBe(false);
});

test.each([
	[{ data: [], has_more: true }, true],
	[{ data: [], meta: { total: 2 } }, true],
	[{ data: [], hasMore: 'false' }, false],
	[{ data: [], meta: { meta: { total: 2 } } }, false],
	[{ total: 2 }, false],
])('whether %j says that there are more customers than one: %s', (body, more) => {
	expect(saysMore(body, 1)).toBe(more);
});

test("a customer's own values are not those of other people", () => {
	const customer = {
		id: 7,
		borrower_id: 8,
		Email: 'ada@b.co',
		next_of_kin_email: 'kin@b.co',
		borrower_phone: 2348031234567,
		phoneNumber: '0803',
		next_of_kin_phone_number: '0804',
		email_verified: true,
		contact: { email: 'x@b.co' },
	};
	expect(ownValues(customer, 'customer_id')).toEqual(['7', '8']);
	expect(ownValues(customer, 'email')).toEqual(['ada@b.co']);
	expect(ownValues(customer, 'phone_number')).toEqual(['2348031234567', '0803']);
});
