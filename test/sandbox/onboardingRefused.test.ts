import { startSandbox, type Sandbox } from '../../sandbox/server';

import { FULL_CORPORATE, FULL_INDIVIDUAL, MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from './bodies';
import { refusal, send } from './client';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const individual = (body: unknown) => send(sandbox, 'POST', '/onboard_individual', body);
const corporate = (body: unknown) => send(sandbox, 'POST', '/onboard_corporate', body);

describe('refused, and nothing remembered', () => {
	test.each(Object.keys(MINIMAL_INDIVIDUAL))('an individual without %s', async (field) => {
		expect(await individual({ ...FULL_INDIVIDUAL, [field]: undefined })).toEqual(
			refusal(400, `${field} is required`),
		);
		expect(sandbox.customers).toEqual([]);
	});

	test.each(Object.keys(MINIMAL_CORPORATE))('a corporate without %s', async (field) => {
		expect(await corporate({ ...FULL_CORPORATE, [field]: undefined })).toEqual(
			refusal(400, `${field} is required`),
		);
		expect(sandbox.customers).toEqual([]);
	});

	const texts = Object.entries(FULL_INDIVIDUAL).filter(([, value]) => typeof value === 'string');
	test.each(texts)('an individual whose %s is a number', async (field) => {
		expect(await individual({ ...FULL_INDIVIDUAL, [field]: 7 })).toEqual(
			refusal(400, `${field} must be string`),
		);
		expect(sandbox.customers).toEqual([]);
	});

	test.each([
		['first_name', '', 'first_name must NOT have fewer than 1 characters'],
		['first_name', ' \t', 'first_name must match pattern "\\S"'],
		['customer_onboarding_type', '1', 'customer_onboarding_type must be integer'],
		['customer_onboarding_type', 1.5, 'customer_onboarding_type must be integer'],
		['create_wallet', 'true', 'create_wallet must be boolean'],
		['date_of_birth', '1990-02-30', 'date_of_birth must match format "date"'],
		['date_of_birth', '1990-02-28T00:00:00Z', 'date_of_birth must match pattern "^\\d{4}-\\d{2}-\\d{2}$"'],
		['partner_date_registered', '', 'partner_date_registered must match pattern "^\\d{4}-\\d{2}-\\d{2}$"'],
		['city', null, 'city must be string'],
		['bvn', '22200000001', 'bvn is not a field of the contract'],
		['customer_documents', {}, 'customer_documents must be array'],
		['customer_documents', [{}], 'customer_documents/0 must NOT have fewer than 1 properties'],
		['customer_documents', [{ type: '01' }], 'customer_documents/0/type is not a field of the contract'],
		[
			'customer_documents',
			[{ base64_file_string: 'data:image/png;base64,AAAA' }],
			'customer_documents/0/base64_file_string must match format "base64"',
		],
	])('an individual whose %s is %j', async (field, value, message) => {
		expect(await individual({ ...FULL_INDIVIDUAL, [field]: value })).toEqual(refusal(400, message));
		expect(sandbox.customers).toEqual([]);
	});

	test.each([
		[[], 'corporate_customer_people must NOT have fewer than 1 items'],
		[[{}], 'corporate_customer_people/0 must NOT have fewer than 1 properties'],
		[[{ person_type: '1' }], 'corporate_customer_people/0/person_type must be integer'],
		[
			[{ first_name: 'a' }, { individual_tax_identification_number: '1' }],
			'corporate_customer_people/1/individual_tax_identification_number is not a field of the contract',
		],
	])('a corporate whose people are %j', async (corporate_customer_people, message) => {
		expect(await corporate({ ...FULL_CORPORATE, corporate_customer_people })).toEqual(refusal(400, message));
		expect(sandbox.customers).toEqual([]);
	});

	test('all wrong fields are named together', async () => {
		const body = { ...MINIMAL_INDIVIDUAL, email: undefined, gender: 1, nickname: 'A', bank_code: 58 };
		expect(await individual(body)).toEqual(
			refusal(
				400,
				'email is required; nickname is not a field of the contract; gender must be string; bank_code must be string',
			),
		);
	});

	test('a key that only a prototype has', async () => {
		const body = JSON.stringify(MINIMAL_INDIVIDUAL).replace('{', '{"__proto__":{"email":"x"},');
		expect(await individual(body)).toEqual(refusal(400, '__proto__ is not a field of the contract'));
	});
});
